import { type ReactNode, useMemo } from 'react'
import { HeadingTree } from '#renderer/components/tables/heading-tree.tsx'
import { text } from '#renderer/messages/text.ts'
import { addressOf, documentRoute } from '#renderer/route/route.ts'
import { entryAt } from '../model/outline.ts'
import type { Paper } from '../paper-slice.ts'

const words = text.paper.outline

/** The headings of a document: they follow the scroll, and lead to their clauses. */
export function Outline({ paper, topRow }: { readonly paper: Paper; readonly topRow: number }): ReactNode {
  const { outline, contract, version } = paper
  const entries = useMemo(
    () =>
      outline.map(({ clause, depth, label, words: heading }) => {
        const href = `#${addressOf(documentRoute(contract, version.number, clause))}`
        return { id: clause, href, depth, label, words: heading }
      }),
    [outline, contract, version],
  )
  return <HeadingTree name={words.name} entries={entries} at={entryAt(outline, topRow)} none={words.none} />
}
