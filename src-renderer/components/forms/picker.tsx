import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import styles from './picker.module.css'

interface PickerOption {
  readonly id: string
  /** What is read out and typed to find it. */
  readonly label: string
  readonly content?: ReactNode
}

interface PickerProps {
  readonly label: string
  /** Hides the label from sight where the place says what it is. */
  readonly isLabelHidden?: boolean
  readonly value: string | null
  readonly onChange: (id: string) => void
  readonly options: readonly PickerOption[]
  /** Said while nothing is chosen. */
  readonly placeholder?: string
}

/** One of a list. */
export function Picker({
  label,
  isLabelHidden = false,
  value,
  onChange,
  options,
  placeholder,
}: PickerProps): ReactNode {
  return (
    <Select
      className={styles.picker ?? ''}
      value={value}
      onChange={(key) => onChange(String(key))}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      {isLabelHidden ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''} />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox className={styles.list ?? ''}>
          {options.map(({ id, label: name, content }) => (
            <ListBoxItem key={id} id={id} textValue={name} className={styles.option ?? ''}>
              {content ?? name}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
