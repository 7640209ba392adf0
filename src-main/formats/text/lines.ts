import { readScheduleLabel, readTypedLabel } from '#shared/text/typed-labels.ts'
import { isPageLined, splitPageLine } from './page-lines.ts'

/** A line of a text file without its white space around it, and how far it is indented. */
export interface Line {
  readonly text: string
  readonly indent: number
}

const TAB_WIDTH = 8
/** Lines longer than this are no wrapped lines: each is a paragraph. */
const WIDEST_WRAP = 130
const NARROWEST_WRAP = 40
/** A page that lost its line ends: its gaps of three spaces and more stand where lines ended. */
const LOST_LINES = 300

const indentOf = (line: string): number => {
  let width = 0
  for (const character of line) {
    if (character === ' ') width++
    else if (character === '\t') width += TAB_WIDTH - (width % TAB_WIDTH)
    else break
  }
  return width
}

/** True when words end as a paragraph or list item does; only their end is looked at. */
const closes = (text: string): boolean => /(?:[.;:!?]["”’)\]]*|,|\b(?:and|or))$/.test(text.slice(-24))

/**
 * True when a line that follows another without a blank line begins a numbered paragraph or list item.
 *
 * After words that go on ("as set out in Section" / "7.2 above") a number is part of the sentence.
 */
export function beginsNumbered(line: string, before: string): boolean {
  if (/^(?:[•●▪■◦‣·]|[-*–](?=\s+\S))/.test(line)) return closes(before) || /^[•●▪■◦‣·]/.test(line)
  if (!closes(before)) return false
  if (readScheduleLabel(line) !== null && line.length < 80) return true
  const label = readTypedLabel(line)
  return label !== null && !/^\d+$/.test(label.label) && !/^[A-Z]\.$/.test(label.label)
}

function splitLostLines(line: string): readonly string[] {
  if (line.length < LOST_LINES) return [line]
  const parts: string[] = []
  let start = 0
  for (const gap of line.matchAll(/[ \t]{3,}/g)) {
    const before = line.slice(start, gap.index).trimEnd()
    const next = line.slice(gap.index + gap[0].length, gap.index + gap[0].length + 80)
    const label = readTypedLabel(next)
    const numbered = label !== null && !/^\d+$/.test(label.label) && (closes(before) || before.length < 90)
    const begins = numbered || (/[.;:]["”’)]?$/.test(before.slice(-2)) && /^["“(]?\p{Lu}/u.test(next))
    if (before !== '' && begins) {
      parts.push(before)
      start = gap.index + gap[0].length
    }
  }
  return [...parts, line.slice(start)]
}

/** The lines of a text; form feeds stand alone, and a page that was saved as one line is taken apart again. */
export function findLines(text: string): readonly Line[] {
  const raw = text.replace(/\f/g, '\n\n').split('\n')
  const split = isPageLined(raw) ? (line: string) => splitLostLines(line).flatMap(splitPageLine) : splitLostLines
  return raw
    .flatMap((line) => split(line.replaceAll('\u200B', '').replaceAll('\uFEFF', '')))
    .map((line) => ({ text: line.replace(/[ \t\v\u00A0]+/g, ' ').trim(), indent: indentOf(line) }))
}

/** The column the lines of a hard-wrapped text end at, or null when each line is a paragraph. */
export function findWrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.filter(({ text }) => text !== '').map(({ text, indent }) => text.length + Math.min(indent, 40))
  if (lengths.length === 0) return null
  const sorted = lengths.toSorted((a, b) => a - b)
  const width = sorted[Math.floor((sorted.length - 1) * 0.9)] ?? 0
  return width >= NARROWEST_WRAP && width <= WIDEST_WRAP ? width : null
}

/** True when a line goes on in the next one: it is about full, or the next one begins in mid-sentence. */
export function wraps(line: Line, next: Line, width: number): boolean {
  if (beginsNumbered(next.text, line.text)) return false
  const [firstWord = ''] = next.text.split(' ', 1)
  const room = width - (line.indent + line.text.length)
  const full = room < firstWord.length + 1 + width * 0.12
  const inSentence = /^\p{Ll}/u.test(next.text) && !/[.;:!?]$/.test(line.text) && line.text.length > width * 0.4
  const names = /\b(?:sections?|articles?|clauses?|paragraphs?|schedules?|exhibits?|annex|appendix|of|the)$/i.test(
    line.text,
  )
  return full || inSentence || names
}
