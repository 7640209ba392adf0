/** [a, b, c, d, e, f] as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]

/** Six finite numbers as a matrix, else null. */
export function toMatrix(value: unknown): Matrix | null {
  const numbers = Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<number>) : []
  return numbers.length === 6 && numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : null
}

/** From the page's own coordinates to points from the upper left corner, with the page turned as it is looked at. */
export function pageMatrix(view: readonly number[], rotate: number): Matrix {
  const [x0 = 0, y0 = 0, x1 = 612, y1 = 792] = view
  switch (((rotate % 360) + 360) % 360) {
    case 90:
      return [0, 1, 1, 0, -y0, -x0]
    case 180:
      return [-1, 0, 0, 1, x1, -y0]
    case 270:
      return [0, -1, -1, 0, y1, x1]
    default:
      return [1, 0, 0, -1, -x0, y1]
  }
}
