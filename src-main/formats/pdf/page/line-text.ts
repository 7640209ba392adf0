import type { PieceLook } from '#shared/model/version-text.ts'
import { type LookedPiece, pieceLook } from '#shared/text/looks.ts'
import { isParted, type Line } from './line.ts'
import type { Word } from './model.ts'

/** What a line says, and what its look tells of it. */
export interface LineText {
  readonly text: string
  /** How many leading characters are bold. */
  readonly bold: number
  /** Where the words after a wide gap behind the first one or two begin ("7.2 ⇥ text"), or null. */
  readonly tabTo: number | null
  /** Where words begin behind any wide gap near the start. */
  readonly stops: readonly number[]
  /** How many characters stand before that gap. */
  readonly tabAfter: number
  /** Width of what stands before the first space: the line above had no room for it. */
  readonly firstWidth: number
  readonly hidden: boolean
  /** The same text by its looks. */
  readonly pieces: readonly LookedPiece[]
}

/** How a word looks. */
const lookOf = ({ bold, underlined = false, font }: Word): PieceLook | null =>
  pieceLook({ bold: bold && !underlined, italic: font.italic, underline: underlined })

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789'].map((digit, at) => [digit, [...'⁰¹²³⁴⁵⁶⁷⁸⁹'][at] ?? digit]),
)

/** A raised figure keeps its looks, so that a note's mark is no number in the text. */
function textOf(word: Word, line: Line): string {
  const raised = word.size < 0.85 * line.size && word.y < line.y - 0.15 * line.size
  return raised && /^[\d,*†‡]+$/.test(word.text) ? [...word.text].map((c) => RAISED[c] ?? c).join('') : word.text
}

const TAB_GAP = 0.62
const LONGEST_LABEL = 18

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0

function findTab(line: Line, parts: readonly string[]): { readonly to: number; readonly after: number } | null {
  const gaps = line.words.slice(1).map((word, at) => word.x0 - (line.words[at]?.x1 ?? 0))
  const usual = gaps.length > 3 ? median(gaps.slice(1).filter((gap) => gap > 0.1 * line.size)) : 0.3 * line.size
  let length = parts[0]?.length ?? 0
  for (const [at, gap] of gaps.slice(0, 3).entries()) {
    if (length > LONGEST_LABEL) return null
    const word = line.words[at + 1]
    if (word !== undefined && gap > TAB_GAP * line.size && gap > 1.5 * usual) return { to: word.x0, after: length }
    length += parts[at + 1]?.length ?? 0
  }
  return null
}

const FEWEST_LETTERS = 6

/** How wide a gap must be to part words where letters are spread over a line; null where they are not. */
function spreadGap({ words }: Line): number | null {
  const single = words.filter(({ text }) => text.length === 1).length
  if (single < FEWEST_LETTERS || single < 0.6 * words.length) return null
  const gaps = words.slice(1).map((word, at) => word.x0 - (words[at]?.x1 ?? 0))
  return 1.5 * median(gaps)
}

/** The text of a line, its words parted where a space or a gap stands. */
export function readLine(line: Line): LineText {
  const spread = spreadGap(line)
  const parts = line.words.map((word, at) => {
    const before = line.words[at - 1]
    if (before === undefined) return textOf(word, line)
    const parted = spread === null ? isParted(before, word) : word.x0 - before.x1 > spread
    return (parted ? ' ' : '') + textOf(word, line)
  })
  let bold = 0
  for (const [at, word] of line.words.entries()) {
    if (!word.bold) break
    bold += parts[at]?.length ?? 0
  }
  const tab = findTab(line, parts)
  const space = parts.findIndex((part, at) => at > 0 && part.startsWith(' '))
  const firstEnd = line.words[(space < 0 ? parts.length : space) - 1]?.x1 ?? line.x1
  return {
    text: parts.join(''),
    bold,
    tabTo: tab?.to ?? null,
    tabAfter: tab?.after ?? 0,
    stops: line.words
      .slice(1, 5)
      .filter((word, at) => word.x0 - (line.words[at]?.x1 ?? 0) > TAB_GAP * line.size)
      .map(({ x0 }) => x0),
    firstWidth: firstEnd - line.x0,
    hidden: line.words.every(({ hidden }) => hidden),
    pieces: line.words.map((word, at) => ({ text: parts[at] ?? '', look: lookOf(word) })),
  }
}
