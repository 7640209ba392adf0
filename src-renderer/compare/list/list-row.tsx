import type { ReactNode } from 'react'
import type { Room } from '../model/shorten.ts'
import type { Row } from '../rows.ts'
import { ChangeCells } from './cells/change-cells.tsx'
import { FoldCells } from './cells/fold-cells.tsx'
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
  readonly measure: (element: HTMLTableRowElement | null) => void
}

/** One row at its place. Clicks and keys are heard by the list. */
export function ListRow({ shown, row, index, start, isCursor, room, hidesNoise, measure }: ListRowProps): ReactNode {
  const isChosen = 'change' in row && row.change === shown.chosen
  return (
    <tr
      ref={measure}
      data-index={index}
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
      {row.kind === 'fold' ? <FoldCells compared={shown.compared} row={row} /> : null}
      {row.kind === 'rename' ? <RenameCells compared={shown.compared} row={row} /> : null}
      {'change' in row ? (
        <ChangeCells
          compared={shown.compared}
          pair={shown.pair}
          position={row.change}
          room={row.kind === 'clause' ? null : room}
          hidesNoise={hidesNoise}
        />
      ) : null}
    </tr>
  )
}
