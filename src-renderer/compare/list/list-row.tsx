import type { ReactNode } from 'react'
import type { Row } from '../rows.ts'
import { ChangeCells } from './change-cells.tsx'
import { FoldCells } from './fold-cells.tsx'
import styles from './list-row.module.css'
import { RenameCells } from './rename-cells.tsx'
import type { Shown } from './shown.ts'

interface ListRowProps {
  readonly shown: Shown
  readonly row: Row
  readonly index: number
  /** Pixels from the top of the list. */
  readonly start: number
  readonly isCursor: boolean
  readonly isWhole: boolean
  readonly isNoiseQuiet: boolean
  readonly measure: (element: HTMLTableRowElement | null) => void
}

/** One row at its place. Clicks and keys are heard by the list. */
export function ListRow({
  shown,
  row,
  index,
  start,
  isCursor,
  isWhole,
  isNoiseQuiet,
  measure,
}: ListRowProps): ReactNode {
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
          isWhole={isWhole || row.kind === 'clause'}
          isNoiseQuiet={isNoiseQuiet && row.kind === 'change'}
        />
      ) : null}
    </tr>
  )
}
