import type { DraftWords } from '../../../model/negotiation/our-draft.ts'
import type { Clause, VersionText } from '../../../model/version-text.ts'
import type { Mention } from '../../../text/references/mention.ts'
import { indexClauses, resolveMention } from '../../../text/references/resolve.ts'
import type { Placed } from '../arrange.ts'

/** The slot that a mention in the clause of a slot names, or null. */
export type ResolveMention = (slot: string, mention: Mention, text: string) => string | null

type Labelled = DraftWords & { readonly label: string | null }

/** Resolves mentions among the clauses of a draft that are not taken out; `clauses` are those placed, in their order. */
export function resolveInDraft(
  base: VersionText,
  placed: readonly Placed[],
  clauses: readonly Labelled[],
): ResolveMention {
  const standing = new Map<string, number>()
  const slots: string[] = []
  const readable: Clause[] = []
  placed.forEach(({ slot, isRemoved, parent, depth, like }, at) => {
    const clause = clauses[at]
    if (isRemoved || clause === undefined) return
    const above = parent === null ? null : (standing.get(placed[parent]?.slot ?? '') ?? null)
    standing.set(slot, readable.length)
    slots.push(slot)
    const { label, heading, paragraphs } = clause
    const kind = base.clauses[like ?? -1]?.kind ?? 'other'
    readable.push({ label, heading, text: paragraphs.join('\n'), depth, parent: above, kind })
  })
  const index = indexClauses(readable)
  return (slot, mention, text) => {
    const from = standing.get(slot)
    const found = from === undefined ? null : resolveMention(index, from, mention, text)
    return found === null ? null : (slots[found] ?? null)
  }
}
