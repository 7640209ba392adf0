import type { Edits } from '../../edit/xml/edits.ts'
import type { Numbered } from '../../read/numbering/numbered-by.ts'
import type { Move } from '../align/plan.ts'
import type { Carrying } from '../carry/carry-node.ts'
import type { ListCarrier } from '../carry/lists.ts'
import type { Author, Paragraph } from '../story/model.ts'
import type { Mark, Marks } from './marks.ts'

/** What writing a redline knows of both documents. */
export interface DocumentWriting {
  readonly marks: Marks
  readonly lists: ListCarrier
  readonly moves: ReadonlyMap<Paragraph, Move>
  /** The halves of moves that are told as moves. */
  readonly realMoves: ReadonlySet<Paragraph>
  /** What numbers a paragraph of the older document. */
  readonly numberedOld: (paragraph: Paragraph) => Numbered | null
  /** True where an older paragraph and a newer one are counted alike. */
  readonly isNumberedAlike: (old: Paragraph, now: Paragraph) => boolean
  /** What numbers a carried paragraph if it says nothing of a list itself: its style does. */
  readonly numberedByStyle: (paragraph: Paragraph) => Numbered | null
  /** A change of another author that ours leaves nothing of. */
  readonly fold: (by: Author, paragraph: Paragraph, text: string) => void
  /** A comment that says where a paragraph moved; gives its id, null where there is none to make. */
  readonly moveComment: (move: Move, side: 'old' | 'now') => number | null
  /** The two ends of one half of a real move. */
  readonly rangeStart: (move: Move, side: 'old' | 'now') => string
  readonly rangeEnd: (move: Move, side: 'old' | 'now') => string
}

/** What writing one part of a redline knows. */
export interface PartWriting {
  readonly document: DocumentWriting
  /** The newer part, which is edited. */
  readonly source: string
  readonly edits: Edits
  /** From the older part. */
  readonly carrying: Carrying
}

/** Our mark on a paragraph: half of a move where that is told as one. */
export const ourMark = ({ marks, realMoves }: DocumentWriting, paragraph: Paragraph): Mark => ({
  by: marks.ours,
  isMove: realMoves.has(paragraph),
})
