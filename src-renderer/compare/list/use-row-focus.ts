import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useList } from '../list-slice.ts'

/** Brings the row with the cursor into view, and the focus to it, whenever the cursor was sent somewhere. */
export function useRowFocus(
  virtualizer: Virtualizer<HTMLDivElement, HTMLTableRowElement>,
  scroller: RefObject<HTMLDivElement | null>,
  at: number,
  isFirstShown: boolean,
): void {
  const moves = useList((state) => state.moves)
  const seen = useRef(isFirstShown ? -1 : moves)
  useLayoutEffect(() => {
    if (seen.current === moves) return
    const isFirst = seen.current === -1
    seen.current = moves
    virtualizer.scrollToIndex(at, { align: isFirst ? 'center' : 'auto' })
    // Coming to the screen takes the focus from nobody.
    if (!isFirst && useList.getState().takesFocus)
      scroller.current?.querySelector<HTMLElement>(`[data-index="${at}"]`)?.focus({ preventScroll: true })
  }, [moves, at, virtualizer, scroller])
}
