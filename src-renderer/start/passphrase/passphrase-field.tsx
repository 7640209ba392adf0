import { Eye, EyeOff } from 'lucide-react'
import { type ReactNode, type RefObject, useState } from 'react'
import { FieldError, Input, Label, TextField } from 'react-aria-components'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import field from '#renderer/components/forms/field.module.css'
import { text } from '#renderer/messages/text.ts'
import styles from './passphrase-field.module.css'

interface PassphraseFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem: string | null
  readonly name: string
  readonly input?: RefObject<HTMLInputElement | null>
  readonly autoFocus?: boolean
  /** Stands beside the input, so that what is said under it moves nothing. */
  readonly action?: ReactNode
}

/** A passphrase, hidden unless the user wants to see it. The browser neither keeps nor fills it. */
export function PassphraseField(props: PassphraseFieldProps): ReactNode {
  const { label, value, onChange, problem, name, input, autoFocus = false, action } = props
  const [isShown, setShown] = useState(false)
  return (
    <TextField
      className={field.field ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={problem !== null}
      isRequired
      validationBehavior="aria"
      autoComplete="off"
      autoFocus={autoFocus}
      name={name}
    >
      <Label className={field.label ?? ''}>{label}</Label>
      <div className={styles.line}>
        <span className={styles.row}>
          <Input
            {...(input === undefined ? {} : { ref: input })}
            className={`${field.input} ${styles.input}`}
            type={isShown ? 'text' : 'password'}
            maxLength={1000}
            spellCheck={false}
            autoCorrect="off"
            autoCapitalize="off"
          />
          <span className={styles.toggle}>
            <IconButton
              icon={isShown ? EyeOff : Eye}
              label={isShown ? text.start.hide : text.start.show}
              onPress={() => setShown(!isShown)}
            />
          </span>
        </span>
        {action}
      </div>
      <FieldError className={field.problem ?? ''}>{problem}</FieldError>
    </TextField>
  )
}
