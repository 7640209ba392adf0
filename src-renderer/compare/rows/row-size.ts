import type { Change, Compared } from '../model/compared.ts'
import { joinedText } from '../model/pieces.ts'
import { NARROW_ROOM, type Room, WIDE_ROOM } from '../model/shorten.ts'
import type { Row } from './row.ts'

const FOLD = 21
const DOCUMENT = 30
const GROUP = 28
const PADDING = 7
const LEAST = 44
/** Of a clause without a number, which has its tag in the first line. */
const LEAST_UNNUMBERED = 26
const GUTTER = 104
/** From this width on, contract text has the size and the room it has everywhere else. */
export const WIDE_LIST = 900
/** Before it is known. */
export const GUESSED_WIDTH = 752

/** How high a row will be, roughly: what is on the screen is measured, what is not yet is guessed by this. */
export function guessRowHeight(compared: Compared, row: Row, listWidth: number, isWhole: boolean): number {
  if (row.kind === 'fold' || row.kind === 'rename') return FOLD
  if (row.kind === 'document') return DOCUMENT
  if (row.kind === 'group') return GROUP
  if (row.kind === 'block') return LEAST
  const change = compared.comparison.changes[row.change]
  if (change === undefined) return LEAST
  const isWide = listWidth >= WIDE_LIST
  const [character, line] = isWide ? [7.1, 21] : [6.6, 18]
  const perLine = ((listWidth - GUTTER) / 2 - 20) / character
  const room = isWhole || row.kind === 'clause' ? null : isWide ? WIDE_ROOM : NARROW_ROOM
  // A line is rarely filled to its end.
  const lines = Math.ceil((shownLength(compared, change, room) * 1.04) / Math.max(20, perLine))
  const isNumbered =
    compared[change.new.length > 0 ? 'new' : 'old'].clauses[change.new[0] ?? change.old[0] ?? -1]?.label != null
  return Math.max(isNumbered ? LEAST : LEAST_UNNUMBERED, PADDING + lines * line)
}

/** Characters in the longer of the two columns. */
function shownLength(compared: Compared, change: Change, room: Room | null): number {
  if (room === null || change.words.length === 0) {
    const longest = Math.max(joinedText(compared, change, 'old').length, joinedText(compared, change, 'new').length)
    return room === null ? longest : Math.min(longest, room.changed + room.context)
  }
  let [old, now] = [0, 0]
  for (const [at, [kind, words]] of change.words.entries()) {
    const isEnd = at === 0 || at === change.words.length - 1
    const most = kind === '=' ? room.context * (isEnd ? 1 : 2) : room.changed + room.context
    const length = Math.min(words.length, most + 8)
    if (kind !== '+') old += length
    if (kind !== '-') now += length
  }
  return Math.max(old, now)
}
