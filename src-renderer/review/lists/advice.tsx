import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { RuleCards } from '../findings/rule-cards.tsx'
import { groupAdvice } from '../model/advice.ts'
import type { Loaded } from '../review-slice.ts'
import styles from './advice.module.css'

const words = text.review.advice

/** The playbook's notes that apply to the version, each with what it rests on. */
export function Advice({ loaded, chosen }: { readonly loaded: Loaded; readonly chosen: string | null }): ReactNode {
  const groups = groupAdvice(loaded.reviewed)
  if (groups.length === 0) return <p className={styles.none}>{words.none}</p>
  return (
    <section className={styles.panel} aria-label={words.name}>
      {groups.map(({ kind, notes }) => (
        <section key={kind} className={styles.group}>
          <h2 className={styles.head}>{words.kinds[kind]}</h2>
          <RuleCards reviewed={loaded.reviewed} text={loaded.text} rules={notes} chosen={chosen} />
        </section>
      ))}
    </section>
  )
}
