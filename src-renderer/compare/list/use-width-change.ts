import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { GUESSED_WIDTH } from '../rows/row-size.ts'

/**
 * Forgets the measured heights when the list gets wider or narrower: they were those of other lines.
 *
 * `isGuessed`: the heights at the start were guessed for a list of the usual width, not kept from before.
 */
export function useWidthChange(
  virtualizer: Virtualizer<HTMLDivElement, HTMLTableRowElement>,
  isGuessed: boolean,
): void {
  const width = virtualizer.scrollRect?.width ?? 0
  const known = useRef(isGuessed ? GUESSED_WIDTH : 0)
  useEffect(() => {
    if (width === 0 || width === known.current) return
    if (known.current !== 0) {
      virtualizer.measure()
      // Asked for, the guesses take the place of the old heights; what is on the screen is measured against them.
      virtualizer.getTotalSize()
      // Not by `measureElement`, which passes over rows while the list scrolls: they would keep the guess.
      for (const element of virtualizer.elementsCache.values()) {
        if (element.isConnected) virtualizer.resizeItem(virtualizer.indexFromElement(element), element.offsetHeight)
      }
    }
    known.current = width
  }, [width, virtualizer])
}
