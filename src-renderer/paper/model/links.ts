import { findWhole } from '#shared/compare/noise/reference-places.ts'
import { clauseText, type VersionText } from '#shared/model/version-text.ts'

/** Words of a paragraph that name a clause. */
export interface Link {
  readonly from: number
  readonly to: number
  readonly target: number
}

function paragraphsByClause({ paragraphs }: VersionText): ReadonlyMap<number, readonly number[]> {
  const byClause = new Map<number, number[]>()
  paragraphs.forEach(({ clause }, index) => {
    if (clause === null) return
    const known = byClause.get(clause)
    if (known === undefined) byClause.set(clause, [index])
    else known.push(index)
  })
  return byClause
}

/** The references of a version text where they stand in its paragraphs, by paragraph, in their order. */
export function findLinks(text: VersionText): ReadonlyMap<number, readonly Link[]> {
  const byClause = paragraphsByClause(text)
  const links = new Map<number, Link[]>()
  for (const { clause, text: words, target } of text.references) {
    if (target === null || words === '' || target === clause) continue
    for (const index of byClause.get(clause) ?? []) {
      const known = links.get(index) ?? []
      const from = findWhole(text.paragraphs[index]?.text ?? '', words, known.at(-1)?.to ?? 0)
      if (from < 0) continue
      links.set(index, [...known, { from, to: from + words.length, target }])
      break
    }
  }
  return links
}

/** The clauses that a clause names, and those that name it, each once, in the order of the text. */
export function referencesOf(
  { references }: VersionText,
  clause: number,
): { readonly out: readonly number[]; readonly into: readonly number[] } {
  const out = new Set<number>()
  const into = new Set<number>()
  for (const { clause: from, target } of references) {
    if (target === null || target === from) continue
    if (from === clause) out.add(target)
    if (target === clause) into.add(from)
  }
  const inOrder = (all: ReadonlySet<number>): readonly number[] => [...all].toSorted((a, b) => a - b)
  return { out: inOrder(out), into: inOrder(into) }
}

/** A defined term in a clause, and the clause that defines it. */
export interface UsedTerm {
  readonly term: string
  readonly definedIn: number
}

const LETTER = /[\p{L}\p{N}]/u

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!LETTER.test(text[at - 1] ?? ' ') && !LETTER.test(text[at + word.length] ?? ' ')) return true
  }
  return false
}

/** The terms that a clause defines, and those defined elsewhere that it uses. */
export function termsOf(
  { clauses, definitions }: VersionText,
  clause: number,
): { readonly defines: readonly string[]; readonly uses: readonly UsedTerm[] } {
  const words = clauses[clause] === undefined ? '' : clauseText(clauses[clause])
  const defines = [...new Set(definitions.filter((each) => each.clause === clause).map(({ term }) => term))]
  const uses = new Map<string, UsedTerm>()
  for (const { term, clause: definedIn } of definitions) {
    if (definedIn !== clause && !uses.has(term) && !defines.includes(term) && hasWord(words, term))
      uses.set(term, { term, definedIn })
  }
  return { defines, uses: [...uses.values()] }
}
