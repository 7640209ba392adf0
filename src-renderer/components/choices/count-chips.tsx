import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { text } from '#renderer/messages/text.ts'
import styles from './count-chips.module.css'

interface CountChip<T extends string> {
  readonly id: T
  readonly count: number
  readonly label: string
  /** A mark before the count, as the list has it. */
  readonly mark?: ReactNode
  /** It is what must be seen first. */
  readonly isLoud?: boolean
}

interface CountChipsProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly onChange: (value: T) => void
  readonly chips: readonly CountChip<T>[]
}

/** Counts of what is in a list; each lists what it counts alone. They flow with what stands beside them. */
export function CountChips<T extends string>({ label, value, onChange, chips }: CountChipsProps<T>): ReactNode {
  return (
    <ToggleButtonGroup
      className={styles.chips ?? ''}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [chosen] = keys
        const known = chips.find(({ id }) => id === chosen)
        if (known !== undefined) onChange(known.id)
      }}
    >
      {chips.map(({ id, count, label: name, mark = null, isLoud = false }) => (
        <ToggleButton key={id} id={id} className={`${styles.chip} ${isLoud ? styles.loud : ''}`}>
          {mark}
          <b className={styles.count}>{text.common.number(count)}</b>
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
