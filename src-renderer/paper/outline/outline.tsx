import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { text } from '#renderer/messages/text.ts'
import { addressOf, documentRoute } from '#renderer/route/route.ts'
import { entryAt } from '../model/outline.ts'
import type { Paper } from '../paper-slice.ts'
import styles from './outline.module.css'

const ROW_HEIGHT = 26

/** How far a key moves in the outline, null for one that does not. */
function stepOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

/** The headings of a document: they follow the scroll, and lead to their clauses. */
export function Outline({ paper, topRow }: { readonly paper: Paper; readonly topRow: number }): ReactNode {
  const { outline, contract, version } = paper
  const scroller = useRef<HTMLElement>(null)
  const at = entryAt(outline, topRow)
  /** The entry that keys have led to, while one has the focus. */
  const [focused, setFocused] = useState<number | null>(null)
  const cursor = Math.max(0, focused ?? at)
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: outline.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    rangeExtractor: ({ startIndex, endIndex }) => {
      const drawn = Array.from({ length: endIndex - startIndex + 1 }, (_, offset) => startIndex + offset)
      return drawn.includes(cursor) || cursor >= outline.length ? drawn : [...drawn, cursor].toSorted((a, b) => a - b)
    },
    measureElement: (element) => element.offsetHeight,
    useFlushSync: false,
  })
  useEffect(() => {
    if (at >= 0 && focused === null) virtualizer.scrollToIndex(at, { align: 'auto' })
  }, [at, focused, virtualizer])
  useLayoutEffect(() => {
    if (focused === null) return
    virtualizer.scrollToIndex(focused, { align: 'auto' })
    scroller.current?.querySelector<HTMLElement>(`[data-index="${focused}"]`)?.focus({ preventScroll: true })
  }, [focused, virtualizer])
  const handleKey = (event: KeyboardEvent): void => {
    const to = stepOf(event.key, cursor, outline.length)
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    setFocused(to)
  }
  return (
    <nav ref={scroller} className={styles.outline} aria-label={text.paper.outline.name}>
      {outline.length === 0 ? (
        <p className={styles.none}>{text.paper.outline.none}</p>
      ) : (
        <div
          role="tree"
          className={styles.entries}
          aria-label={text.paper.outline.name}
          style={{ height: virtualizer.getTotalSize() }}
          onKeyDown={handleKey}
          onBlur={() => setFocused(null)}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const entry = outline[index]
            if (entry === undefined) return null
            const { clause, depth, label, words } = entry
            return (
              <a
                key={clause}
                ref={virtualizer.measureElement}
                role="treeitem"
                className={styles.link}
                href={`#${addressOf(documentRoute(contract, version.number, clause))}`}
                aria-current={index === at ? 'location' : undefined}
                aria-level={depth + 1}
                aria-posinset={index + 1}
                aria-setsize={outline.length}
                data-index={index}
                tabIndex={index === cursor ? 0 : -1}
                style={{ transform: `translateY(${start}px)` }}
                onFocus={() => setFocused(index)}
              >
                {label === null ? null : <span className={styles.label}>{label}</span>}
                <span className={styles.words}>{words}</span>
              </a>
            )
          })}
        </div>
      )}
    </nav>
  )
}
