/** A run of matched tokens: `length` of them from `a` in the one text and from `b` in the other. */
export interface Island {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** The matched runs of a text, ascending. */
export function readIslands(partner: Int32Array): Island[] {
  const islands: Island[] = []
  let a = -1
  partner.forEach((b, at) => {
    if (b < 0) return
    const last = islands.at(-1)
    if (last !== undefined && at === a + 1 && b === last.b + last.length) {
      islands[islands.length - 1] = { ...last, length: last.length + 1 }
    } else islands.push({ a: at, b, length: 1 })
    a = at
  })
  return islands
}

/** Writes islands back as partners. */
export function writeIslands(islands: readonly Island[], partner: Int32Array): void {
  partner.fill(-1)
  for (const { a, b, length } of islands) {
    for (let k = 0; k < length; k += 1) partner[a + k] = b + k
  }
}
