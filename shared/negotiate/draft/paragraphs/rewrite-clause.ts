import type { DraftWords } from '../../../model/negotiation/our-draft.ts'
import { alignLines } from './align-lines.ts'
import type { LaidParagraph } from './lay-out.ts'

/** A paragraph of a rewritten clause: one that it had, or a new one that looks like another. */
export interface WrittenParagraph {
  /** Index in the version's paragraphs. */
  readonly model: number
  readonly isNew: boolean
  /** Without its number. */
  readonly text: string
  /** It carries the clause's number. */
  readonly isNumbered: boolean
  /** It holds none of the clause's words. */
  readonly isBare: boolean
}

interface Assigned {
  readonly line: string
  /** Position of the laid paragraph it stands in, or null for a paragraph of its own. */
  readonly at: number | null
}

/**
 * Puts other words into a clause's paragraphs.
 *
 * A heading stays where it is, in its own paragraph or run into the first one; a line stays in the paragraph of the line
 * that it continues. A further line is a paragraph of its own that looks like `plain`, or like the clause's own ones.
 * What has no words any more is left out, but for what carries the number.
 */
export function rewriteClause(
  laid: readonly LaidParagraph[],
  words: DraftWords,
  plain: () => number | null,
): readonly WrittenParagraph[] {
  const lines = words.paragraphs.flatMap((paragraph) => paragraph.split('\n'))
  const assigned = assign(laid, lines, words.heading !== null)
  const headed = laid.findIndex(({ stop }) => stop !== null)
  const headAt = words.heading === null ? -1 : headed >= 0 ? headed : firstFilled(laid)
  const running = laid.findLast(({ lines: own, isNumbered }) => own.length > 0 && !isNumbered)?.index
  const written: WrittenParagraph[] = []
  let next = 0
  const further = (): void => {
    for (let line = assigned[next]; line !== undefined && line.at === null; line = assigned[++next])
      written.push({
        model: running ?? plain() ?? laid[0]?.index ?? 0,
        isNew: true,
        text: line.line,
        isNumbered: false,
        isBare: false,
      })
  }
  if (headAt < 0 && !(laid[0]?.isNumbered ?? false)) further()
  laid.forEach(({ index, lead, trail, stop, lines: own, isNumbered, bare }, at) => {
    const here: string[] = []
    for (let line = assigned[next]; line?.at === at; line = assigned[++next]) here.push(line.line)
    const heading = at === headAt ? words.heading : null
    const isBare = stop === null && own.length === 0
    const text = here.join('\n')
    const kept = { model: index, isNew: false, isNumbered, isBare }
    if (heading !== null) written.push({ ...kept, text: lead + runIn(heading, stop, text) + trail })
    else if (text !== '') written.push({ ...kept, text: lead + text + trail })
    else if (isBare || isNumbered) written.push({ ...kept, text: isBare ? bare : '' })
    const isLast = !laid.slice(at + 1).some((later) => later.lines.length > 0 || later.stop !== null)
    if (!isBare || isLast) further()
  })
  return written
}

/** The first paragraph that holds words, or could: the one with the number comes before a blank line. */
const firstFilled = (laid: readonly LaidParagraph[]): number => {
  const filled = laid.findIndex(({ lines }) => lines.length > 0)
  return filled >= 0
    ? filled
    : Math.max(
        0,
        laid.findIndex(({ isNumbered }) => isNumbered),
      )
}

/** A heading as it stands before its text: "Fees" and "Each party…" is "Fees. Each party…" unless it was parted otherwise. */
function runIn(heading: string, stop: string | null, text: string): string {
  if (text === '') return heading + (stop === null ? '' : (/^[.:]/.exec(stop)?.[0] ?? ''))
  return heading + (stop === null || stop.trim() === stop ? '. ' : stop) + text
}

/** Which paragraph each line stands in. Lines of one paragraph are never parted by a paragraph of their own. */
function assign(laid: readonly LaidParagraph[], lines: readonly string[], hasHeading: boolean): readonly Assigned[] {
  const older = laid.flatMap(({ lines: own }, at) => own.map((line) => ({ line, at })))
  const aligned = alignLines(
    older.map(({ line }) => line),
    lines,
  ).map((old) => (old === null ? null : (older[old]?.at ?? null)))
  // A number without a heading needs the first words beside it.
  const numbered = laid.findIndex(({ isNumbered, lines: own, stop }) => isNumbered && (own.length > 0 || stop !== null))
  const takes = laid[numbered]
  if (takes !== undefined && lines.length > 0 && !(hasHeading && takes.stop !== null)) aligned[0] = numbered
  return lines.map((line, index) => {
    const at = aligned[index] ?? null
    if (at !== null) return { line, at }
    const before = aligned.slice(0, index).findLast((other) => other !== null)
    const after = aligned.slice(index + 1).find((other) => other !== null)
    return { line, at: before !== undefined && before === after ? (before ?? null) : null }
  })
}
