import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import { problemWords } from '../files/problem-words.ts'
import { useIncoming } from '../incoming-slice.ts'
import styles from './failure.module.css'

/** Why a contract or a version of the plan was not added when it was tried. */
export function Failure({ id }: { readonly id: number }): ReactNode {
  const failure = useIncoming(({ outcome }) => outcome?.failures.get(id))
  if (failure === undefined) return null
  const { happened, todo } = problemWords(failure)
  return (
    <p className={styles.failure}>
      {text.incoming.sort.failedVersion} {happened} {todo}
    </p>
  )
}
