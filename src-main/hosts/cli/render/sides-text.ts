import type { SidesRow } from '#shared/compare/sides/compare-sides.ts'
import { SIDES, type Side } from '#shared/model/side.ts'
import { nameClauses } from '#shared/text/clause-names.ts'
import { plural } from '../output.ts'
import { type Compared, changeFlags, markedWords } from './changes.ts'
import { plainMarks } from './comparison-text.ts'

/** Both sides' drafts compared with one base, and what stands where. */
export interface ComparedSides {
  readonly buyer: Compared
  readonly vendor: Compared
  readonly rows: readonly SidesRow[]
}

const STATES = {
  unchanged: 'unchanged',
  buyer: 'changed by the buyer',
  vendor: 'changed by the vendor',
  same: 'changed by both alike',
  both: 'changed by both, differently',
} as const

/** What each side made of a text that both worked on, for a terminal: every place that one of them changed. */
export function sidesText(sides: ComparedSides): string {
  const names = {
    base: nameClauses(sides.buyer.old.clauses),
    buyer: nameClauses(sides.buyer.new.clauses),
    vendor: nameClauses(sides.vendor.new.clauses),
  }
  const title = (row: SidesRow): string => {
    const from = row.base.length > 0 ? 'base' : row.buyer.length > 0 ? 'buyer' : 'vendor'
    return row[from].map((index) => names[from][index] ?? '(unnumbered)').join(' + ')
  }
  const counts = (['buyer', 'vendor', 'same', 'both'] as const).map((state) => {
    const count = sides.rows.filter((row) => row.state === state).length
    return `${plural(count, 'place')} ${STATES[state]}`
  })
  const blocks = sides.rows
    .filter(({ state }) => state !== 'unchanged')
    .map((row) => [`${title(row)}  (${STATES[row.state]})`, ...wordsOf(sides, row)].join('\n'))
  return [counts.join(', '), '', blocks.join('\n\n')].join('\n')
}

/** What whoever changed the place did, and the words; once where both did alike. */
function wordsOf(sides: ComparedSides, row: SidesRow): readonly string[] {
  const changing: readonly Side[] =
    row.state === 'same' ? ['buyer'] : SIDES.filter((side) => row.state === side || row.state === 'both')
  return changing.flatMap((side) => {
    const change = sides[side].comparison.changes[(side === 'buyer' ? row.buyerChange : row.vendorChange) ?? -1]
    if (change === undefined) return []
    const words = markedWords(sides[side], change, plainMarks).replace(/^/gm, '    ')
    return `  ${row.state === 'same' ? 'both' : side}: ${changeFlags(change)}\n${words}`
  })
}
