import { type ReactNode, useId, useRef } from 'react'
import { text } from '#renderer/messages/text.ts'
import { cursorPosition, noteCursor, useList } from '../list-slice.ts'
import { NARROW_ROOM, WIDE_ROOM } from '../model/shorten.ts'
import { WIDE_LIST } from '../rows/row-size.ts'
import { useTriage } from '../triage/triage.ts'
import unseen from '../unseen.module.css'
import styles from './change-list.module.css'
import { ListRow } from './list-row.tsx'
import { handleClick, handleKey, rowAt } from './row-events.ts'
import { Ruler } from './ruler.tsx'
import type { Shown } from './shown.ts'
import { useFoundWords } from './use-found-words.ts'
import { useRowVirtualizer } from './use-row-virtualizer.ts'

const words = text.compare

/** The comparison, row by row. Only rows near the visible part exist. */
export function ChangeList({ shown, isStale }: { readonly shown: Shown; readonly isStale: boolean }): ReactNode {
  const { list } = shown
  const { rows } = list
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const full = useList((state) => state.full)
  const hidesNoise = useList((state) => state.hidesNoise)
  const cursor = useList((state) => state.cursor)
  const query = useList((state) => state.query)
  const decisions = useTriage()?.decisions
  useFoundWords(scroller, query)
  const at = Math.max(0, cursorPosition(list, cursor, shown.chosen))
  const virtualizer = useRowVirtualizer(shown, scroller, at)
  const room = (virtualizer.scrollRect?.width ?? 0) < WIDE_LIST ? NARROW_ROOM : WIDE_ROOM
  return (
    <div className={styles.body} data-stale={isStale || undefined}>
      <div ref={scroller} id={id} className={styles.scroller}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen here, and folds opened.
          role="treegrid"
          className={styles.table}
          aria-label={words.listName(shown.older, shown.newer)}
          aria-rowcount={rows.length + 1}
          aria-colcount={3}
          aria-busy={isStale}
          onClick={(event) => handleClick(event, rows)}
          onKeyDown={(event) => handleKey(event, list, shown.chosen)}
          onFocus={(event) => {
            const row = rowAt(event.target, rows)
            if (row !== null) noteCursor(row.key)
          }}
        >
          <thead className={unseen.unseen}>
            <tr aria-rowindex={1}>
              <th scope="col">{words.columns.clause}</th>
              <th scope="col">{words.columnOf(shown.older)}</th>
              <th scope="col">{words.columnOf(shown.newer)}</th>
            </tr>
          </thead>
          <tbody className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, key, start }) => {
              const row = rows[index]
              return row === undefined ? null : (
                <ListRow
                  key={key}
                  shown={shown}
                  row={row}
                  index={index}
                  start={start}
                  isCursor={index === at}
                  room={'change' in row && full.has(row.change) ? null : room}
                  hidesNoise={hidesNoise}
                  decision={'change' in row ? (decisions?.get(row.change) ?? null) : null}
                  measure={virtualizer.measureElement}
                />
              )
            })}
          </tbody>
        </table>
      </div>
      <Ruler shown={shown} virtualizer={virtualizer} controls={id} />
    </div>
  )
}
