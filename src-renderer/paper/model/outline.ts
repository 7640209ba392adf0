import { firstWords } from '#renderer/components/forms/clause-options.ts'
import type { Layout } from './rows.ts'

/** A heading of the document, as its outline lists it. */
export interface OutlineEntry {
  readonly clause: number
  readonly depth: number
  readonly label: string | null
  readonly words: string
  readonly row: number
}

const DEEPEST = 2
const LONGEST = 56

/** The headings down to the third level, and the names of the documents of a version. */
export function outlineOf({ text, order, rowOfClause }: Layout): readonly OutlineEntry[] {
  return order.flatMap((clause) => {
    const { heading, label, depth, kind } = text.clauses[clause] ?? {
      heading: null,
      label: null,
      depth: 0,
      kind: 'other',
    }
    const isListed = (heading !== null && heading !== '') || kind === 'schedule'
    if (!isListed || depth > DEEPEST || kind === 'item') return []
    return [{ clause, depth, label, words: firstWords(heading ?? '', LONGEST), row: rowOfClause.get(clause) ?? 0 }]
  })
}

/** The entry whose part of the document holds a row, -1 before the first. */
export function entryAt(entries: readonly OutlineEntry[], row: number): number {
  let [from, to] = [0, entries.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((entries[middle]?.row ?? 0) <= row) from = middle + 1
    else to = middle
  }
  return from - 1
}
