/** Where several insertions stand at one place: ends of what stands before it first, beginnings of what follows last. */
export const ENDING = 0
export const BETWEEN = 1
export const BEGINNING = 2

export type Rank = typeof ENDING | typeof BETWEEN | typeof BEGINNING

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly rank: Rank
}

/** Changes to the text of a part. What no edit touches stays as it is, to the byte. */
export interface Edits {
  readonly insert: (at: number, text: string, rank?: Rank) => void
  readonly replace: (from: number, to: number, text: string) => void
  readonly apply: (source: string) => string
}

/** No edits yet. */
export function makeEdits(): Edits {
  const edits: Edit[] = []
  return {
    insert: (at, text, rank = BETWEEN) => {
      if (text !== '') edits.push({ from: at, to: at, text, rank })
    },
    replace: (from, to, text) => void edits.push({ from, to, text, rank: BEGINNING }),
    apply: (source) => (edits.length === 0 ? source : applyAll(source, edits)),
  }
}

const length = ({ from, to }: Edit): number => to - from

/** By place; insertions by rank before a replacement that begins where they stand; else in the order they came in. */
const compare = (one: Edit, other: Edit): number =>
  one.from - other.from || Math.sign(length(one)) - Math.sign(length(other)) || one.rank - other.rank

function applyAll(source: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { from, to, text } of edits.toSorted(compare)) {
    pieces.push(source.slice(at, from), text)
    at = to
  }
  pieces.push(source.slice(at))
  return pieces.join('')
}
