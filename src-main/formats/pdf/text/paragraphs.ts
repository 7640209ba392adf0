import { readTypedLabel } from '#shared/text/typed-labels.ts'
import type { FlowLine } from './flow.ts'
import { hadRoom, type Measures } from './measures.ts'

/** Lines that are one paragraph. */
export type LineGroup = readonly FlowLine[]

const BULLET = /^(?:[•●▪■◦‣∙·□➢❖◆✓]|[-–—*o](?=\s))/

const closes = (text: string): boolean => /(?:[.;:!?]["”’)\]]*|,|\b(?:and|or))[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/.test(text.slice(-24))
const endsSentence = (text: string): boolean => /[.;:!?]["”’)\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/.test(text.slice(-16))

/** True when a line begins with a number or bullet that stands apart from its words. */
export function isLabelled(line: FlowLine): boolean {
  if (BULLET.test(line.text) && (line.tabTo !== null || /^[^\w\s]/.test(line.text))) return true
  const label = readTypedLabel(line.text)
  if (label === null) return false
  return line.tabTo !== null && Math.abs(label.label.length - line.tabAfter) <= 1
}

function mayBeLabelled(line: FlowLine): boolean {
  if (BULLET.test(line.text)) return true
  const label = readTypedLabel(line.text)
  return label !== null && !/^\d+$/.test(label.label) && !/^[A-Z]\.$/.test(label.label)
}

/** Where the words of a paragraph's first line begin, after its number. */
const textStart = (line: FlowLine): number => (isLabelled(line) ? (line.tabTo ?? line.x0) : line.x0)

const sameFrame = (a: FlowLine, b: FlowLine): boolean =>
  a.frame === b.frame ||
  (a.frame.kind === b.frame.kind &&
    a.frame.cell?.table === b.frame.cell?.table &&
    a.frame.cell?.row === b.frame.cell?.row &&
    a.frame.cell?.column === b.frame.cell?.column)

/** Where a stretch of lines that begin alike ends on the right, when it is set to an edge of its own. */
function ownRight(lines: readonly FlowLine[], at: number, right: number, measures: Measures): number {
  const line = lines[at]
  if (line === undefined) return right
  const alike = (other: FlowLine | undefined, from: FlowLine): boolean =>
    other !== undefined &&
    sameFrame(other, line) &&
    other.page === line.page &&
    Math.abs(other.size - line.size) < 0.6 &&
    Math.abs(other.x0 - from.x0) < 60 &&
    measures.isPitch(other, Math.abs(other.y - from.y))
  let [from, to] = [at, at]
  while (from > 0 && at - from < 12 && alike(lines[from - 1], lines[from] ?? line)) from--
  while (to - at < 12 && alike(lines[to + 1], lines[to] ?? line)) to++
  const block = lines.slice(from, to + 1)
  if (block.length < 4) return right
  const edge = Math.max(...block.map(({ x1 }) => x1))
  const full = block.filter(({ x1 }) => edge - x1 < 0.12 * (edge - line.x0)).length
  return full >= 0.7 * block.length ? Math.min(edge + 1, right) : right
}

interface Open {
  readonly group: FlowLine[]
  /** Left edge of the lines after the first, once there is one. */
  readonly rest: number | null
}

/** True when a line goes on with the paragraph before it, on the same page. */
function continues(open: Open, line: FlowLine, lines: readonly FlowLine[], at: number, measures: Measures): boolean {
  const last = open.group.at(-1)
  const [first] = open.group
  if (last === undefined || first === undefined || !sameFrame(last, line)) return false
  if (Math.abs(line.size - last.size) > 0.12 * last.size) return false
  const labelled = isLabelled(line)
  if (labelled && (closes(last.text) || line.x0 <= first.x0 + 2 || BULLET.test(line.text))) return false
  const right = ownRight(lines, at - 1, measures.right(last), measures)
  if (last.page !== line.page || (line.frame.kind === 'column' && line.y < last.y))
    return continuesOnPage(open, line, right, measures)
  const gap = line.y - last.y
  if (gap <= 0 || !measures.isPitch(line, gap)) return false
  if (hadRoom(last, line, right) && !isMidSentence(last, line, right)) return false
  return fitsIndent(open, line, labelled)
}

/** Words that go on in small letters after a line that is rather full: the paragraph may have an edge of its own. */
const isMidSentence = (last: FlowLine, line: FlowLine, right: number): boolean =>
  /^\p{Ll}/u.test(line.text) &&
  !/(?:[.;:!?]|[;,]\s+(?:and|or))["”’)\]]*$/.test(last.text.slice(-24)) &&
  last.x1 - last.x0 > 0.6 * (right - last.x0)

function fitsIndent(open: Open, line: FlowLine, labelled: boolean): boolean {
  const [first] = open.group
  const last = open.group.at(-1)
  if (first === undefined || last === undefined) return false
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.35 * line.size
  const unlike =
    !labelled &&
    mayBeLabelled(line) &&
    closes(last.text) &&
    (isLikeLabelled(first, line) || !near(line.x0, open.rest ?? line.x0))
  if (open.rest !== null) {
    if (!near(line.x0, open.rest)) return isCentred(last, line)
    return !(unlike && near(line.x0, first.x0))
  }
  if (near(line.x0, first.x0)) return !unlike
  // Hanging: under the words after the number; or a first line that is set in.
  if (near(line.x0, textStart(first)) || line.x0 < first.x0) return !unlike
  if (first.stops.some((stop) => near(line.x0, stop))) return true
  return line.x0 > first.x0 && mayBeLabelled(first) ? line.x0 - first.x0 < 6 * line.size : isCentred(last, line)
}

const formOf = (line: FlowLine): string =>
  (readTypedLabel(line.text)?.label ?? '')
    .replace(/[a-z]+/g, 'a')
    .replace(/[A-Z]+/g, 'A')
    .replace(/\d+/g, '1')

/** Two lines that begin with numbers of one kind; others stand in the middle of sentences. */
const isLikeLabelled = (a: FlowLine, b: FlowLine): boolean => BULLET.test(b.text) || formOf(a) === formOf(b)

const isCentred = (a: FlowLine, b: FlowLine): boolean =>
  Math.abs((a.x0 + a.x1) / 2 - (b.x0 + b.x1) / 2) < 0.4 * a.size && Math.abs(a.x0 - b.x0) > 0.4 * a.size

/** Whether a paragraph goes on at the top of the next page or column: nothing tells how far apart its lines would be. */
function continuesOnPage(open: Open, line: FlowLine, right: number, measures: Measures): boolean {
  const last = open.group.at(-1)
  if (last === undefined || isLabelled(line)) return false
  if (hadRoom(last, line, right) && !isMidSentence(last, line, right)) return false
  if (/^\p{Ll}/u.test(line.text) && !endsSentence(last.text)) return true
  if (!fitsIndentAcross(open, line)) return false
  if (!endsSentence(last.text)) return true
  return measures.justified && right - last.x1 < 1.5 && !mayBeLabelled(line)
}

function fitsIndentAcross(open: Open, line: FlowLine): boolean {
  if (line.frame.kind === 'column') return true
  const [first] = open.group
  if (first === undefined) return false
  const left = open.rest ?? textStart(first)
  return Math.abs(line.x0 - left) <= 0.35 * line.size || (open.rest === null && line.x0 <= first.x0 + 1)
}

/** Joins lines into paragraphs by room, distance, indent and numbers. */
export function groupLines(lines: readonly FlowLine[], measures: Measures): readonly LineGroup[] {
  const groups: FlowLine[][] = []
  let open: Open | null = null
  lines.forEach((line, at) => {
    if (open !== null && continues(open, line, lines, at, measures)) {
      open.group.push(line)
      open = { group: open.group, rest: line.x0 }
    } else {
      const group = [line]
      groups.push(group)
      open = { group, rest: null }
    }
  })
  return groups
}
