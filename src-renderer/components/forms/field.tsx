import type { ReactNode } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import { text } from '#renderer/messages/text.ts'
import styles from './field.module.css'

interface FieldProps {
  readonly label: string
  /** Hides the label from sight where the place says what it is. */
  readonly isLabelHidden?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  readonly name?: string
  readonly hint?: string
  readonly problem?: string | null
  readonly isOptional?: boolean
  readonly isSecret?: boolean
  readonly autoFocus?: boolean
  /** Selects what stands in it when it gets the focus, so that typing replaces a suggestion. */
  readonly isSuggestion?: boolean
  /** More than one row makes it a text area, in the serif of contract text. */
  readonly rows?: number
  readonly type?: 'text' | 'date'
}

/** A labelled input. It is never filled in, corrected or remembered by the browser. */
export function Field(props: FieldProps): ReactNode {
  const { label, value, onChange, name, hint, problem = null, isOptional = false, autoFocus = false, rows = 1 } = props
  const { isLabelHidden = false } = props
  const type = props.isSecret === true ? 'password' : (props.type ?? 'text')
  return (
    <TextField
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={problem !== null}
      isRequired={!isOptional}
      validationBehavior="aria"
      autoComplete="off"
      autoFocus={autoFocus}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      {...(name === undefined ? {} : { name })}
    >
      {isLabelHidden ? null : (
        <Label className={styles.label ?? ''}>
          {label}
          {isOptional ? <span className={styles.optional}>{text.common.optional}</span> : null}
        </Label>
      )}
      {rows > 1 ? (
        <TextArea className={`${styles.input} ${styles.area}`} rows={rows} spellCheck={false} autoCorrect="off" />
      ) : (
        <Input
          className={styles.input ?? ''}
          type={type}
          spellCheck={false}
          autoCorrect="off"
          onFocus={props.isSuggestion === true ? (event) => event.currentTarget.select() : undefined}
        />
      )}
      {hint === undefined ? null : (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.problem ?? ''}>{problem}</FieldError>
    </TextField>
  )
}
