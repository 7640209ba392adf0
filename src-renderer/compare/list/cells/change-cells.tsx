import { memo, type ReactNode } from 'react'
import { Tag } from '#renderer/components/marks/tag.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Decision } from '#shared/model/negotiation/our-draft.ts'
import { toggleFull } from '../../list-slice.ts'
import { textsOf } from '../../model/change-texts.ts'
import { type Change, type Compared, isChanged, subjectOf } from '../../model/compared.ts'
import { numbersOf } from '../../model/numbers.ts'
import type { ClausePieces } from '../../model/pieces.ts'
import type { Room } from '../../model/shorten.ts'
import { tagsOf } from '../../model/tags.ts'
import type { Pair } from '../../pair.ts'
import { DecisionTag } from '../../triage/decision-tag.tsx'
import unseen from '../../unseen.module.css'
import styles from './change-cells.module.css'
import { MarkedText } from './marked-text.tsx'

const words = text.compare

interface CellsProps {
  readonly compared: Compared
  readonly pair: Pair
  readonly position: number
  /** How much of the texts is shown; null for all. */
  readonly room: Room | null
  readonly hidesNoise: boolean
  /** What our draft decided on it, null for nothing. */
  readonly decision: Decision | null
}

/** So many kinds of noise are named in a row; the details name them all. */
const MOST_NOISE = 2

/** What happened to a clause, in small words. */
function Tags({ compared, change }: { readonly compared: Compared; readonly change: Change }): ReactNode {
  const tags = tagsOf(compared, change)
  const shown = change.noiseOnly ? tags.slice(0, MOST_NOISE) : tags
  return (
    <span className={styles.tags}>
      {shown.map(({ label, tone }) => (
        <Tag key={label} tone={tone}>
          {label}
        </Tag>
      ))}
      {shown.length === tags.length ? null : <Tag>{words.tags.more(tags.length - shown.length)}</Tag>}
    </span>
  )
}

/** The clause's number in both texts, what happened to it, and what we decided. */
function Gutter({
  compared,
  change,
  decision,
}: {
  readonly compared: Compared
  readonly change: Change
  readonly decision: Decision | null
}): ReactNode {
  const { place, from, to } = numbersOf(compared, change)
  const subject = subjectOf(compared, change)
  const isTable = subject !== null && compared[subject.which].clauses[subject.index]?.kind === 'table'
  const hasTags = isChanged(change) || compared.pairings.length > 0
  return (
    <th scope="row" className={styles.gutter}>
      <span className={styles.numbers}>
        {place === null ? null : <span className={styles.place}>{place}</span>}
        {from === null ? null : (
          <>
            <span className={styles.number}>{from}</span>
            <span className={styles.arrow}>{words.arrow}</span>
          </>
        )}
        {to === null ? (
          // Many a table has a row a line: where a tag says what happened, these words would double its height.
          <span className={hasTags ? unseen.unseen : styles.unnumbered}>
            {isTable ? words.table : words.unnumbered}
          </span>
        ) : (
          <span className={styles.number}>{to}</span>
        )}
      </span>
      {hasTags ? <Tags compared={compared} change={change} /> : null}
      {decision === null ? null : (
        <span className={styles.tags}>
          <DecisionTag decision={decision} />
        </span>
      )}
    </th>
  )
}

interface TextCellProps {
  readonly clauses: readonly ClausePieces[]
  readonly version: number
  readonly onShowAll: () => void
}

function TextCell({ clauses, version, onShowAll }: TextCellProps): ReactNode {
  if (clauses.length === 0) {
    return <td className={`${styles.text} ${styles.none}`}>{words.noCounterpart(version)}</td>
  }
  return (
    <td className={styles.text}>
      <MarkedText clauses={clauses} onShowAll={onShowAll} />
    </td>
  )
}

/** The three cells of a change: its number, the old text, the new text. */
export const ChangeCells = memo(({ compared, pair, position, room, hidesNoise, decision }: CellsProps): ReactNode => {
  const change = compared.comparison.changes[position]
  if (change === undefined) return null
  const texts = textsOf(compared, change, room, hidesNoise)
  const showAll = (): void => toggleFull(position)
  return (
    <>
      <Gutter compared={compared} change={change} decision={decision} />
      <TextCell clauses={texts.old} version={pair.older} onShowAll={showAll} />
      <TextCell clauses={texts.new} version={pair.newer} onShowAll={showAll} />
    </>
  )
})
