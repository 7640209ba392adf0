import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'

/** Forgets the measured heights when the list gets wider or narrower: they were those of other lines. */
export function useWidthChange(virtualizer: Virtualizer<HTMLDivElement, HTMLTableRowElement>): void {
  const width = virtualizer.scrollRect?.width ?? 0
  const known = useRef(0)
  useEffect(() => {
    if (width === 0 || width === known.current) return
    if (known.current !== 0) virtualizer.measure()
    known.current = width
  }, [width, virtualizer])
}
