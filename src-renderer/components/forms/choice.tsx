import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './choice.module.css'

interface Option<T extends string> {
  readonly value: T
  readonly label: string
  readonly tone?: 'vendor' | 'buyer'
}

interface ChoiceProps<T extends string> {
  readonly label: string
  /** Null until the user has chosen. */
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly options: readonly Option<T>[]
}

/** One of a few, side by side. */
export function Choice<T extends string>({ label, value, onChange, options }: ChoiceProps<T>): ReactNode {
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={value}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen)
        if (option !== undefined) onChange(option.value)
      }}
      orientation="horizontal"
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.options}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className={`${styles.option} ${styles[option.tone ?? 'plain']}`}
          >
            <span className={styles.dot} aria-hidden />
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
