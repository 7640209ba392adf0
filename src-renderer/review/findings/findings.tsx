import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { holding } from '../model/findings.ts'
import type { Loaded } from '../review-slice.ts'
import styles from './findings.module.css'
import { RuleCards } from './rule-cards.tsx'
import { SinceStrip } from './since-strip.tsx'
import { Strip } from './strip.tsx'

const words = text.review.flags

/** What has to be seen before any topic: red flags, conflicts, and what the version changed. */
export function Findings({ loaded, chosen }: { readonly loaded: Loaded; readonly chosen: string | null }): ReactNode {
  const { reviewed } = loaded
  const redFlags = holding(reviewed.rules.redFlags)
  const conflicts = holding(reviewed.rules.conflicts)
  const of = { reviewed, text: loaded.text, chosen }
  const known = reviewed.rules.redFlags.length
  return (
    <div className={styles.findings}>
      {redFlags.length === 0 ? (
        known === 0 ? null : (
          <p className={styles.none}>{words.none}</p>
        )
      ) : (
        <Strip id="redFlags" title={words.redFlags(redFlags.length, known)} tone="problem">
          <RuleCards {...of} rules={redFlags} />
        </Strip>
      )}
      {conflicts.length === 0 ? null : (
        <Strip id="conflicts" title={words.conflicts(conflicts.length)} tone="warning">
          <RuleCards {...of} rules={conflicts} />
        </Strip>
      )}
      <SinceStrip reviewed={reviewed} />
    </div>
  )
}
