import type { ReactNode } from 'react'
import { firstWords } from '#renderer/components/forms/clause-options.ts'
import { text } from '#renderer/messages/text.ts'
import type { Quote } from '#shared/model/playbook/review.ts'
import type { ReviewedText } from '../model/reviewed.ts'
import styles from './lists.module.css'

const LONGEST = 110

/** The first words of the contract that something rests on, with their clause; the details have all of them. */
export function QuoteCell({
  quote,
  text: { names },
}: {
  readonly quote: Quote
  readonly text: ReviewedText
}): ReactNode {
  const name = names[quote.clause] ?? null
  return (
    <>
      {name === null ? null : <span className={styles.clause}>{name}</span>}
      <span className={styles.quote}>{text.review.lists.quote(firstWords(quote.quote, LONGEST))}</span>
    </>
  )
}
