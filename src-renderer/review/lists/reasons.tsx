import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Reason } from '#shared/model/playbook/review.ts'
import { reasonWords } from '../reason-words.ts'
import type { Loaded } from '../review-slice.ts'
import styles from './lists.module.css'

/** The facts that decided, in a line. */
export const Reasons = ({
  loaded,
  reasons,
}: {
  readonly loaded: Loaded
  readonly reasons: readonly Reason[]
}): ReactNode => (
  <span className={styles.muted}>
    {reasons.map((reason) => reasonWords(loaded.reviewed, reason)).join(` ${text.common.dot} `)}
  </span>
)
