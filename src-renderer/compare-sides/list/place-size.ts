import { clauseText } from '#shared/model/version-text.ts'
import type { Sided } from '../model/sided.ts'
import type { SidesRow } from '../model/sides-rows.ts'

const FOLD = 21
const LEAST = 48
const LINE = 18
const PER_LINE = 34
/** So much of a text is shown at most, for the most part. */
const SHOWN = 260

/** How high a row will be, roughly: what is on the screen is measured. */
export function guessPlaceHeight({ rows, texts }: Sided, row: SidesRow | undefined): number {
  if (row === undefined || row.kind === 'fold') return FOLD
  const place = rows[row.at]
  if (place === undefined) return LEAST
  const lengths = (['base', 'buyer', 'vendor'] as const).map((which) =>
    place[which].reduce((sum, index) => {
      const clause = texts[which].clauses[index]
      return sum + (clause === undefined ? 0 : Math.min(SHOWN, clauseText(clause).length))
    }, 0),
  )
  return Math.max(LEAST, 7 + Math.ceil(Math.max(...lengths) / PER_LINE) * LINE)
}
