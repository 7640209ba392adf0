import type { ReactNode } from 'react'
import type { Decision } from '#shared/model/negotiation/our-draft.ts'
import type { Room } from '../model/shorten.ts'
import type { Row } from '../rows/row.ts'
import { CounterCell } from '../triage/counter-cell.tsx'
import { BlockCells } from './cells/block-cells.tsx'
import { ChangeCells } from './cells/change-cells.tsx'
import { FoldCells } from './cells/fold-cells.tsx'
import { DocumentCells, GroupCells } from './cells/heading-cells.tsx'
import { RenameCells } from './cells/rename-cells.tsx'
import styles from './list-row.module.css'
import type { Shown } from './shown.ts'

interface ListRowProps {
  readonly shown: Shown
  readonly row: Row
  readonly index: number
  /** Pixels from the top of the list. */
  readonly start: number
  readonly isCursor: boolean
  /** How much of the texts is shown; null for all. */
  readonly room: Room | null
  readonly hidesNoise: boolean
  /** What our draft decided on it, null for nothing. */
  readonly decision: Decision | null
  readonly measure: (element: HTMLTableRowElement | null) => void
}

/** The cells of a row, by what it stands for. */
function Cells({
  shown,
  row,
  room,
  hidesNoise,
  decision,
}: Pick<ListRowProps, 'shown' | 'row' | 'room' | 'hidesNoise' | 'decision'>): ReactNode {
  const { compared, pair } = shown
  switch (row.kind) {
    case 'fold':
      return <FoldCells compared={compared} row={row} />
    case 'rename':
      return <RenameCells compared={compared} row={row} />
    case 'document':
      return <DocumentCells row={row} />
    case 'group':
      return <GroupCells row={row} />
    case 'block':
      return <BlockCells compared={compared} row={row} decision={decision} />
    case 'change':
    case 'clause':
      return (
        <>
          <ChangeCells
            compared={compared}
            pair={pair}
            position={row.change}
            room={row.kind === 'clause' ? null : room}
            hidesNoise={hidesNoise}
            decision={decision}
          />
          <CounterCell shown={shown} change={row.change} />
        </>
      )
  }
}

const isChosenIn = (row: Row, chosen: number | null): boolean =>
  chosen !== null && (row.kind === 'block' ? row.changes.includes(chosen) : 'change' in row && row.change === chosen)

/** One row at its place. Clicks and keys are heard by the list. */
export function ListRow(props: ListRowProps): ReactNode {
  const { shown, row, index, start, isCursor, room, hidesNoise, decision, measure } = props
  const isChosen = isChosenIn(row, shown.chosen)
  return (
    <tr
      ref={measure}
      data-index={index}
      data-kind={row.kind}
      data-chosen={isChosen || undefined}
      // The first row is the one with the columns' names.
      aria-rowindex={index + 2}
      aria-level={row.kind === 'clause' ? 2 : 1}
      aria-expanded={'isOpen' in row ? row.isOpen : undefined}
      aria-selected={isChosen}
      tabIndex={isCursor ? 0 : -1}
      className={`${styles.row} ${styles[row.kind]}`}
      style={{ transform: `translateY(${start}px)` }}
    >
      <Cells shown={shown} row={row} room={room} hidesNoise={hidesNoise} decision={decision} />
    </tr>
  )
}
