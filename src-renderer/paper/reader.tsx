import { type ReactNode, useCallback, useMemo, useRef } from 'react'
import { findWords, NOTHING_FOUND } from './model/find.ts'
import { clausesOf, type Layout } from './model/rows.ts'
import { Outline } from './outline/outline.tsx'
import { usePaperCommands } from './paper-commands.ts'
import styles from './paper-screen.module.css'
import type { Paper, PaperVersion } from './paper-slice.ts'
import { useReader } from './reader-slice.ts'
import { Sheet } from './sheet/sheet.tsx'
import { type SeenRows, seenRows, useChosenClause, useFoundPlace, useSheetVirtualizer } from './sheet/use-sheet.ts'
import { Toolbar } from './toolbar.tsx'

interface ReaderProps {
  readonly paper: Paper
  readonly versions: readonly PaperVersion[]
  readonly chosen: number | null
  readonly previous: number | null
  readonly raise: () => void
}

/** The first clause from a row on. */
function clauseFrom({ rows }: Layout, from: number): number | null {
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at]
    const [first] = row === undefined ? [] : clausesOf(row)
    if (first !== undefined) return first
  }
  return null
}

/** Whether a clause begins in what is seen: only then is it where Tab should lead. */
function isSeen({ rowOfClause }: Layout, clause: number | null, { firstWhole, last }: SeenRows): boolean {
  const row = clause === null ? undefined : rowOfClause.get(clause)
  return row !== undefined && row >= firstWhole && row <= last
}

/** A document that is read: its headings, its sheets, and finding words in it. */
export function Reader({ paper, versions, chosen, previous, raise }: ReaderProps): ReactNode {
  const { layout } = paper
  const scroller = useRef<HTMLDivElement>(null)
  const hasOutline = useReader((state) => state.hasOutline)
  const isFinding = useReader((state) => state.isFinding)
  const query = useReader((state) => state.query)
  const at = useReader((state) => state.at)
  const found = useMemo(() => (isFinding ? findWords(layout, query) : NOTHING_FOUND), [isFinding, layout, query])
  const virtualizer = useSheetVirtualizer(layout, scroller, chosen)
  useChosenClause(virtualizer, layout, scroller, chosen)
  useFoundPlace(virtualizer, scroller, found)
  const seen = seenRows(virtualizer)
  const topClause = useCallback(() => clauseFrom(layout, seenRows(virtualizer).first), [layout, virtualizer])
  usePaperCommands({ paper, chosen, topClause, previous, found: found.rows.length, raise })
  return (
    <>
      <Toolbar
        contract={paper.contract}
        versions={versions}
        version={paper.version.number}
        paper={paper}
        count={found.rows.length}
      />
      <div className={styles.reader}>
        {hasOutline ? <Outline paper={paper} topRow={seen.first} /> : null}
        <Sheet
          paper={paper}
          chosen={chosen}
          cursor={isSeen(layout, chosen, seen) ? chosen : (clauseFrom(layout, seen.firstWhole) ?? chosen)}
          found={found}
          current={found.rows.length === 0 ? null : at}
          scroller={scroller}
          virtualizer={virtualizer}
        />
      </div>
    </>
  )
}
