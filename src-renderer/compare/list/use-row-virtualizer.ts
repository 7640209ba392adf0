import { type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import { keepPlace, useList } from '../list-slice.ts'
import { GUESSED_WIDTH, guessRowHeight } from '../rows/row-size.ts'
import type { Shown } from './shown.ts'
import { useRowFocus } from './use-row-focus.ts'
import { useWidthChange } from './use-width-change.ts'

export type RowVirtualizer = Virtualizer<HTMLDivElement, HTMLTableRowElement>

const OVERSCAN = 8

/** The rows that are seen and a few around them, and always the one that Tab leads to. */
function rangeWith({ startIndex, endIndex, count }: Range, at: number): number[] {
  const first = Math.max(0, startIndex - OVERSCAN)
  const last = Math.min(count - 1, endIndex + OVERSCAN)
  const indices = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset)
  if (at < 0 || at >= count) return indices
  return at < first ? [at, ...indices] : at > last ? [...indices, at] : indices
}

/** Which rows exist, and where; `at` is the row with the cursor. Coming back finds the list where it was left. */
export function useRowVirtualizer(
  shown: Shown,
  scroller: RefObject<HTMLDivElement | null>,
  at: number,
): RowVirtualizer {
  const { compared, list } = shown
  const { rows } = list
  const full = useList((state) => state.full)
  const [kept] = useState(() => useList.getState().place)
  const place = kept?.list === list ? kept : null
  // The virtualizer measures everything anew when these are other functions.
  const getItemKey = useCallback((index: number) => rows[index]?.key ?? index, [rows])
  const estimateSize = useCallback(
    (index: number) => {
      const row = rows[index]
      const isWhole = row !== undefined && 'change' in row && full.has(row.change)
      const width = scroller.current?.clientWidth ?? GUESSED_WIDTH
      return row === undefined ? 0 : guessRowHeight(compared, row, width, isWhole)
    },
    [rows, compared, full, scroller],
  )
  const virtualizer: RowVirtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey,
    estimateSize,
    rangeExtractor: (range) => rangeWith(range, at),
    // Always as it is now: the same row may have another text after a filter, a fold or another width.
    measureElement: (element) => element.offsetHeight,
    scrollPaddingStart: 26,
    scrollPaddingEnd: 40,
    useFlushSync: false,
    ...(place === null ? {} : { initialOffset: place.offset, initialMeasurementsCache: [...place.sizes] }),
  })
  useRowFocus(virtualizer, scroller, at, place === null)
  useWidthChange(virtualizer, place === null)
  useLayoutEffect(
    () => () => keepPlace({ list, offset: virtualizer.scrollOffset ?? 0, sizes: virtualizer.takeSnapshot() }),
    [list, virtualizer],
  )
  return virtualizer
}
