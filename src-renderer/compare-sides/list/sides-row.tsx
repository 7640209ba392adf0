import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import cells from '#renderer/compare/list/cells/change-cells.module.css'
import folds from '#renderer/compare/list/cells/fold-cells.module.css'
import { MarkedText } from '#renderer/compare/list/cells/marked-text.tsx'
import type { ClausePieces } from '#renderer/compare/model/pieces.ts'
import { NARROW_ROOM } from '#renderer/compare/model/shorten.ts'
import { Tag, type Tone } from '#renderer/components/marks/tag.tsx'
import { text } from '#renderer/messages/text.ts'
import { placeTexts } from '../model/place-texts.ts'
import type { Place, Sided, SideState } from '../model/sided.ts'
import type { PlaceFold, SidesRow } from '../model/sides-rows.ts'
import { toggleWhole } from '../sides-slice.ts'
import styles from './sides-list.module.css'

const words = text.sides

const TONES: Readonly<Record<Exclude<SideState, 'unchanged'>, Tone>> = {
  both: 'warning',
  buyer: 'buyer',
  vendor: 'vendor',
  same: 'accent',
}

interface CellProps {
  readonly clauses: readonly ClausePieces[] | null
  /** What is said instead of a text. */
  readonly instead: string
  readonly onShowAll: () => void
}

function Cell({ clauses, instead, onShowAll }: CellProps): ReactNode {
  return clauses === null || clauses.length === 0 ? (
    <td className={`${cells.text} ${styles.instead}`}>{instead}</td>
  ) : (
    <td className={cells.text}>
      <MarkedText clauses={clauses} onShowAll={onShowAll} />
    </td>
  )
}

const insteadOf = (place: Place): string => (place.base.length === 0 ? words.notThere : words.untouched)

interface PlaceCellsProps {
  readonly sided: Sided
  readonly at: number
  readonly isWhole: boolean
}

const PlaceCells = memo(({ sided, at, isWhole }: PlaceCellsProps): ReactNode => {
  const place = sided.rows[at]
  if (place === undefined) return null
  const texts = placeTexts(sided, place, isWhole ? null : NARROW_ROOM)
  const { state } = place
  const showAll = (): void => toggleWhole(at)
  return (
    <>
      <th scope="row" className={cells.gutter}>
        <span className={texts.name === null ? cells.unnumbered : cells.number}>
          {texts.name ?? text.compare.unnumbered}
        </span>
        {state === 'unchanged' ? null : (
          <span className={cells.tags}>
            <Tag tone={TONES[state]}>{words.states[state]}</Tag>
          </span>
        )}
      </th>
      <Cell clauses={texts.base} instead={words.added} onShowAll={showAll} />
      <Cell clauses={texts.buyer} instead={insteadOf(place)} onShowAll={showAll} />
      <Cell clauses={texts.vendor} instead={insteadOf(place)} onShowAll={showAll} />
    </>
  )
})

function FoldCells({ row: { first, last, isOpen, filtered } }: { readonly row: PlaceFold }): ReactNode {
  const Chevron = isOpen ? ChevronDown : ChevronRight
  const count = last - first + 1
  return (
    <td colSpan={4} className={folds.fold}>
      <Chevron size={13} aria-hidden className={folds.chevron} />
      <span>{filtered === 0 ? text.compare.fold.unchanged(count) : text.compare.fold.clauses(count)}</span>
      {filtered === 0 ? null : (
        <span className={folds.details}>
          <span>{text.compare.fold.filtered(filtered)}</span>
        </span>
      )}
    </td>
  )
}

/** The cells of a row: a place in three texts, or what is folded. */
export function SidesRowCells({
  sided,
  row,
  isWhole,
}: {
  readonly sided: Sided
  readonly row: SidesRow
  readonly isWhole: boolean
}): ReactNode {
  return row.kind === 'fold' ? <FoldCells row={row} /> : <PlaceCells sided={sided} at={row.at} isWhole={isWhole} />
}
