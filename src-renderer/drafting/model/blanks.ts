/** A piece of a draft: words, or a blank to be filled in, in brackets. */
export interface DraftPiece {
  readonly at: number
  readonly text: string
  readonly isBlank: boolean
}

const BLANK = /\[[^[\]\n]{1,120}\]/g

/** Cuts a paragraph at its blanks. */
export function cutBlanks(text: string): readonly DraftPiece[] {
  const pieces: DraftPiece[] = []
  let at = 0
  for (const match of text.matchAll(BLANK)) {
    if (match.index > at) pieces.push({ at, text: text.slice(at, match.index), isBlank: false })
    pieces.push({ at: match.index, text: match[0], isBlank: true })
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ at, text: text.slice(at), isBlank: false })
  return pieces
}

interface Clauses {
  readonly agreement: readonly { readonly text: readonly string[] }[]
  readonly schedule: readonly { readonly text: readonly string[] }[]
}

/** How many blanks a draft has, in the topics and in the frame around them. */
export const countBlanks = ({ agreement, schedule }: Clauses): number =>
  [...agreement, ...schedule].flatMap(({ text }) => text.flatMap(cutBlanks)).filter(({ isBlank }) => isBlank).length
