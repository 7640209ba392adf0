import type { ReactNode } from 'react'
import { Check } from '#renderer/components/choices/check.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Side } from '#shared/model/side.ts'
import { Quote } from '../parts/quote.tsx'
import { canTake, type ListRow, type ReadList } from './answers.ts'
import styles from './read-list.module.css'

const words = text.negotiation.takeList

interface AnswerRowsProps {
  readonly list: ReadList
  /** The rows that are recorded, by their place. */
  readonly taken: ReadonlySet<number>
  readonly onChange: (taken: ReadonlySet<number>) => void
}

interface RowProps {
  readonly row: ListRow
  readonly answer: string
  readonly side: Side
  readonly isTaken: boolean
  readonly onTake: (isTaken: boolean) => void
}

/** An answer, what we have on record, and what speaks against recording it. */
function AnswerRow({ row, answer, side, isTaken, onTake }: RowProps): ReactNode {
  const { number, title, before, conflicts } = row
  return (
    <li className={styles.row}>
      <Check label={words.rowName(number, title)} isSelected={isTaken} isDisabled={!canTake(row)} onChange={onTake} />
      {conflicts.length === 0 ? null : (
        <ul className={styles.conflicts}>
          {conflicts.map((conflict) => (
            <li key={conflict}>{words.conflict(conflict)}</li>
          ))}
        </ul>
      )}
      <Quote side={side} name={words.answer}>
        {answer}
      </Quote>
      {before === null ? (
        <p className={styles.note}>{words.nothingBefore}</p>
      ) : (
        <Quote name={words.before} isQuiet>
          {before}
        </Quote>
      )}
    </li>
  )
}

/** The rows of a list with an answer, each with a box; those without one are counted. */
export function AnswerRows({ list, taken, onChange }: AnswerRowsProps): ReactNode {
  const { rows, side } = list
  const take = (at: number, isTaken: boolean): void => {
    const next = new Set(taken)
    if (isTaken) next.add(at)
    else next.delete(at)
    onChange(next)
  }
  const unanswered = rows.filter(({ answer }) => answer === null).length
  return (
    <>
      {unanswered === rows.length ? <p role="status">{words.noRows}</p> : null}
      <ul className={styles.rows}>
        {rows.map((row, at) => {
          // A list may have the same number twice: its place is its identity.
          const key = `${at} ${row.number}`
          return row.answer === null ? null : (
            <AnswerRow
              key={key}
              row={row}
              answer={row.answer}
              side={side}
              isTaken={taken.has(at)}
              onTake={(isTaken) => take(at, isTaken)}
            />
          )
        })}
      </ul>
      {unanswered === 0 || unanswered === rows.length ? null : (
        <p className={styles.note}>{words.unanswered(unanswered)}</p>
      )}
    </>
  )
}
