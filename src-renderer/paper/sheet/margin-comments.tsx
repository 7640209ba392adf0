import type { ReactNode } from 'react'
import { firstWords } from '#renderer/components/forms/clause-options.ts'
import { text } from '#renderer/messages/text.ts'
import type { Comment } from '#shared/model/version-text.ts'
import styles from './margin-comments.module.css'

const words = text.paper

/** So many stand beside a clause; the details have all of them. */
const FEW = 2
const LONGEST_QUOTE = 60
const LONGEST = 220

/** What was written in the margin beside a clause. */
export function MarginComments({ comments }: { readonly comments: readonly Comment[] }): ReactNode {
  const threads = comments.filter(({ replyTo }) => replyTo === undefined)
  const shown = (threads.length > 0 ? threads : comments).slice(0, FEW)
  const rest = comments.length - shown.length
  return (
    <ul className={styles.comments} aria-label={words.comments}>
      {shown.map(({ author, quote, text: said, resolved }, at) => {
        const key = `${at}${author}`
        return (
          <li key={key} className={styles.comment} data-resolved={resolved || undefined}>
            <b className={styles.author}>{author}</b>
            {quote === '' ? null : <q className={styles.quote}>{firstWords(quote, LONGEST_QUOTE)}</q>}
            <span>{firstWords(said, LONGEST)}</span>
          </li>
        )
      })}
      {rest > 0 ? <li className={styles.more}>{words.moreComments(rest)}</li> : null}
    </ul>
  )
}
