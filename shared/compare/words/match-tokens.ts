import { diffArrays } from 'diff'
import { alignExactly } from '../align/exact-spine.ts'

/**
 * Myers costs the square of the number of edits. Beyond this many (measured: a fifth of a second) the tokens that occur
 * once on both sides anchor first and only what lies between them is compared; no clock, so that the result never
 * depends on the machine.
 */
const MAX_EDITS = 1_000
const MAX_EDITS_BETWEEN = 200

/** Which tokens belong together. */
export interface TokenMatch {
  /** Partner in `b` of each token of `a`, -1 for none; ascending. */
  readonly partner: Int32Array
  /** There were so many edits that not all tokens that could have been matched were looked for. */
  readonly isCoarse: boolean
}

/** Matches the tokens of two texts by the fewest edits, or, where they are too many, by those that occur once. */
export function matchTokens(a: Int32Array, b: Int32Array): TokenMatch {
  const partner = new Int32Array(a.length).fill(-1)
  const whole = { a: 0, aEnd: a.length, b: 0, bEnd: b.length }
  if (matchSpan(a, b, whole, partner, MAX_EDITS)) return { partner, isCoarse: false }
  let isCoarse = false
  const anchored = alignExactly(a, b)
  let { a: fromA, b: fromB } = whole
  for (let atA = 0; atA <= a.length; atA += 1) {
    const atB = atA === a.length ? b.length : (anchored[atA] ?? -1)
    if (atB < 0) continue
    const span = { a: fromA, aEnd: atA, b: fromB, bEnd: atB }
    if (!matchSpan(a, b, span, partner, MAX_EDITS_BETWEEN)) isCoarse = true
    if (atA < a.length) partner[atA] = atB
    fromA = atA + 1
    fromB = atB + 1
  }
  return { partner, isCoarse }
}

interface Span {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
}

/** Matches the tokens of a span by the fewest edits; false, and nothing matched, when they are too many. */
function matchSpan(a: Int32Array, b: Int32Array, span: Span, partner: Int32Array, maxEdits: number): boolean {
  let { a: fromA, aEnd, b: fromB, bEnd } = span
  if (Math.abs(aEnd - fromA - (bEnd - fromB)) > maxEdits) return aEnd === fromA || bEnd === fromB
  while (fromA < aEnd && fromB < bEnd && a[fromA] === b[fromB]) partner[fromA++] = fromB++
  while (fromA < aEnd && fromB < bEnd && a[aEnd - 1] === b[bEnd - 1]) partner[--aEnd] = --bEnd
  if (fromA === aEnd || fromB === bEnd) return true
  const changes = diffArrays([...a.subarray(fromA, aEnd)], [...b.subarray(fromB, bEnd)], { maxEditLength: maxEdits })
  if (changes === undefined) return false
  for (const { added, removed, count } of changes) {
    if (added) fromB += count
    else if (removed) fromA += count
    else for (let k = 0; k < count; k += 1) partner[fromA++] = fromB++
  }
  return true
}
