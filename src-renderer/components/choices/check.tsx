import { Check as CheckMark, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import styles from './check.module.css'

interface CheckProps {
  readonly label: string
  /** What it means, in one sentence. */
  readonly words?: string
  readonly isSelected: boolean
  /** Of what it stands for, some is so and some is not. */
  readonly isPartly?: boolean
  readonly isDisabled?: boolean
  readonly onChange: (isSelected: boolean) => void
}

/** Something that is so or not. */
export function Check(props: CheckProps): ReactNode {
  const { label, words, isSelected, isPartly = false, isDisabled = false, onChange } = props
  return (
    <Checkbox
      className={styles.check ?? ''}
      isSelected={isSelected}
      isIndeterminate={isPartly}
      isDisabled={isDisabled}
      onChange={onChange}
    >
      <span className={styles.box} aria-hidden>
        {isPartly ? <Minus size={12} /> : <CheckMark size={12} className={styles.mark} />}
      </span>
      <span className={styles.said}>
        {label}
        {words === undefined ? null : <span className={styles.words}>{words}</span>}
      </span>
    </Checkbox>
  )
}
