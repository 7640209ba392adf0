import type { FlowLine, PageFlow } from './flow.ts'

/** A page's lines parted into the text and the notes at its foot. */
export interface PageNotes {
  readonly body: readonly FlowLine[]
  readonly notes: readonly FlowLine[]
}

/** A line above notes is short, and begins where the text does. */
const WIDEST_SEPARATOR = 0.55
const MARK = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]+|\d{1,3}\s)/

/** The notes at the foot of a page: below a short line or in small type, the first of them behind a raised figure. */
export function partNotes(page: PageFlow, bodySize: number): PageNotes {
  const { lines } = page
  const none = { body: lines, notes: [] }
  const flat = lines.filter(({ frame }) => frame.kind === 'page')
  const left = Math.min(...flat.map(({ x0 }) => x0))
  const right = Math.max(...flat.map(({ x1 }) => x1))
  const separators = page.rules.filter(
    ({ x0, x1, y0, y1 }) =>
      y1 - y0 < 1.5 && x1 - x0 > 20 && x1 - x0 < WIDEST_SEPARATOR * (right - left) && Math.abs(x0 - left) < 12,
  )
  const small = (line: FlowLine): boolean => line.size < 0.93 * bodySize
  const under = (y: number): readonly FlowLine[] => lines.filter((line) => line.y > y)
  for (const { y0 } of separators.toSorted((a, b) => a.y0 - b.y0)) {
    const below = under(y0)
    const [first] = below
    if (first !== undefined && below.every(small) && MARK.test(first.text)) return part(lines, below)
  }
  const start = lines.findIndex(
    (line, at) => small(line) && /^[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(line.text) && lines.slice(at).every(small),
  )
  return start <= 0 ? none : part(lines, lines.slice(start))
}

function part(lines: readonly FlowLine[], notes: readonly FlowLine[]): PageNotes {
  const apart = new Set(notes)
  return { body: lines.filter((line) => !apart.has(line)), notes }
}

const PLAIN = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit) => [raised, String(digit)]))

/** The number a note begins with, and where its words begin. */
export function readNoteMark(text: string): { readonly label: string; readonly start: number } | null {
  const match = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]+|[*†‡]+|\d{1,3}(?=\s))\s*/.exec(text)
  if (match?.[1] === undefined) return null
  return { label: [...match[1]].map((c) => PLAIN.get(c) ?? c).join(''), start: match[0].length }
}
