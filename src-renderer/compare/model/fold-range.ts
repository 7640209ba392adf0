import { text } from '#renderer/messages/text.ts'
import type { Compared } from './compared.ts'
import { changeHeading, namesOf } from './outline.ts'

/** The first and last clause of a run of changes, as a reader would name them; the ends of the text by that word. */
export function rangeOf(
  compared: Compared,
  { first, last }: { readonly first: number; readonly last: number },
): { readonly from: string; readonly to: string | null } {
  const { start, end } = text.compare.fold
  const isFirst = first === 0 && nameAt(compared, first) === null
  const isLast = last === compared.comparison.changes.length - 1 && nameAt(compared, last) === null
  return {
    from: isFirst ? start : (nameNear(compared, first, last, 1) ?? text.compare.unnumbered),
    to: isLast ? end : nameNear(compared, last, first, -1),
  }
}

function nameAt(compared: Compared, position: number): string | null {
  const change = compared.comparison.changes[position]
  return change === undefined ? null : (namesOf(compared, change, change.new.length > 0 ? 'new' : 'old')[0] ?? null)
}

/** The name of the clause at a place; of one without a number, the next name inside the run, or its heading. */
function nameNear(compared: Compared, start: number, end: number, step: 1 | -1): string | null {
  for (let at = start; step === 1 ? at <= end : at >= end; at += step) {
    const name = nameAt(compared, at)
    if (name !== null) return name
  }
  const change = compared.comparison.changes[start]
  return change === undefined ? null : changeHeading(compared, change)
}
