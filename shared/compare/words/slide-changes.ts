import { type Island, readIslands, writeIslands } from './islands.ts'

const SENTENCE_END = /^[.;:!?]$/

/**
 * Moves an insertion or deletion that could stand in several places (the token before it is also its last) to where a
 * reader expects it: a whole sentence or bracket, else as late as it goes.
 */
export function slideChanges(
  a: { readonly numbers: Int32Array; readonly tokens: readonly string[] },
  b: { readonly numbers: Int32Array; readonly tokens: readonly string[] },
  partner: Int32Array,
): void {
  const islands = readIslands(partner)
  let hasSlid = false
  for (let index = 0; index + 1 < islands.length; index += 1) {
    const left = islands[index]
    const right = islands[index + 1]
    if (left === undefined || right === undefined) continue
    const endA = left.a + left.length
    const endB = left.b + left.length
    const gapA = right.a - endA
    const gapB = right.b - endB
    if (gapA > 0 && gapB > 0) continue
    const shift = gapA > 0 ? bestShift(a, endA, gapA, left, right) : bestShift(b, endB, gapB, left, right)
    if (shift === 0) continue
    hasSlid = true
    islands[index] = { ...left, length: left.length + shift }
    islands[index + 1] = { a: right.a + shift, b: right.b + shift, length: right.length - shift }
  }
  if (hasSlid) writeIslands(islands, partner)
}

function bestShift(
  { numbers, tokens }: { readonly numbers: Int32Array; readonly tokens: readonly string[] },
  start: number,
  gap: number,
  left: Island,
  right: Island,
): number {
  let low = 0
  while (-low < left.length - 1 && numbers[start + low - 1] === numbers[start + gap + low - 1]) low -= 1
  let high = 0
  while (high < right.length - 1 && numbers[start + high] === numbers[start + gap + high]) high += 1
  let best = high
  for (let shift = high - 1; shift >= low; shift -= 1) {
    if (fitness(tokens, start + shift, gap) > fitness(tokens, start + best, gap)) best = shift
  }
  return best
}

function fitness(tokens: readonly string[], start: number, gap: number): number {
  const before = tokens[start - 1]
  const first = tokens[start] ?? ''
  const last = tokens[start + gap - 1] ?? ''
  const opensSentence = before === undefined || SENTENCE_END.test(before)
  if (first === '(' && last === ')') return 3
  if (opensSentence) return SENTENCE_END.test(last) ? 3 : 2
  return /^[,;]$/.test(first) || /^[,;]$/.test(last) ? 1 : 0
}
