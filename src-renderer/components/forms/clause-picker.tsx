import { ChevronDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListLayout,
  Popover,
  Virtualizer,
} from 'react-aria-components'
import { text } from '#renderer/messages/text.ts'
import styles from './clause-picker.module.css'
import field from './field.module.css'

/** A clause as it is found: its name, and its heading or first words. */
export interface ClauseOption {
  /** Its position in the version. */
  readonly index: number
  readonly name: string | null
  readonly words: string
}

interface ClausePickerProps {
  readonly label: string
  readonly options: readonly ClauseOption[]
  /** The position of the chosen clause, null for none. */
  readonly value: number | null
  readonly onChange: (index: number | null) => void
  /** Said when nothing has the typed words. */
  readonly noneFound: string
  readonly problem?: string | null
  readonly isRequired?: boolean
  readonly autoFocus?: boolean
}

/** What stands in the field for a clause. */
const fieldText = ({ name, words }: ClauseOption): string => (name === null ? words : `${name} ${words}`)

const ROW = { rowSize: 30, padding: 4 }

/** One clause of a version, found by typing some of its number or words. None at all is a choice, too. */
export function ClausePicker(props: ClausePickerProps): ReactNode {
  const { label, options, value, onChange, noneFound, problem = null, isRequired = false, autoFocus = false } = props
  // The list draws what is near: the field cannot take the words of the first choice from there.
  const [first] = useState(() => options.find(({ index }) => index === value))
  return (
    <ComboBox
      className={field.field ?? ''}
      defaultItems={options}
      defaultInputValue={first === undefined ? '' : fieldText(first)}
      value={value}
      onChange={(key) => onChange(key === null ? null : Number(key))}
      menuTrigger="input"
      isInvalid={problem !== null}
      isRequired={isRequired}
      validationBehavior="aria"
      allowsEmptyCollection
      autoFocus={autoFocus}
    >
      <Label className={field.label ?? ''}>
        {label}
        {isRequired ? null : <span className={field.optional}>{text.common.optional}</span>}
      </Label>
      <div className={styles.box}>
        <Input className={`${field.input} ${styles.input}`} spellCheck={false} autoComplete="off" autoCorrect="off" />
        {/* The mouse's way to all clauses; the arrow keys open them from the field itself. */}
        <span aria-hidden>
          <Button className={styles.button ?? ''}>
            <ChevronDown size={14} aria-hidden />
          </Button>
        </span>
      </div>
      <FieldError className={field.problem ?? ''}>{problem}</FieldError>
      <Popover className={styles.popover ?? ''} offset={4}>
        <Virtualizer layout={ListLayout} layoutOptions={ROW}>
          <ListBox<ClauseOption>
            className={styles.list ?? ''}
            renderEmptyState={() => <p className={styles.none}>{noneFound}</p>}
          >
            {(option) => (
              <ListBoxItem id={option.index} textValue={fieldText(option)} className={styles.option ?? ''}>
                <span className={styles.name}>{option.name}</span>
                <span className={styles.words}>{option.words}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </Popover>
    </ComboBox>
  )
}
