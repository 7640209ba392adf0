import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Quote } from '#shared/model/playbook/review.ts'
import { markWords } from '../model/mark-words.ts'
import type { ReviewedText } from '../model/reviewed.ts'
import { ClauseLink } from './clause-link.tsx'
import styles from './inspector.module.css'

const words = text.review.inspector

/** So many stand there before somebody asks for all. */
const FEW = 4

/** A sentence, with the words in it that decided. */
export interface Cited extends Quote {
  readonly words?: readonly string[]
}

function Marked({ quote, words: decided = [] }: Cited): ReactNode {
  return markWords(quote, decided).map(({ text: part, isMarked }, at) => {
    const key = `${at}`
    return isMarked ? (
      <mark key={key} className={styles.mark}>
        {part}
      </mark>
    ) : (
      <span key={key}>{part}</span>
    )
  })
}

/** Sentences of the contract, each with the way to its clause. Give it a key: with other quotes, the list is short again. */
export function Quotes({
  quotes,
  text: read,
}: {
  readonly quotes: readonly Cited[]
  readonly text: ReviewedText
}): ReactNode {
  const [isWhole, setWhole] = useState(false)
  if (quotes.length === 0) return <p className={styles.muted}>{words.noQuotes}</p>
  const shown = isWhole ? quotes : quotes.slice(0, FEW)
  return (
    <>
      <ul className={styles.quotes}>
        {shown.map((cited) => (
          <li key={`${cited.clause} ${cited.quote}`} className={styles.cited}>
            <ClauseLink clause={cited.clause} text={read} />
            <blockquote className={styles.quote}>
              <Marked {...cited} />
            </blockquote>
          </li>
        ))}
      </ul>
      {shown.length === quotes.length ? null : (
        <Button kind="quiet" onPress={() => setWhole(true)}>
          {words.moreQuotes(quotes.length - shown.length)}
        </Button>
      )}
    </>
  )
}
