import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './explained-choice.module.css'

interface ExplainedOption<T extends string> {
  readonly value: T
  readonly label: string
  /** What it means, in one sentence. */
  readonly words: string
  /** Why it cannot be chosen now; it then stays in the list, and says so. */
  readonly whyNot?: string | null
}

interface ExplainedChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly onChange: (value: T) => void
  readonly options: readonly ExplainedOption<T>[]
}

/** One of a few, under each other, each with a sentence on what it means. */
export function ExplainedChoice<T extends string>(props: ExplainedChoiceProps<T>): ReactNode {
  const { label, value, onChange, options } = props
  return (
    <RadioGroup
      className={styles.group ?? ''}
      value={value}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen)
        if (option !== undefined) onChange(option.value)
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {options.map(({ value: each, label: name, words, whyNot = null }) => (
        <Radio key={each} value={each} isDisabled={whyNot !== null} className={styles.option ?? ''}>
          <span className={styles.dot} aria-hidden />
          <span className={styles.said}>
            <span className={styles.name}>{name}</span>
            <span className={styles.words}>{whyNot ?? words}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
