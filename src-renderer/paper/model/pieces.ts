import type { PieceLook, TextLook } from '#shared/model/version-text.ts'
import type { Hit } from './find.ts'
import type { Link } from './links.ts'

/** Neighbouring characters that look alike and were found or not found together. */
export interface Piece {
  readonly from: number
  readonly text: string
  readonly look: PieceLook | null
  /** Which of what was looked for it belongs to. */
  readonly hit: number | null
}

/** Pieces that stand together in a link, or outside any. */
export interface Span {
  readonly from: number
  readonly target: number | null
  readonly pieces: readonly Piece[]
}

interface Stretch {
  readonly from: number
  readonly to: number
}

const at = <T extends Stretch>(all: readonly T[], place: number): T | undefined =>
  all.find(({ from, to }) => from <= place && place < to)

/** A paragraph's text cut wherever its look, a link or something found begins or ends. No character is lost. */
export function cutText(
  text: string,
  stretches: readonly TextLook[],
  links: readonly Link[],
  hits: readonly Hit[],
): readonly Span[] {
  const edges = [...stretches, ...links, ...hits].flatMap(({ from, to }) => [from, to])
  const cuts = [...new Set([0, ...edges.filter((edge) => edge > 0 && edge < text.length)])].toSorted((a, b) => a - b)
  const spans: { from: number; link: Link | undefined; pieces: Piece[] }[] = []
  cuts.forEach((from, index) => {
    const link = at(links, from)
    const piece = {
      from,
      text: text.slice(from, cuts[index + 1] ?? text.length),
      look: at(stretches, from) ?? null,
      hit: at(hits, from)?.number ?? null,
    }
    const last = spans.at(-1)
    if (last !== undefined && last.link === link) last.pieces.push(piece)
    else spans.push({ from, link, pieces: [piece] })
  })
  return spans.map(({ from, link, pieces }) => ({ from, target: link?.target ?? null, pieces }))
}
