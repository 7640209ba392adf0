import { type Clause, clauseText, type Reference } from '../model/version-text.ts'
import { type NamedDocument, readDocumentNames } from './references/documents.ts'
import { readMentionsAt } from './references/list.ts'
import type { Mention } from './references/mention.ts'
import { indexClauses, resolveMention, resolveNamed } from './references/resolve.ts'

const KEYWORD =
  /(?<![\p{L}\p{N}])(?:(?:sub-?)?(?:sections?|clauses?|paragraphs?)|schedules?|exhibits?|annex(?:es|ures?)?|appendi(?:x(?:es)?|ces)|attachments?|articles?|recitals?|parts?|(?:secs?|sect|arts?|paras?|cl)(?=[.\s]))(?![\p{L}\p{N}])|§{1,2}/giu

/** The words of a text that name clauses, in order and never overlapping, those of other documents included. */
export function findMentions(text: string): readonly Mention[] {
  const mentions: Mention[] = []
  let taken = 0
  for (const match of text.matchAll(KEYWORD)) {
    if (match.index < taken) continue
    const found = readMentionsAt(text, match.index, match[0])
    mentions.push(...found)
    taken = found.at(-1)?.end ?? taken
  }
  return mentions
}

/**
 * The cross-references of a version over each clause's heading and text; those to other documents are left out.
 *
 * `documents` are those of a version that has several: between them, references are followed.
 */
export function findReferences(
  clauses: readonly Clause[],
  documents: readonly NamedDocument[] = [],
): readonly Reference[] {
  const index = indexClauses(clauses, documents)
  const names = readDocumentNames(documents)
  return clauses.flatMap((clause, at) => {
    const text = clauseText(clause)
    const home = index.homes[at] ?? 0
    const said = new Set<number>()
    const found = findMentions(text).flatMap((mention): readonly PlacedReference[] => {
      const { start, end } = mention
      const named = names.after(text, mention.listEnd, home)
      if (named !== null) {
        said.add(named.start)
        return [{ start, end, target: resolveNamed(index, at, mention, text, named) }]
      }
      if (mention.external) return []
      const target = resolveMention(index, at, mention, text)
      // A clause whose own number stands in its first words does not refer to itself.
      return target === at && start === 0 ? [] : [{ start, end, target }]
    })
    const whole = names
      .mentions(text)
      .filter(({ document, start }) => document !== home && !said.has(start))
      .filter(({ start, end }) => !found.some((other) => start < other.end && other.start < end))
      .map(({ start, end, document }) => ({ start, end, target: documents[document]?.head ?? null }))
    const all = whole.length === 0 ? found : [...found, ...whole].sort((one, other) => one.start - other.start)
    return all.map(({ start, end, target }) => ({ clause: at, text: text.slice(start, end), target }))
  })
}

interface PlacedReference {
  readonly start: number
  readonly end: number
  readonly target: number | null
}
