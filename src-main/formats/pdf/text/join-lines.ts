import type { TextLook } from '#shared/model/version-text.ts'
import { type LookedPiece, stretchesOf } from '#shared/text/looks.ts'
import type { FlowLine } from './flow.ts'
import type { LineGroup } from './paragraphs.ts'

/** The words of a document, to tell "exam-" / "ple" from "long-" / "term". */
export interface KnownWords {
  readonly whole: ReadonlySet<string>
  /** Words that stand in compounds with a hyphen, before it and after it. */
  readonly heads: ReadonlySet<string>
  readonly tails: ReadonlySet<string>
  /** Its lines end in words cut in two: some of them stand whole elsewhere. */
  readonly hyphenates: boolean
}

const LONGEST_WORD = 64
const WORDS = /\p{L}+(?:-\p{L}+)*/gu

/** Words that lines hold whole; what a line's end cut in two does not count. */
export function findKnownWords(lines: readonly string[]): KnownWords {
  const [whole, heads, tails] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const ends: (readonly [string, string])[] = []
  let cut = false
  for (const [at, line] of lines.entries()) {
    const end = /(\p{L}+)[-\u2010]$/u.exec(line.slice(-LONGEST_WORD))?.[1]
    const next = /^\p{Ll}+/u.exec(lines[at + 1] ?? '')?.[0]
    if (end !== undefined && next !== undefined) ends.push([end.toLowerCase(), next])
    const text = (cut ? line.replace(/^\p{L}+/u, '') : line).toLowerCase()
    cut = /\p{L}[-\u2010\u00ad]$/u.test(line)
    for (const [word] of (cut ? text.replace(/\p{L}+.$/u, '') : text).matchAll(WORDS)) {
      whole.add(word)
      const [head, tail] = word.split('-')
      if (head === undefined || tail === undefined) continue
      heads.add(head)
      tails.add(tail)
    }
  }
  const cuts = ends.filter(([head, tail]) => whole.has(head + tail) && !whole.has(`${head}-${tail}`))
  return { whole, heads, tails, hyphenates: cuts.length >= 2 }
}

/**
 * True when the hyphen between two parts was put there by the line's end.
 *
 * What the document has elsewhere decides; where it has neither form but cuts other words, a part that is no word of its
 * own does. Otherwise the hyphen stays, since a lost one would change a word.
 */
function isDivided(head: string, tail: string, { whole, heads, tails, hyphenates }: KnownWords): boolean {
  const [joined, compound] = [whole.has(head + tail), whole.has(`${head}-${tail}`)]
  if (joined !== compound) return joined
  if (joined || !hyphenates) return false
  const mayStand = (part: string, compounds: ReadonlySet<string>): boolean => whole.has(part) || compounds.has(part)
  return !(mayStand(head, heads) && mayStand(tail, tails)) && !PREFIXES.has(head)
}

const PREFIXES = new Set(['non', 'co', 'self', 'ex', 'well', 'pre', 'post', 'anti', 'sub', 'multi', 'e', 'third', 'on'])

const OVERLONG = 14

/** True for a line that is one long word up to the edge of its cell: it was cut where it had to be. */
function isOverlong(text: string, next: FlowLine): boolean {
  const word = /\S+$/.exec(text.slice(-200))?.[0] ?? ''
  const { frame } = next
  return (
    frame.kind === 'cell' &&
    word.length >= OVERLONG &&
    /[_@/.{]/.test(word) &&
    /^[^\s\p{Lu}]{1,14}(?:\s|$)/u.test(next.text)
  )
}

/** The text of a paragraph, its lines joined by spaces, and words that a line's end cut in two made whole. */
export const joinLines = (group: LineGroup, known: KnownWords): string =>
  joinText(group, known).replaceAll('\u00ad', '')

/** The looks of a paragraph's text, by the places of its lines in it. */
export function joinLooks(group: LineGroup, known: KnownWords): readonly TextLook[] {
  const starts: number[] = []
  const text = joinText(group, known, (start) => void starts.push(start))
  const pieces: LookedPiece[] = []
  group.forEach((line, at) => {
    const [start = 0, end = text.length] = [starts[at], starts[at + 1]]
    const own = cutPieces(line.pieces, end - start)
    pieces.push(...own)
    // A space that joins two lines looks as the words before it do.
    const gap = end - start - own.reduce((sum, piece) => sum + piece.text.length, 0)
    if (gap > 0) pieces.push({ text: ' '.repeat(gap), look: own.at(-1)?.look ?? null })
  })
  return stretchesOf(pieces.map(({ text: words, look }) => ({ text: words.replaceAll('\u00ad', ''), look })))
}

/** The first characters of some pieces. */
function cutPieces(pieces: readonly LookedPiece[], length: number): readonly LookedPiece[] {
  let left = length
  return pieces.flatMap(({ text, look }) => {
    const cut = text.slice(0, Math.max(left, 0))
    left -= text.length
    return cut === '' ? [] : [{ text: cut, look }]
  })
}

/** With soft hyphens still in it; tells where in it each line begins. */
function joinText(group: LineGroup, known: KnownWords, begins: (start: number) => void = () => undefined): string {
  let text = ''
  for (const line of group) {
    if (text === '') {
      begins(0)
      text = line.text
      continue
    }
    if (isOverlong(text, line)) {
      begins(text.length)
      text += line.text
      continue
    }
    const broken = /(\p{L}+)([-\u2010\u00ad])$/u.exec(text.slice(-LONGEST_WORD))
    const rest = /^\p{L}+/u.exec(line.text)
    if (broken?.[1] === undefined || rest === null) {
      if (!/[-\u2010/\u2013\u2014]$/u.test(text) || /\s.$/u.test(text.slice(-2))) text += ' '
      begins(text.length)
      text += line.text
      continue
    }
    const soft = broken[2] === '\u00ad'
    const small = /^\p{Ll}/u.test(rest[0])
    const divided = soft || (small && isDivided(broken[1].toLowerCase(), rest[0].toLowerCase(), known))
    if (divided) text = text.slice(0, -1)
    begins(text.length)
    text += line.text
  }
  return text
}
