import { useMemo } from 'react'
import { useCommands } from '#renderer/commands/registry.ts'
import { text } from '#renderer/messages/text.ts'
import { showInComparison } from '#renderer/negotiation/compare-clause.ts'
import { sayDone, sayProblem } from '#renderer/shell/notices/toasts.ts'
import { clauseText } from '#shared/model/version-text.ts'
import type { Paper } from './paper-slice.ts'
import { moveToClause, openFind, stepFound, toggleDetails, toggleOutline } from './reader-slice.ts'
import { stepClause } from './sheet/clause-events.ts'

/** Copies a clause as plain text. */
async function copyClause({ layout }: Paper, clause: number): Promise<void> {
  const found = layout.text.clauses[clause]
  if (found === undefined) return
  const words = [found.label, clauseText(found)].filter((part) => part !== null).join(' ')
  try {
    await navigator.clipboard.writeText(words)
    sayDone(text.paper.inspector.copied)
  } catch {
    sayProblem({ kind: 'broken', detail: text.paper.inspector.copyFailed })
  }
}

interface Reading {
  readonly paper: Paper | null
  readonly chosen: number | null
  /** The first clause that is seen. */
  readonly topClause: () => number | null
  readonly previous: number | null
  readonly found: number
  readonly raise: () => void
}

/** What the commands mean while a document is read. */
export function usePaperCommands({ paper, chosen, topClause, previous, found, raise }: Reading): void {
  const handlers = useMemo(() => {
    const always = { 'details.toggle': toggleDetails, 'document.outline': toggleOutline }
    if (paper === null) return always
    const { layout, contract, version, lineages } = paper
    const step = (by: 1 | -1) => (): void => {
      const to = chosen === null ? topClause() : stepClause(layout, chosen, by)
      if (to !== null) moveToClause(to)
    }
    const lineage = chosen === null ? undefined : lineages[chosen]
    return {
      ...always,
      'document.find': openFind,
      ...(found === 0
        ? {}
        : {
            'document.find-next': () => stepFound(1, found),
            'document.find-previous': () => stepFound(-1, found),
          }),
      ...(layout.order.length === 0 ? {} : { 'item.next': step(1), 'item.previous': step(-1) }),
      ...(chosen === null ? {} : { 'point.raise': raise, 'clause.copy': () => void copyClause(paper, chosen) }),
      ...(lineage === undefined || previous === null
        ? {}
        : { 'clause.compare': () => void showInComparison(contract, previous, version.number, lineage) }),
    }
  }, [paper, chosen, topClause, previous, found, raise])
  useCommands(handlers)
}
