import type { DraftWords } from '#shared/model/negotiation/our-draft.ts'
import { baseSlot } from '#shared/negotiate/draft/arrange.ts'
import { findReferences } from '#shared/text/references.ts'
import type { Compared } from '../../model/compared.ts'
import { editFrom, type Laid } from './laid.ts'

/** A label without what merely closes it: `7.2` of `7.2.`. */
const bare = (label: string): string => label.replace(/[.:)\s]+$/, '')

/** The number that a clause of the older text has in the draft now, null where it has none. */
function numberNow({ compared, pair, edits, labels }: Laid, old: number): string | null {
  const putIn = editFrom(edits, pair.older, old)
  const index = newOf(compared, old)
  const slot = putIn?.slot ?? (index === null ? null : baseSlot(index))
  return (slot === null ? null : labels.get(slot)) ?? null
}

const newOf = ({ comparison }: Compared, old: number): number | null =>
  comparison.changes.find((change) => change.old.includes(old))?.new[0] ?? null

const found = new WeakMap<Compared, ReturnType<typeof findReferences>>()

/** Where the older text names its clauses, looked for once. */
function referencesIn(compared: Compared): ReturnType<typeof findReferences> {
  const references = found.get(compared) ?? findReferences(compared.old.clauses)
  found.set(compared, references)
  return references
}

/** Our older words with the numbers that the clauses they name have in the draft now. */
export function followNumbers(laid: Laid, old: number, words: DraftWords): DraftWords {
  const { clauses } = laid.compared.old
  const swaps = referencesIn(laid.compared).flatMap(({ clause, text, target }) => {
    if (clause !== old || target === null) return []
    const before = bare(clauses[target]?.label ?? '')
    const now = bare(numberNow(laid, target) ?? '')
    if (before === '' || now === '' || before === now || !text.includes(before)) return []
    return [[text, text.replace(before, () => now)] as const]
  })
  if (swaps.length === 0) return words
  const follow = (line: string): string => swapAll(line, new Map(swaps))
  return { heading: words.heading === null ? null : follow(words.heading), paragraphs: words.paragraphs.map(follow) }
}

/** Swaps words in one pass, the longer first, so that none is swapped twice. */
function swapAll(line: string, swaps: ReadonlyMap<string, string>): string {
  const parts = [...swaps.keys()]
    .sort((a, b) => b.length - a.length)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return line.replace(
    new RegExp(`(?:${parts.join('|')})(?![\\d\\p{L}]|\\.\\d)`, 'gu'),
    (found) => swaps.get(found) ?? found,
  )
}
