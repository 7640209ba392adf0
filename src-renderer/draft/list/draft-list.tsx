import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useCallback, useLayoutEffect, useRef } from 'react'
import { stepOfKey } from '#renderer/components/tables/steps.ts'
import { text } from '#renderer/messages/text.ts'
import { chooseSlot, type Editing, useDraft } from '../draft-slice.ts'
import type { Basis } from '../model/basis.ts'
import type { Entry } from '../model/entries.ts'
import styles from './draft-list.module.css'
import { DraftRow } from './draft-row.tsx'

const OVERSCAN = 6
const CHARACTERS = 84
const LINE = 23
const PADDING = 14

/** How high a clause will be, roughly, until it is measured. */
const guessHeight = ({ clause: { heading, paragraphs } }: Entry): number =>
  PADDING +
  LINE * [heading ?? '', ...paragraphs].reduce((lines, words) => lines + Math.ceil(words.length / CHARACTERS), 0)

interface DraftListProps {
  readonly basis: Basis
  readonly entries: readonly Entry[]
  /** All clauses, of which `entries` may leave some out. */
  readonly all: readonly Entry[]
  readonly chosen: string | null
}

/** The row that must exist: the one that is typed in, else the chosen one. */
const keptRow = (entries: readonly Entry[], editing: Editing | null, chosen: string | null): number =>
  Math.max(
    0,
    entries.findIndex(({ slot }) => slot === (editing?.slot ?? chosen)),
  )

/** Brings the chosen clause into view, and the focus to it where keys went there. */
function useChosenRow(
  virtualizer: Virtualizer<HTMLDivElement, HTMLElement>,
  scroller: React.RefObject<HTMLDivElement | null>,
  chosen: string | null,
  at: number,
): void {
  const moves = useDraft((state) => state.moves)
  const seen = useRef(moves)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row moves with what stands before it, and stays chosen.
  useLayoutEffect(() => {
    if (chosen === null) return
    virtualizer.scrollToIndex(at, { align: 'auto' })
    const hasFocus = scroller.current?.contains(document.activeElement) === true
    if (seen.current === moves && !hasFocus) return
    seen.current = moves
    scroller.current?.querySelector<HTMLElement>(`[data-slot="${chosen}"]`)?.focus({ preventScroll: true })
  }, [chosen, moves, virtualizer, scroller])
}

/** Our draft clause by clause, as it will be printed. Only rows near the visible part exist. */
export function DraftList({ basis, entries, all, chosen }: DraftListProps): ReactNode {
  const scroller = useRef<HTMLDivElement>(null)
  const editing = useDraft((state) => state.editing)
  const at = keptRow(entries, editing, chosen)
  const getItemKey = useCallback((index: number) => entries[index]?.slot ?? index, [entries])
  const estimateSize = useCallback(
    (index: number) => {
      const entry = entries[index]
      return entry === undefined ? 0 : guessHeight(entry)
    },
    [entries],
  )
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: entries.length,
    getScrollElement: () => scroller.current,
    getItemKey,
    estimateSize,
    rangeExtractor: ({ startIndex, endIndex, count }) => {
      const first = Math.max(0, startIndex - OVERSCAN)
      const last = Math.min(count - 1, endIndex + OVERSCAN)
      const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset)
      return rows.includes(at) || at >= count ? rows : [...rows, at].toSorted((a, b) => a - b)
    },
    measureElement: (element) => element.offsetHeight,
    scrollPaddingStart: 12,
    scrollPaddingEnd: 24,
    useFlushSync: false,
  })
  useChosenRow(virtualizer, scroller, chosen, at)
  const handleKey = (event: KeyboardEvent): void => {
    const by = stepOfKey(event.key)
    if (by === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const slot = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-slot]')?.dataset.slot : null
    const focused = entries.findIndex((entry) => entry.slot === slot)
    const from = focused >= 0 ? focused : at
    const to = entries[Math.min(entries.length - 1, Math.max(0, from + by))]
    event.preventDefault()
    if (to !== undefined) chooseSlot(to.slot, true)
  }
  return (
    <div ref={scroller} className={styles.scroller}>
      {entries.length === 0 ? <p className={styles.none}>{text.draft.noneChanged}</p> : null}
      <div
        role="feed"
        className={styles.rows}
        aria-label={text.draft.listName}
        aria-busy={false}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={handleKey}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const entry = entries[index]
          return entry === undefined ? null : (
            <DraftRow
              key={key}
              basis={basis}
              entry={entry}
              all={all}
              index={index}
              count={entries.length}
              start={start}
              isChosen={entry.slot === chosen}
              isCursor={index === at}
              editing={editing?.slot === entry.slot ? editing : null}
              measure={virtualizer.measureElement}
            />
          )
        })}
      </div>
    </div>
  )
}
