import type { Piece } from './pieces.ts'

/** How much of a text is shown, in characters; cuts fall between words. */
export interface Room {
  /** Of an unchanged stretch, beside a change. */
  readonly context: number
  /** Of a text without any change in it. */
  readonly opening: number
  /** Of a stretch of changed words, from its start; what is little longer is shown whole. */
  readonly changed: number
}

/** In columns of some fifty characters, eight changes stand on a small screen. */
export const NARROW_ROOM: Room = { context: 36, opening: 150, changed: 190 }
/** In twice as wide ones, most clauses are shown whole. */
export const WIDE_ROOM: Room = { context: 120, opening: 320, changed: 420 }

/** Hiding less than this saves nothing. */
const LEAST_HIDDEN = 24
const WORD = 16

const isLoud = ({ kind, isQuiet }: Piece): boolean => kind !== '=' && !isQuiet

/**
 * Hides what stands far from any change, so that many changes fit on a screen.
 *
 * Works on the words of both texts at once: what is hidden in the one is hidden in the other. No text is lost, only
 * marked as hidden.
 */
export function shortenPieces(pieces: readonly Piece[], room: Room): readonly Piece[] {
  const stretches = splitStretches(pieces)
  return stretches.flatMap((stretch, at) => {
    const [first] = stretch
    if (first !== undefined && isLoud(first)) {
      const isLong = lengthOf(stretch) > room.changed + 2 * room.context
      return isLong ? hideMiddle(stretch, room.changed, room.context) : stretch
    }
    if (stretches.length === 1) return hideMiddle(stretch, room.opening, 0)
    return hideMiddle(stretch, at === 0 ? 0 : room.context, at === stretches.length - 1 ? 0 : room.context)
  })
}

/** Stretches that are unchanged but for quiet words, and the loud changes between them, one by one. */
function splitStretches(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const stretches: Piece[][] = []
  let isOpen = false
  for (const each of pieces) {
    const last = stretches.at(-1)
    if (isOpen && last !== undefined && !isLoud(each)) last.push(each)
    else stretches.push([each])
    isOpen = !isLoud(each)
  }
  return stretches
}

/** Quiet inserted words stand at the place of the words they replace, and count once. */
const weight = (each: Piece): number => (each.kind === '+' && each.isQuiet ? 0 : each.text.length)

const lengthOf = (stretch: readonly Piece[]): number => stretch.reduce((sum, each) => sum + weight(each), 0)

/** Hides what lies more than `before` characters from the start and `after` from the end. */
function hideMiddle(stretch: readonly Piece[], before: number, after: number): readonly Piece[] {
  const length = lengthOf(stretch)
  const [from, to] = [before, length - after]
  if (to - from < LEAST_HIDDEN) return stretch
  let [start, swap] = [0, 0]
  return stretch.flatMap((each) => {
    const own = start
    start += weight(each)
    if (each.isQuiet) {
      // A quiet swap is not cut, and its two halves stay together: the place of the deleted one decides.
      if (each.kind === '-') swap = own
      return swap >= from && swap < to ? [{ ...each, isHidden: true }] : [each]
    }
    const head = from <= own ? 0 : wordEnd(each.text, from - own)
    const tail = to >= own + each.text.length ? each.text.length : Math.max(head, wordStart(each.text, to - own))
    return [
      { ...each, text: each.text.slice(0, head) },
      { ...each, text: each.text.slice(head, tail), isHidden: true },
      { ...each, text: each.text.slice(tail) },
    ].filter(({ text }) => text !== '')
  })
}

/** The end of the word that a place lies in, or the place itself where the word is very long. */
function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.slice(at, at + WORD).search(/\s/)
  if (space < 0) return at + WORD >= text.length ? text.length : at
  return at + space
}

/** The start of the word that a place lies in, likewise. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.slice(Math.max(0, at - WORD), at).search(/\S*$/)
  return Math.max(0, at - WORD) + Math.max(0, space)
}
