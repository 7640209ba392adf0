import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import styles from './heading-tree.module.css'

/** A heading that leads to its clause. */
export interface TreeEntry {
  readonly id: string | number
  readonly href: string
  readonly depth: number
  readonly label: string | null
  readonly words: string
  /** What else is to be seen of it. */
  readonly mark?: ReactNode
}

interface HeadingTreeProps {
  readonly name: string
  readonly entries: readonly TreeEntry[]
  /** The entry whose part is seen, -1 before the first. */
  readonly at: number
  /** Said where there are no headings. */
  readonly none: string
}

const ROW_HEIGHT = 26

/** How far a key moves in the outline, null for one that does not. */
function stepOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

/** The headings of a text: they follow the scroll, and lead to their clauses. */
export function HeadingTree({ name, entries, at, none }: HeadingTreeProps): ReactNode {
  const scroller = useRef<HTMLElement>(null)
  /** The entry that keys have led to, while one has the focus. */
  const [focused, setFocused] = useState<number | null>(null)
  const cursor = Math.max(0, focused ?? at)
  const getItemKey = useCallback((index: number) => entries[index]?.id ?? index, [entries])
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey,
    rangeExtractor: ({ startIndex, endIndex }) => {
      const drawn = Array.from({ length: endIndex - startIndex + 1 }, (_, offset) => startIndex + offset)
      return drawn.includes(cursor) || cursor >= entries.length ? drawn : [...drawn, cursor].toSorted((a, b) => a - b)
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
    const to = stepOf(event.key, cursor, entries.length)
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    setFocused(to)
  }
  return (
    <nav ref={scroller} className={styles.outline} aria-label={name}>
      {entries.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <div
          role="tree"
          className={styles.entries}
          aria-label={name}
          style={{ height: virtualizer.getTotalSize() }}
          onKeyDown={handleKey}
          onBlur={() => setFocused(null)}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const entry = entries[index]
            if (entry === undefined) return null
            const { id, href, depth, label, words, mark = null } = entry
            return (
              <a
                key={id}
                ref={virtualizer.measureElement}
                role="treeitem"
                className={styles.link}
                href={href}
                aria-current={index === at ? 'location' : undefined}
                aria-level={depth + 1}
                aria-posinset={index + 1}
                aria-setsize={entries.length}
                data-index={index}
                tabIndex={index === cursor ? 0 : -1}
                style={{ transform: `translateY(${start}px)` }}
                onFocus={() => setFocused(index)}
              >
                {label === null ? null : <span className={styles.label}>{label}</span>}
                <span className={styles.words}>{words}</span>
                {mark}
              </a>
            )
          })}
        </div>
      )}
    </nav>
  )
}
