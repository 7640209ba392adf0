import { type ReactNode, useCallback, useMemo, useRef } from 'react'
import { findWords, NOTHING_FOUND } from './model/find.ts'
import { clausesOf } from './model/rows.ts'
import { Outline } from './outline/outline.tsx'
import { usePaperCommands } from './paper-commands.ts'
import styles from './paper-screen.module.css'
import type { Paper, PaperVersion } from './paper-slice.ts'
import { useReader } from './reader-slice.ts'
import { Sheet } from './sheet/sheet.tsx'
import { seenRows, useChosenClause, useFoundPlace, useSheetVirtualizer } from './sheet/use-sheet.ts'
import { Toolbar } from './toolbar.tsx'

interface ReaderProps {
  readonly paper: Paper
  readonly versions: readonly PaperVersion[]
  readonly chosen: number | null
  readonly previous: number | null
  readonly raise: () => void
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
  const topClause = useCallback((): number | null => {
    const row = layout.rows.slice(seenRows(virtualizer).first).find((each) => clausesOf(each).length > 0)
    return row === undefined ? null : (clausesOf(row)[0] ?? null)
  }, [layout, virtualizer])
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
        {hasOutline ? <Outline paper={paper} topRow={seenRows(virtualizer).first} /> : null}
        <Sheet
          paper={paper}
          chosen={chosen}
          found={found}
          current={found.rows.length === 0 ? null : at}
          scroller={scroller}
          virtualizer={virtualizer}
        />
      </div>
    </>
  )
}
