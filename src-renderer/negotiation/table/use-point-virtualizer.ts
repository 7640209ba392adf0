import { type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import { useLook } from '../look-slice.ts'

const OVERSCAN = 6

/** The items that are seen and a few around them, and always the one that Tab leads to. */
function rangeWith({ startIndex, endIndex, count }: Range, at: number): number[] {
  const first = Math.max(0, startIndex - OVERSCAN)
  const last = Math.min(count - 1, endIndex + OVERSCAN)
  const indices = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset)
  if (at < 0 || at >= count) return indices
  return at < first ? [at, ...indices] : at > last ? [...indices, at] : indices
}

interface Items {
  readonly keys: readonly string[]
  /** A guess, until an item was drawn. */
  readonly sizeOf: (index: number) => number
  /** The item that Tab leads to, -1 when it is not among these. */
  readonly at: number
  readonly scroller: RefObject<HTMLElement | null>
}

/** Which items of a list exist, and where. The one that was gone to comes into view, and the focus with it. */
export function usePointVirtualizer<Item extends Element>(items: Items): Virtualizer<HTMLElement, Item> {
  const { keys, sizeOf, at, scroller } = items
  // The virtualizer measures everything anew when these are other functions.
  const getItemKey = useCallback((index: number) => keys[index] ?? index, [keys])
  const virtualizer = useVirtualizer<HTMLElement, Item>({
    count: keys.length,
    getScrollElement: () => scroller.current,
    getItemKey,
    estimateSize: sizeOf,
    rangeExtractor: (range) => rangeWith(range, at),
    measureElement: (element) => (element instanceof HTMLElement ? element.offsetHeight : 0),
    scrollPaddingStart: 4,
    scrollPaddingEnd: 4,
    useFlushSync: false,
  })
  const moves = useLook((state) => state.moves)
  const seen = useRef(-1)
  // With every drawing: what was gone to may stand in a list that is drawn for the first time, and exists a moment later.
  useLayoutEffect(() => {
    if (seen.current === moves || at === -1) return
    virtualizer.scrollToIndex(at, { align: 'auto' })
    const { takesFocus } = useLook.getState()
    const item = takesFocus ? scroller.current?.querySelector<HTMLElement>(`[data-index="${at}"]`) : undefined
    if (takesFocus && item == null) return
    seen.current = moves
    item?.focus({ preventScroll: true })
  })
  return virtualizer
}
