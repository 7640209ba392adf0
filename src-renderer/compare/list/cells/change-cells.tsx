import { memo, type ReactNode } from 'react'
import { Tag } from '#renderer/components/marks/tag.tsx'
import { text } from '#renderer/messages/text.ts'
import { toggleFull } from '../../list-slice.ts'
import { textsOf } from '../../model/change-texts.ts'
import { type Change, type Compared, isChanged, subjectOf } from '../../model/compared.ts'
import { numbersOf } from '../../model/numbers.ts'
import type { ClausePieces } from '../../model/pieces.ts'
import type { Room } from '../../model/shorten.ts'
import { tagsOf } from '../../model/tags.ts'
import type { Pair } from '../../pair.ts'
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
}

/** The clause's number in both texts, and what happened to it. */
function Gutter({ compared, change }: { readonly compared: Compared; readonly change: Change }): ReactNode {
  const { place, from, to } = numbersOf(compared, change)
  const subject = subjectOf(compared, change)
  const isTable = subject !== null && compared[subject.which].clauses[subject.index]?.kind === 'table'
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
          <span className={styles.unnumbered}>{isTable ? words.table : words.unnumbered}</span>
        ) : (
          <span className={styles.number}>{to}</span>
        )}
      </span>
      {isChanged(change) || compared.pairings.length > 0 ? (
        <span className={styles.tags}>
          {tagsOf(compared, change).map(({ label, tone }) => (
            <Tag key={label} tone={tone}>
              {label}
            </Tag>
          ))}
        </span>
      ) : null}
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
export const ChangeCells = memo(({ compared, pair, position, room, hidesNoise }: CellsProps): ReactNode => {
  const change = compared.comparison.changes[position]
  if (change === undefined) return null
  const texts = textsOf(compared, change, room, hidesNoise)
  const showAll = (): void => toggleFull(position)
  return (
    <>
      <Gutter compared={compared} change={change} />
      <TextCell clauses={texts.old} version={pair.older} onShowAll={showAll} />
      <TextCell clauses={texts.new} version={pair.newer} onShowAll={showAll} />
    </>
  )
})
