import type { Clause, VersionText } from '../../../model/version-text.ts'

/** One paragraph of a clause, and which of the clause's words stand in it. */
export interface LaidParagraph {
  /** Index in the version's paragraphs. */
  readonly index: number
  /** What stands around the words: white space, the sign of a bullet. */
  readonly lead: string
  readonly trail: string
  /** The clause's heading stands here, and what parts it from the words after it, or ends it. */
  readonly stop: string | null
  /** The lines of the clause's text that stand here. */
  readonly lines: readonly string[]
  /** It carries the clause's number, and stays whatever becomes of its words. */
  readonly isNumbered: boolean
  /** Its whole text, for one that holds none of the clause's words. */
  readonly bare: string
}

const GLYPH = /^[•●▪■◦‣∙·]\s*(?=\S)/
const STOP = /^\s*(?:[.:]\s*)?(?:[–—-]\s+)?/

/** The paragraphs of each clause of a version, as indices. */
export function paragraphsByClause({ paragraphs, clauses }: VersionText): readonly (readonly number[])[] {
  const found: number[][] = clauses.map(() => [])
  paragraphs.forEach(({ clause }, index) => {
    if (clause !== null) found[clause]?.push(index)
  })
  return found
}

/**
 * Finds a clause's heading and text in its paragraphs, one after the other.
 *
 * What holds none of its words (a blank line, a rule, a number on a line of its own) has neither `stop` nor `lines`.
 */
export function layOut(base: VersionText, clause: Clause, indices: readonly number[]): readonly LaidParagraph[] {
  let heading = clause.heading
  let rest = clause.text
  let isNumbered = clause.label !== null
  return indices.map((index) => {
    const { text, label } = base.paragraphs[index] ?? { text: '', label: null }
    const words = text.trim()
    const begins = text.length - text.trimStart().length
    const trail = text.slice(begins + words.length)
    const isFirst = isNumbered && label !== null
    const empty = { index, lead: text.slice(0, begins), trail, stop: null, lines: [], isNumbered: isFirst, bare: text }
    if (isFirst) isNumbered = false
    for (const glyph of ['', GLYPH.exec(words)?.[0] ?? '']) {
      const found = findWords(words.slice(glyph.length), heading, rest)
      if (words === '' || found === null) continue
      if (found.stop !== null) heading = null
      rest = rest.slice(found.text.length).replace(/^\n/, '')
      const lines = found.text === '' ? [] : found.text.split('\n')
      return { ...empty, lead: empty.lead + glyph, stop: found.stop, lines }
    }
    return empty
  })
}

/** The words of a paragraph as the heading, where it is still to come, and the beginning of the rest of the text. */
function findWords(
  words: string,
  heading: string | null,
  rest: string,
): { readonly stop: string | null; readonly text: string } | null {
  if (heading === null) return words !== '' && startsWithLines(rest, words) ? { stop: null, text: words } : null
  if (!words.startsWith(heading)) return null
  const after = words.slice(heading.length)
  if (/^[.:]?$/.test(after)) return { stop: after, text: '' }
  for (let end = STOP.exec(after)?.[0].length ?? 0; end >= 0; end--) {
    const text = after.slice(end)
    if (startsWithLines(rest, text)) return { stop: after.slice(0, end), text }
  }
  return null
}

const startsWithLines = (text: string, lines: string): boolean =>
  text.startsWith(lines) && (text.length === lines.length || text[lines.length] === '\n')
