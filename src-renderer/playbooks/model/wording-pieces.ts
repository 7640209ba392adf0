/** A piece of model wording: plain words, or a place for a value. */
export interface WordingPiece {
  /** Where it begins. */
  readonly at: number
  readonly text: string
  /** The id in the braces; null for plain words. */
  readonly place: string | null
}

const PLACE = /\{([a-z0-9][a-z0-9-]*)\}/gi

/** Cuts wording at its places for values. */
export function piecesOf(wording: string): readonly WordingPiece[] {
  const pieces: WordingPiece[] = []
  let at = 0
  for (const match of wording.matchAll(PLACE)) {
    if (match.index > at) pieces.push({ at, text: wording.slice(at, match.index), place: null })
    pieces.push({ at: match.index, text: match[0], place: match[1] ?? null })
    at = match.index + match[0].length
  }
  if (at < wording.length) pieces.push({ at, text: wording.slice(at), place: null })
  return pieces
}

/** The values that wording has places for, each once, in their order. */
export const placesOf = (wording: string): readonly string[] => [
  ...new Set(piecesOf(wording).flatMap(({ place }) => place ?? [])),
]
