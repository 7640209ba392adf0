import type { DraftLink, DraftWords } from '../../../model/negotiation/our-draft.ts'
import { joinWords, textStart } from '../draft-words.ts'
import { type Count, namesCount, printAs, tokensOf } from '../numbers/counted-label.ts'

/** The number of a clause from the outermost part to its own: 7, 2 and a for "(a)" below 7.2; empty without one. */
export type NumberPath = readonly Count[]

/** A clause as words may name it. */
export interface Nameable {
  readonly slot: string
  readonly counts: readonly Count[]
  /** The clause above it. */
  readonly parent: Nameable | null
}

/** The whole number of a clause. A number with a prefix of its own needs nothing of the clauses above. */
function pathOf(clause: Nameable | null): NumberPath {
  if (clause === null) return []
  return clause.counts.length > 1 ? clause.counts : [...pathOf(clause.parent), ...clause.counts]
}

/** Links the words of a reference to the clause that they name, and to those that they say it is in. */
export function linkReference(text: string, start: number, end: number, target: Nameable): readonly DraftLink[] {
  const tokens = tokensOf(text.slice(start, end))
  const links: DraftLink[] = []
  let last = tokens.length
  let from = 0
  for (let named: Nameable | null = target; named !== null; named = named.parent) {
    const path = named.counts.length === 0 ? [] : pathOf(named)
    const own = path.at(-1)
    if (own === undefined) continue
    const at = tokens.findLastIndex(({ text: token }, index) => index >= from && index < last && namesCount(token, own))
    if (at < 0) {
      if (named === target) return []
      continue
    }
    let count = 1
    for (; at - count >= from && count < path.length; count++) {
      const [token, part] = [tokens[at - count], path.at(-1 - count)]
      if (token === undefined || part === undefined || !namesCount(token.text, part)) break
    }
    links.push({ slot: named.slot, start, end, first: at - count + 1, count })
    // "paragraph 4 of Schedule 1": what it is in stands after it.
    from = at + 1
    last = tokens.length
  }
  return links
}

interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Words in which every number follows the clause that it names, and where the links stand in them. */
export function followLinks(
  words: DraftWords,
  links: readonly DraftLink[],
  clauseOf: (slot: string) => Nameable | null,
): { readonly words: DraftWords; readonly links: readonly DraftLink[] } {
  const text = joinWords(words)
  const replacements = links
    .flatMap((link) => replaceNumber(text, link, pathOf(clauseOf(link.slot))))
    .toSorted((one, other) => one.start - other.start)
  if (replacements.length === 0) return { words, links }
  const moved = (offset: number): number =>
    replacements.reduce(
      (at, { start, end, text: now }) => (end <= offset ? at + now.length - (end - start) : at),
      offset,
    )
  let written = ''
  let done = 0
  for (const { start, end, text: now } of replacements) {
    written += text.slice(done, start) + now
    done = end
  }
  written += text.slice(done)
  const begins = textStart(words)
  const heading = begins === 0 ? words.heading : written.slice(0, moved(words.heading?.length ?? 0))
  const paragraphs = words.paragraphs.length === 0 ? [] : written.slice(moved(begins)).split('\n')
  return {
    words: { heading, paragraphs },
    links: links.map((link) => ({ ...link, start: moved(link.start), end: moved(link.end) })),
  }
}

function replaceNumber(
  text: string,
  { start, end, first, count }: DraftLink,
  path: NumberPath,
): readonly Replacement[] {
  const tokens = tokensOf(text.slice(start, end))
  return Array.from({ length: count }, (_, at) => at).flatMap((at): Replacement[] => {
    const [token, part] = [tokens[first + at], path.at(at - count)]
    if (token === undefined || part === undefined || count - at > path.length || namesCount(token.text, part)) return []
    const place = start + token.start
    return [{ start: place, end: place + token.text.length, text: printAs(token.text, part) }]
  })
}
