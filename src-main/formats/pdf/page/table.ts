import type { Rule, Word } from './model.ts'

/** A cell of a table as it is ruled: its place in the table and on the page. */
export interface RuledCell extends Rule {
  readonly row: number
  readonly column: number
}

/** A table as its lines show it. */
export interface RuledTable extends Rule {
  readonly cells: readonly RuledCell[]
}

/** What is closer than this touches. */
export const NEAR = 3

/** A straight line, by its ends along its own direction. */
export interface Axis {
  /** Position across the line. */
  readonly at: number
  from: number
  to: number
}

/** Positions, those that nearly coincide once. */
export function distinct(positions: readonly number[]): readonly number[] {
  const found: number[] = []
  for (const position of positions.toSorted((a, b) => a - b)) {
    const last = found.at(-1)
    if (last === undefined || position - last > NEAR) found.push(position)
  }
  return found
}

/** The smallest frame around parts of a page. */
export const frameOf = (cells: readonly Rule[]): Rule => ({
  x0: Math.min(...cells.map(({ x0 }) => x0)),
  x1: Math.max(...cells.map(({ x1 }) => x1)),
  y0: Math.min(...cells.map(({ y0 }) => y0)),
  y1: Math.max(...cells.map(({ y1 }) => y1)),
})

/** True for a word whose middle is in a frame. */
export const isInside = (word: Word, { x0, x1, y0, y1 }: Rule): boolean => {
  const [x, y] = [(word.x0 + word.x1) / 2, word.y - word.size * 0.3]
  return x >= x0 && x <= x1 && y >= y0 && y <= y1
}

/** True for a table that stands inside another one. */
export const encloses = (outer: Rule, inner: Rule): boolean =>
  outer.x0 <= inner.x0 + NEAR &&
  outer.x1 >= inner.x1 - NEAR &&
  outer.y0 <= inner.y0 + NEAR &&
  outer.y1 >= inner.y1 - NEAR &&
  (outer.x1 - outer.x0) * (outer.y1 - outer.y0) > (inner.x1 - inner.x0) * (inner.y1 - inner.y0)
