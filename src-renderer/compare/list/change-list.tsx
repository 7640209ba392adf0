import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { text } from '#renderer/messages/text.ts'
import { cursorPosition, keepPlace, noteCursor, useList } from '../list-slice.ts'
import { guessRowHeight } from '../model/row-size.ts'
import styles from './change-list.module.css'
import { ListRow } from './list-row.tsx'
import { handleClick, handleKey, rowAt } from './row-events.ts'
import { Ruler } from './ruler.tsx'
import type { Shown } from './shown.ts'
import { useRowFocus } from './use-row-focus.ts'
import { useWidthChange } from './use-width-change.ts'

const words = text.compare

const GUTTER = 104

/** The rows that are seen and a few around them, and always the one that Tab leads to. */
function withRow(
  range: { readonly startIndex: number; readonly endIndex: number; readonly count: number },
  at: number,
) {
  const first = Math.max(0, range.startIndex - OVERSCAN)
  const last = Math.min(range.count - 1, range.endIndex + OVERSCAN)
  const indices = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset)
  if (at < 0 || at >= range.count) return indices
  return at < first ? [at, ...indices] : at > last ? [...indices, at] : indices
}

const OVERSCAN = 8

/** The comparison, row by row. Only rows near the visible part exist. */
export function ChangeList({ shown, isStale }: { readonly shown: Shown; readonly isStale: boolean }): ReactNode {
  const { compared, list } = shown
  const { rows } = list
  const scroller = useRef<HTMLDivElement>(null)
  const full = useList((state) => state.full)
  const hidesNoise = useList((state) => state.hidesNoise)
  const cursor = useList((state) => state.cursor)
  const at = Math.max(0, cursorPosition(list, cursor, shown.chosen))
  const kept = useRef(useList.getState().place)
  const place = kept.current?.list === list ? kept.current : null
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: (index) => {
      const row = rows[index]
      const column = ((scroller.current?.clientWidth ?? 760) - GUTTER) / 2 - 24
      return row === undefined ? 0 : guessRowHeight(compared, row, column, 'change' in row && full.has(row.change))
    },
    rangeExtractor: (range) => withRow(range, at),
    scrollPaddingStart: 26,
    scrollPaddingEnd: 40,
    useFlushSync: false,
    ...(place === null ? {} : { initialOffset: place.offset, initialMeasurementsCache: [...place.sizes] }),
  })
  useRowFocus(virtualizer, scroller, at, place === null)
  useLayoutEffect(
    () => () => keepPlace({ list, offset: virtualizer.scrollOffset ?? 0, sizes: virtualizer.takeSnapshot() }),
    [list, virtualizer],
  )
  useWidthChange(virtualizer)
  return (
    <div className={styles.body} data-stale={isStale || undefined}>
      <div ref={scroller} className={styles.scroller}>
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
          <thead className={styles.names}>
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
                  isWhole={'change' in row && full.has(row.change)}
                  isNoiseQuiet={hidesNoise}
                  measure={virtualizer.measureElement}
                />
              )
            })}
          </tbody>
        </table>
      </div>
      <Ruler shown={shown} virtualizer={virtualizer} />
    </div>
  )
}
