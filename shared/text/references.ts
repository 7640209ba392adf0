import { type Clause, clauseText, type Reference } from '../model/version-text.ts'
import { readMentionsAt } from './references/list.ts'
import type { Mention } from './references/mention.ts'
import { indexClauses, resolveMention } from './references/resolve.ts'

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

/** The cross-references of a version over each clause's heading and text; those to other documents are left out. */
export function findReferences(clauses: readonly Clause[]): readonly Reference[] {
  const index = indexClauses(clauses)
  return clauses.flatMap((clause, at) => {
    const text = clauseText(clause)
    return findMentions(text).flatMap((mention) => {
      if (mention.external) return []
      const target = resolveMention(index, at, mention, text)
      // A clause whose own number stands in its first words does not refer to itself.
      if (target === at && mention.start === 0) return []
      return [{ clause: at, text: text.slice(mention.start, mention.end), target }]
    })
  })
}
