import { type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import type { Found } from '../model/find.ts'
import { guessRowHeight } from '../model/row-size.ts'
import type { Layout } from '../model/rows.ts'
import { useReader } from '../reader-slice.ts'

export type SheetVirtualizer = Virtualizer<HTMLDivElement, HTMLElement>

const OVERSCAN = 6
/** Rows this close to what is seen are scrolled to as little as needed; others are brought to the top. */
const CLOSE = 4

/** The rows that are seen and a few around them, and always the one that Tab leads to. */
function rangeWith({ startIndex, endIndex, count }: Range, cursor: number): number[] {
  const first = Math.max(0, startIndex - OVERSCAN)
  const last = Math.min(count - 1, endIndex + OVERSCAN)
  const indices = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset)
  if (cursor < 0 || cursor >= count) return indices
  return cursor < first ? [cursor, ...indices] : cursor > last ? [...indices, cursor] : indices
}

/** Which rows exist, and where. */
export function useSheetVirtualizer(
  layout: Layout,
  scroller: RefObject<HTMLDivElement | null>,
  chosen: number | null,
): SheetVirtualizer {
  const cursor = layout.rowOfClause.get(chosen ?? layout.order[0] ?? -1) ?? 0
  // The virtualizer measures everything anew when these are other functions.
  const getItemKey = useCallback((index: number) => layout.rows[index]?.key ?? index, [layout])
  const estimateSize = useCallback(
    (index: number) => {
      const row = layout.rows[index]
      return row === undefined ? 0 : guessRowHeight(layout, row)
    },
    [layout],
  )
  return useVirtualizer({
    count: layout.rows.length,
    getScrollElement: () => scroller.current,
    getItemKey,
    estimateSize,
    rangeExtractor: (range) => rangeWith(range, cursor),
    measureElement: (element) => element.offsetHeight,
    scrollPaddingStart: 24,
    scrollPaddingEnd: 40,
    useFlushSync: false,
  })
}

export interface SeenRows {
  readonly first: number
  /** The first whose beginning is seen, too. */
  readonly firstWhole: number
  readonly last: number
}

/** So much of a row is left when the eye has gone on to the next. */
const REMNANT = 40

/** The rows that can be seen now; of which little is left at the top does not count. */
export function seenRows(virtualizer: SheetVirtualizer): SeenRows {
  const top = virtualizer.scrollOffset ?? 0
  const bottom = top + (virtualizer.scrollRect?.height ?? 0)
  const seen = virtualizer.getVirtualItems().filter(({ start, end }) => end > top + REMNANT && start < bottom)
  const first = seen[0]?.index ?? 0
  const firstWhole = seen.find(({ start }) => start >= top - 1)?.index ?? first
  return { first, firstWhole, last: seen.at(-1)?.index ?? 0 }
}

/** Waits until what was scrolled to has been drawn and measured. */
const soon = (then: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(then))
}

/**
 * Follows the address: brings the chosen clause into view, and the focus to it where keys asked for it or the document
 * has the focus.
 *
 * Coming to the screen takes the focus from nobody.
 */
export function useChosenClause(
  virtualizer: SheetVirtualizer,
  layout: Layout,
  scroller: RefObject<HTMLDivElement | null>,
  chosen: number | null,
): void {
  const isFirst = useRef(true)
  useLayoutEffect(() => {
    const row = chosen === null ? undefined : layout.rowOfClause.get(chosen)
    const wasFirst = isFirst.current
    isFirst.current = false
    if (row === undefined) return
    const { first, last } = seenRows(virtualizer)
    const isClose = !wasFirst && row >= first - CLOSE && row <= last + CLOSE
    virtualizer.scrollToIndex(row, { align: isClose ? 'auto' : 'start' })
    // Its row is always drawn.
    const element = scroller.current?.querySelector<HTMLElement>(`[data-clause="${chosen}"][tabindex]`)
    const { activeElement } = document
    const isAsked = useReader.getState().wanted === chosen
    const hasFocus = isAsked || activeElement === document.body || scroller.current?.contains(activeElement) === true
    if (isAsked) useReader.setState({ wanted: null })
    if (!wasFirst && hasFocus && element?.contains(activeElement) !== true) element?.focus({ preventScroll: true })
    // A row of a table may be far from where the table begins.
    if (element?.tagName !== 'ARTICLE') soon(() => element?.scrollIntoView({ block: 'nearest' }))
  }, [chosen, layout, virtualizer, scroller])
}

/** Brings the place found that is looked at into view, whenever it was asked for. */
export function useFoundPlace(
  virtualizer: SheetVirtualizer,
  scroller: RefObject<HTMLDivElement | null>,
  found: Found,
): void {
  const looks = useReader((state) => state.looks)
  const seen = useRef(looks)
  useLayoutEffect(() => {
    const row = found.rows[useReader.getState().at]
    if (seen.current === looks || row === undefined) return
    seen.current = looks
    virtualizer.scrollToIndex(row, { align: 'auto' })
    soon(() => scroller.current?.querySelector('[data-current-hit]')?.scrollIntoView({ block: 'nearest' }))
  }, [looks, found, virtualizer, scroller])
}
