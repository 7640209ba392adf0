import { type ReactNode, useMemo } from 'react'
import { DecisionTag } from '#renderer/compare/triage/decision-tag.tsx'
import { firstWords } from '#renderer/components/forms/clause-options.ts'
import { HeadingTree } from '#renderer/components/tables/heading-tree.tsx'
import { text } from '#renderer/messages/text.ts'
import { addressOf } from '#renderer/route/route.ts'
import type { Decision } from '#shared/model/negotiation/our-draft.ts'
import { type Entry, isTouched } from '../model/entries.ts'

const words = text.draft

const DEEPEST = 1
const LONGEST = 46

const markOf = (decision: Decision | null): ReactNode =>
  decision === null ? null : <DecisionTag decision={decision} />

interface DraftOutlineProps {
  readonly contract: string
  readonly entries: readonly Entry[]
  /** The clause that is chosen, by its position. */
  readonly at: number
}

/** The headings of the draft, and every clause on which something was decided. */
export function DraftOutline({ contract, entries, at }: DraftOutlineProps): ReactNode {
  const listed = useMemo(
    () =>
      entries.flatMap((entry, position) => {
        const { slot, clause } = entry
        const { label, heading, paragraphs, depth, decision } = clause
        const isHeading = heading !== null && heading !== '' && depth <= DEEPEST
        if (!(isHeading || isTouched(entry))) return []
        const said = firstWords(heading ?? paragraphs[0] ?? '', LONGEST)
        const href = `#${addressOf({ screen: 'draft', contract, slot })}`
        return [{ id: slot, href, depth, label, words: said, mark: markOf(decision), position }]
      }),
    [entries, contract],
  )
  const current = listed.findLastIndex(({ position }) => position <= at)
  return <HeadingTree name={words.outlineName} entries={listed} at={current} none={words.noneChanged} />
}
