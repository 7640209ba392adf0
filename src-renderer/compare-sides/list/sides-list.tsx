import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useCallback, useLayoutEffect, useRef } from 'react'
import unseen from '#renderer/compare/unseen.module.css'
import { stepOfKey } from '#renderer/components/tables/steps.ts'
import { text } from '#renderer/messages/text.ts'
import type { Sided } from '../model/sided.ts'
import type { SidesList as List } from '../model/sides-rows.ts'
import { cursorAt, toggleSidesRow } from '../sides-commands.ts'
import { goToRow, noteRow, useSides } from '../sides-slice.ts'
import { guessPlaceHeight } from './place-size.ts'
import styles from './sides-list.module.css'
import { SidesRowCells } from './sides-row.tsx'

const words = text.sides
const OVERSCAN = 8

interface SidesListProps {
  readonly sided: Sided
  readonly list: List
}

/** The row an event happened in. */
function rowAt(target: EventTarget, { rows }: List): List['rows'][number] | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return rows[Number(element?.dataset.index ?? -1)]
}

function handleClick(event: MouseEvent, list: List): void {
  const row = rowAt(event.target, list)
  if (row === undefined || window.getSelection()?.type === 'Range') return
  if (row.kind === 'fold') toggleSidesRow(row)
  goToRow(row.key)
}

function handleKey(event: KeyboardEvent, list: List, at: number): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  const by = stepOfKey(event.key)
  const row = list.rows[at]
  if (by !== null) {
    const to = list.rows[Math.min(list.rows.length - 1, Math.max(0, at + by))]
    if (to !== undefined) goToRow(to.key)
  } else if (row?.kind === 'fold' && (event.key === 'ArrowRight') !== row.isOpen && event.key.startsWith('Arrow')) {
    toggleSidesRow(row)
  } else return
  event.preventDefault()
}

/** The places of three versions, row by row. Only rows near the visible part exist. */
export function SidesList({ sided, list }: SidesListProps): ReactNode {
  const { rows } = list
  const scroller = useRef<HTMLDivElement>(null)
  const cursor = useSides((state) => state.cursor)
  const full = useSides((state) => state.full)
  const moves = useSides((state) => state.moves)
  const at = Math.max(0, cursorAt(list, cursor) === -1 ? (list.listed[0] ?? 0) : cursorAt(list, cursor))
  const getItemKey = useCallback((index: number) => rows[index]?.key ?? index, [rows])
  const estimateSize = useCallback((index: number) => guessPlaceHeight(sided, rows[index]), [sided, rows])
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey,
    estimateSize,
    overscan: OVERSCAN,
    measureElement: (element) => element.offsetHeight,
    scrollPaddingStart: 26,
    scrollPaddingEnd: 40,
    useFlushSync: false,
  })
  const seen = useRef(moves)
  useLayoutEffect(() => {
    if (seen.current === moves) return
    seen.current = moves
    virtualizer.scrollToIndex(at)
    // A row far away is drawn only now.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${at}"]`)?.focus({ preventScroll: true }),
    )
  }, [moves, at, virtualizer])
  const drawn = virtualizer.getVirtualItems()
  const isDrawn = drawn.some(({ index }) => index === at)
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are gone through here, and folds opened.
        role="treegrid"
        className={styles.table}
        aria-label={words.listName(sided.base, sided.buyer, sided.vendor)}
        aria-rowcount={rows.length + 1}
        aria-colcount={4}
        onClick={(event) => handleClick(event, list)}
        onKeyDown={(event) => handleKey(event, list, at)}
        onFocus={(event) => {
          const row = rowAt(event.target, list)
          if (row !== undefined) noteRow(row.key)
        }}
      >
        <thead className={unseen.unseen}>
          <tr aria-rowindex={1}>
            <th scope="col">{text.compare.columns.clause}</th>
            {(['base', 'buyer', 'vendor'] as const).map((which) => (
              <th key={which} scope="col">
                {words.columns[which]} {text.common.versionShort(sided[which])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
          {drawn.map(({ index, key, start }, order) => {
            const row = rows[index]
            if (row === undefined) return null
            const isCursor = isDrawn ? index === at : order === 0
            return (
              <tr
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                data-kind={row.kind}
                data-chosen={cursor === row.key || undefined}
                aria-rowindex={index + 2}
                aria-level={row.kind === 'folded' ? 2 : 1}
                aria-expanded={row.kind === 'fold' ? row.isOpen : undefined}
                aria-selected={cursor === row.key}
                tabIndex={isCursor ? 0 : -1}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                <SidesRowCells sided={sided} row={row} isWhole={row.kind !== 'fold' && full.has(row.at)} />
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
