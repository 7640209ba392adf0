import type { Row } from '../rows.ts'
import type { Change, Compared } from './compared.ts'
import { joinedText } from './pieces.ts'

const FOLD = 21
const PADDING = 7
const LINE = 18
const LEAST = 44
/** The serif of contract text, in pixels for a character. */
const CHARACTER = 6.9
const KEPT_BESIDE_CHANGE = 84

/** How high a row will be, roughly: what is on the screen is measured, what is not yet is guessed by this. */
export function guessRowHeight(compared: Compared, row: Row, columnWidth: number, isFull: boolean): number {
  if (row.kind === 'fold' || row.kind === 'rename') return FOLD
  const change = compared.comparison.changes[row.change]
  if (change === undefined) return LEAST
  const lines = Math.ceil((shownLength(compared, change, isFull || row.kind === 'clause') * CHARACTER) / columnWidth)
  return Math.max(LEAST, PADDING + lines * LINE)
}

/** Characters in the longer of the two columns. */
function shownLength(compared: Compared, change: Change, isFull: boolean): number {
  if (isFull || change.words.length === 0) {
    const longest = Math.max(joinedText(compared, change, 'old').length, joinedText(compared, change, 'new').length)
    return isFull ? longest : Math.min(longest, 250)
  }
  let [old, now] = [0, 0]
  for (const [kind, words] of change.words) {
    const length = Math.min(words.length, kind === '=' ? KEPT_BESIDE_CHANGE : 260)
    if (kind !== '+') old += length
    if (kind !== '-') now += length
  }
  return Math.max(old, now)
}
