import { type ReactNode, type RefObject, useMemo } from 'react'
import { text } from '#renderer/messages/text.ts'
import { authorsOf } from '../model/authors.ts'
import type { Found } from '../model/find.ts'
import { clausesOf } from '../model/rows.ts'
import type { Paper } from '../paper-slice.ts'
import { clauseAt, handleClick, handleKey } from './clause-events.ts'
import { commentsByClause } from './comments.ts'
import type { Drawing } from './drawing.ts'
import styles from './sheet.module.css'
import { SheetRow } from './sheet-row.tsx'
import type { SheetVirtualizer } from './use-sheet.ts'

interface SheetProps {
  readonly paper: Paper
  readonly chosen: number | null
  /** The clause that Tab leads to. */
  readonly cursor: number | null
  readonly found: Found
  /** The place found that is looked at. */
  readonly current: number | null
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly virtualizer: SheetVirtualizer
}

/** The document on its sheets. Only rows near the visible part exist. */
export function Sheet({ paper, chosen, cursor, found, current, scroller, virtualizer }: SheetProps): ReactNode {
  const { layout } = paper
  const drawing = useMemo(
    (): Drawing => ({
      ...{ paper, found, authors: authorsOf(layout.text), comments: commentsByClause(layout.text) },
    }),
    [paper, found, layout],
  )
  return (
    <div ref={scroller} className={styles.scroller} data-comments={drawing.comments.size > 0 || undefined}>
      <div
        role="feed"
        className={styles.rows}
        aria-label={text.paper.sheetName(layout.text.title)}
        aria-busy={false}
        style={{ height: virtualizer.getTotalSize() }}
        onClick={handleClick}
        onKeyDown={(event) => handleKey(event, layout, clauseAt(event.target) ?? chosen ?? cursor)}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = layout.rows[index]
          if (row === undefined) return null
          const clauses = clausesOf(row)
          const own = (clause: number | null): number | null =>
            clause !== null && clauses.includes(clause) ? clause : null
          return (
            <SheetRow
              key={key}
              drawing={drawing}
              row={row}
              index={index}
              start={start}
              chosen={own(chosen)}
              cursor={own(cursor)}
              current={current !== null && found.rows[current] === index ? current : null}
              measure={virtualizer.measureElement}
            />
          )
        })}
      </div>
    </div>
  )
}
