import { text } from '#renderer/messages/text.ts'
import type { Compared } from '../model/compared.ts'
import { changeHeading, namesOf } from '../model/outline.ts'

/** The first and last of several clauses, as a reader would name them; the ends of the text by that word. */
export function rangeOf(
  compared: Compared,
  changes: readonly number[],
): { readonly from: string; readonly to: string | null } {
  const { start, end } = text.compare.fold
  const [first, last] = [changes[0], changes.at(-1)]
  const isFirst = first === 0 && nameAt(compared, first) === null
  const isLast = last === compared.comparison.changes.length - 1 && nameAt(compared, last) === null
  return {
    from: isFirst ? start : (firstName(compared, changes) ?? text.compare.unnumbered),
    to: isLast ? end : firstName(compared, changes.toReversed()),
  }
}

function nameAt(compared: Compared, position: number | undefined): string | null {
  const change = compared.comparison.changes[position ?? -1]
  return change === undefined ? null : (namesOf(compared, change, change.new.length > 0 ? 'new' : 'old')[0] ?? null)
}

/** The name of the first clause; of one without a number, the next name among the others, or its heading. */
function firstName(compared: Compared, changes: readonly number[]): string | null {
  for (const at of changes) {
    const name = nameAt(compared, at)
    if (name !== null) return name
  }
  const change = compared.comparison.changes[changes[0] ?? -1]
  return change === undefined ? null : changeHeading(compared, change)
}
