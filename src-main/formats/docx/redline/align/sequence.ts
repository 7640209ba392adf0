import type { Author, Paragraph } from '../story/model.ts'
import { PILCROW } from '../story/units.ts'

/** Paragraphs as one text, each followed by its mark; places are offsets in it. */
export interface Sequence {
  readonly paragraphs: readonly Paragraph[]
  /** Where each paragraph begins; its mark is the last character before the next one. */
  readonly starts: readonly number[]
  readonly text: string
  /** What others' tracked changes did at each place; null where there are none at all. */
  readonly tracked: readonly Tracked[] | null
}

export interface Tracked {
  readonly inserted: Author | null
  readonly deleted: Author | null
}

const isTracked = ({ inserted, deleted }: Tracked): boolean => inserted !== null || deleted !== null

const trackedIn = (paragraph: Paragraph): readonly Tracked[] => [
  ...paragraph.atoms.flatMap((atom) => Array<Tracked>(atom.text.length).fill(atom)),
  paragraph,
]

/** Puts paragraphs in a row. */
export function toSequence(paragraphs: readonly Paragraph[]): Sequence {
  const starts: number[] = []
  let length = 0
  for (const { text } of paragraphs) {
    starts.push(length)
    length += text.length + 1
  }
  const hasMarks = paragraphs.some((paragraph) => isTracked(paragraph) || paragraph.atoms.some(isTracked))
  return {
    paragraphs,
    starts,
    text: paragraphs.map(({ text }) => `${text}${PILCROW}`).join(''),
    tracked: hasMarks ? paragraphs.flatMap(trackedIn) : null,
  }
}

/** Where a paragraph's mark stands. */
export const pilcrowOf = ({ paragraphs, starts }: Sequence, index: number): number =>
  (starts[index] ?? 0) + (paragraphs[index]?.text.length ?? 0)

/** The paragraph that a place belongs to. */
export function paragraphAt({ starts }: Sequence, place: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}
