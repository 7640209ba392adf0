import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import { text } from '#renderer/messages/text.ts'
import { addressOf, documentRoute } from '#renderer/route/route.ts'
import { entryAt } from '../model/outline.ts'
import type { Paper } from '../paper-slice.ts'
import styles from './outline.module.css'

const ROW_HEIGHT = 27

/** The headings of a document: they follow the scroll, and lead to their clauses. */
export function Outline({ paper, topRow }: { readonly paper: Paper; readonly topRow: number }): ReactNode {
  const { outline, contract, version } = paper
  const scroller = useRef<HTMLElement>(null)
  const at = entryAt(outline, topRow)
  const virtualizer = useVirtualizer({
    count: outline.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
    useFlushSync: false,
  })
  useEffect(() => {
    if (at >= 0 && !scroller.current?.contains(document.activeElement)) virtualizer.scrollToIndex(at, { align: 'auto' })
  }, [at, virtualizer])
  return (
    <nav ref={scroller} className={styles.outline} aria-label={text.paper.outline.name}>
      {outline.length === 0 ? <p className={styles.none}>{text.paper.outline.none}</p> : null}
      <ul className={styles.entries} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const entry = outline[index]
          if (entry === undefined) return null
          const { clause, depth, label, words } = entry
          const whole = `${label ?? ''} ${words}`.trim()
          return (
            <li key={clause} className={styles.entry} style={{ transform: `translateY(${start}px)` }}>
              <a
                className={styles.link}
                href={`#${addressOf(documentRoute(contract, version.number, clause))}`}
                aria-current={index === at ? 'location' : undefined}
                data-depth={depth}
                title={whole}
              >
                {label === null ? null : <span className={styles.label}>{label}</span>}
                <span className={styles.words}>{words}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
