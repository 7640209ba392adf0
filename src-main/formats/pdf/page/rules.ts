import { apply, type Matrix } from './matrix.ts'
import type { Rule } from './model.ts'

/** A filled shape up to this thick is a line. */
const THICKEST = 3.2
const SHORTEST = 4
/** A page with more lines than this is a drawing. */
export const MOST_RULES = 20_000

type Point = readonly [number, number]

/** Straight pieces of a path as PDF.js packs it: 0 move, 1 line, 2 curve, 3 quadratic curve, 4 close. */
function subpaths(data: ArrayLike<number>, ctm: Matrix): readonly (readonly Point[])[] {
  const paths: Point[][] = []
  let open: Point[] = []
  let at = 0
  while (at < data.length) {
    const operation = data[at]
    const length = operation === 2 ? 6 : operation === 3 ? 4 : operation === 4 ? 0 : 2
    const x = data[at + length - 1]
    const y = data[at + length]
    if (operation === 0) {
      open = []
      paths.push(open)
    }
    if (operation === 4) {
      const [first] = open
      if (first !== undefined) open.push(first)
    } else if (x !== undefined && y !== undefined) open.push(apply(ctm, x, y))
    at += length + 1
  }
  return paths
}

const ruleOf = (a: Point, b: Point): Rule => ({
  x0: Math.min(a[0], b[0]),
  x1: Math.max(a[0], b[0]),
  y0: Math.min(a[1], b[1]),
  y1: Math.max(a[1], b[1]),
})

/** The lines along an axis that a path leaves on the page when it is drawn or filled. */
export function findRules(data: unknown, ctm: Matrix, stroked: boolean): readonly Rule[] {
  if (!ArrayBuffer.isView(data) || (data as unknown as ArrayLike<number>).length > 5_000) return []
  const rules: Rule[] = []
  for (const path of subpaths(data as unknown as ArrayLike<number>, ctm)) {
    if (stroked) {
      for (const [index, point] of path.entries()) {
        const before = path[index - 1]
        if (before !== undefined) rules.push(ruleOf(before, point))
      }
    } else if (path.length > 1) {
      const [xs, ys] = [path.map(([x]) => x), path.map(([, y]) => y)]
      rules.push({ x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) })
    }
  }
  return rules.filter(({ x0, x1, y0, y1 }) => {
    const [width, height] = [x1 - x0, y1 - y0]
    return Math.min(width, height) <= THICKEST && Math.max(width, height) >= SHORTEST && Number.isFinite(width + height)
  })
}
