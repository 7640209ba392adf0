import { Check as CheckMark } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import styles from './check.module.css'

interface CheckProps {
  readonly label: string
  /** What it means, in one sentence. */
  readonly words?: string
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
}

/** Something that is so or not. */
export function Check({ label, words, isSelected, onChange }: CheckProps): ReactNode {
  return (
    <Checkbox className={styles.check ?? ''} isSelected={isSelected} onChange={onChange}>
      <span className={styles.box} aria-hidden>
        <CheckMark size={12} className={styles.mark} />
      </span>
      <span className={styles.said}>
        {label}
        {words === undefined ? null : <span className={styles.words}>{words}</span>}
      </span>
    </Checkbox>
  )
}
