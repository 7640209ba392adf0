import type { Output } from '#shared/api/contract.ts'
import type { ClauseChange, ComparisonSummary } from '#shared/model/comparison.ts'
import type { TermValue } from '#shared/model/term-value.ts'
import { nameClauses } from '#shared/text/clause-names.ts'
import { plural } from '../output.ts'

/** Two texts and what changed between them. */
export type Compared = Output<'document.compare'>

export type Change = Compared['comparison']['changes'][number]

/** True for a change that a person should see: anything but an unchanged clause. */
export const isVisible = (change: Pick<ClauseChange, 'relation' | 'moved' | 'reworded' | 'retitled'>): boolean =>
  change.relation !== 'kept' || change.moved || change.reworded || change.retitled

/** What is noteworthy of a change, in a few words: "moved, reworded, not marked by the sender". */
export function changeFlags(change: Change): string {
  const flags = [
    ...(change.relation === 'kept' ? [] : [change.relation]),
    ...(change.moved ? ['moved'] : []),
    ...(change.renumbered ? ['renumbered'] : []),
    ...(change.retitled ? ['retitled'] : []),
    ...(change.reworded && change.relation === 'kept' ? ['reworded'] : []),
    ...(change.noise.length > 0 ? [`noise: ${change.noise.join(' and ')}`] : []),
    ...(change.isCoarse === true ? ['rewritten so much that its words are compared coarsely'] : []),
    ...(change.marked === 'none' ? ['NOT MARKED by the sender'] : []),
    ...(change.marked === 'some' ? ['only PARTLY MARKED by the sender'] : []),
  ]
  return flags.join(', ')
}

const valueText = (value: TermValue | null): string => (value === null ? 'nothing' : value.text)

/** "amount: six → twelve" for every term that changed. */
export const termLines = (change: Change): readonly string[] =>
  change.terms.map((term) => `${term.name}: ${valueText(term.old)} → ${valueText(term.new)}`)

/** The clauses of both texts of a comparison, wherever it was asked for. */
type ComparedClauses = { readonly [Side in 'old' | 'new']: Pick<Compared[Side], 'clauses'> }

/** Names the clauses of a change: "7.2", "7.2 → 7.3", "8.1 → 8.1 + 8.2". */
export function makeChangeTitles({ old, new: newer }: ComparedClauses): (change: Change) => string {
  const names = { old: nameClauses(old.clauses), new: nameClauses(newer.clauses) }
  const titles = (side: 'old' | 'new', indices: readonly number[]): string =>
    indices.map((index) => names[side][index] ?? '(unnumbered)').join(' + ')
  return (change) => {
    const before = titles('old', change.old)
    const after = titles('new', change.new)
    const heading = newer.clauses[change.new[0] ?? -1]?.heading ?? old.clauses[change.old[0] ?? -1]?.heading ?? ''
    const title = before === '' || after === '' || before === after ? after || before : `${before} → ${after}`
    return `${title} ${heading}`.trim()
  }
}

/** One line that sums a comparison up. */
export function summaryLine(summary: ComparisonSummary): string {
  const kinds = ['reworded', 'added', 'removed', 'moved', 'split', 'merged', 'retitled', 'renumbered'] as const
  const parts = kinds.filter((kind) => summary[kind] > 0).map((kind) => `${summary[kind]} ${kind}`)
  const { terms, unmarked } = summary
  return [
    ...(parts.length === 0 ? ['no changes'] : parts),
    ...(terms > 0 ? [`${plural(terms, 'term')} changed`] : []),
    ...(unmarked > 0 ? [`${unmarked} NOT MARKED by the sender`] : []),
  ].join(', ')
}

/** What a person must know first where two texts are no drafts of one contract. */
export const unrelatedLines = ({ unrelated }: Compared['comparison']): readonly string[] =>
  unrelated ? ['These two texts have next to nothing in common: they seem to be different documents.'] : []

/** The clauses of a change as one text, for what was added or removed whole. */
function wholeText({ old, new: newer }: Compared, change: Change): string {
  const [clauses, indices] = change.relation === 'removed' ? [old.clauses, change.old] : [newer.clauses, change.new]
  return indices.map((index) => clauses[index]?.text ?? '').join('\n')
}

/** How each kind of word run is written. */
export type WordMarks = Readonly<Record<'=' | '-' | '+', (text: string) => string>>

/** The words of a change, marked: those of an added or removed clause all of one kind. */
export function markedWords(compared: Compared, change: Change, marks: WordMarks): string {
  if (change.relation === 'added') return marks['+'](wholeText(compared, change))
  if (change.relation === 'removed') return marks['-'](wholeText(compared, change))
  return change.words.map(([kind, text]) => marks[kind](text)).join('')
}
