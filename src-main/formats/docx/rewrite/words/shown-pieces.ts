import type { Piece } from '../base/model.ts'

/** Pieces as a paragraph shows them: the end of a page or column is a new line between words, and nothing at an end. */
export function shownPieces(pieces: readonly Piece[]): readonly Piece[] {
  const isSaying = ({ text, isBreak }: Piece): boolean => text !== '' && !isBreak
  const [first, last] = [pieces.findIndex(isSaying), pieces.findLastIndex(isSaying)]
  return pieces.map((piece, at) => {
    if (!piece.isBreak) return piece
    return { ...piece, text: at > first && at < last && first >= 0 ? '\n' : '' }
  })
}
