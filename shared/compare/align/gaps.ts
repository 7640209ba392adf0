import type { ClausePair } from './clause-words.ts'
import { isFreeA, isFreeB, link, type Pairing } from './pairing.ts'
import type { Spine } from './place/spine.ts'
import type { Likeness } from './similarity.ts'

/** Less alike than this, two clauses in the same place are one that went and one that came. */
const ENOUGH = 0.3
/** The only two clauses left between the same neighbours need less. */
const ENOUGH_ALONE = 0.2
/** One shared word in three is no likeness. */
const ENOUGH_FOR_FEW_WORDS = 0.55
const FEW_WORDS = 3
const SAME_HEADING = 0.2
/** Larger gaps are read along their diagonal: measured to hold 20,000 rewritten clauses to a second. */
const MAX_CELLS = 160_000
const MIN_BAND = 6

/** Pairs what is left between each two anchors, in order, so that the pairs are as alike as can be in all. */
export function pairGaps(pair: ClausePair, likeness: Likeness, spine: Spine, pairing: Pairing): void {
  const { a, b } = pair
  let fromA = 0
  let fromB = 0
  for (const anchor of [...spine.anchors, a.count]) {
    const endB = anchor === a.count ? b.count : (pairing.ofA[anchor] ?? b.count)
    const openA = range(fromA, anchor).filter((inA) => isFreeA(pairing, inA))
    const openB = range(fromB, endB).filter((inB) => isFreeB(pairing, inB))
    if (openA.length > 0 && openB.length > 0) pairGap(pair, likeness, openA, openB, pairing)
    fromA = anchor + 1
    fromB = endB + 1
  }
}

const range = (from: number, end: number): number[] =>
  Array.from({ length: Math.max(0, end - from) }, (_, k) => from + k)

/** What pairing two clauses is worth, 0 when they should not pair. */
function gainOf(pair: ClausePair, likeness: Likeness, inA: number, inB: number, enough: number): number {
  const { a, b } = pair
  if (pair.isApart(inA, inB)) return 0
  if (a.keys[inA] === b.keys[inB]) return 1
  const heading = a.headings[inA] ?? 0
  const bonus = heading !== 0 && heading === b.headings[inB] ? SAME_HEADING : 0
  const fewest = Math.min(a.words[inA]?.length ?? 0, b.words[inB]?.length ?? 0)
  const needed = fewest <= FEW_WORDS ? ENOUGH_FOR_FEW_WORDS : enough
  const one = likeness.wordTotalsA[inA] ?? 0
  const other = likeness.wordTotalsB[inB] ?? 0
  if ((2 * Math.min(one, other)) / (one + other) + bonus < needed) return 0
  const alike = likeness.words(inA, inB) + bonus
  return alike >= needed ? alike : 0
}

const SKIP_A = 1
const SKIP_B = 2
const PAIR = 3

function pairGap(
  pair: ClausePair,
  likeness: Likeness,
  openA: readonly number[],
  openB: readonly number[],
  pairing: Pairing,
): void {
  const n = openA.length
  const m = openB.length
  const enough = n === 1 && m === 1 ? ENOUGH_ALONE : ENOUGH
  const half = n * m <= MAX_CELLS ? m : Math.max(MIN_BAND, Math.floor(MAX_CELLS / (2 * n)))
  const width = Math.min(m, 2 * half) + 1
  const start = (i: number): number => Math.max(0, Math.min(m + 1 - width, Math.round((i * m) / n) - half))
  const best = new Float64Array((n + 1) * width)
  const step = new Uint8Array((n + 1) * width)
  const valueAt = (i: number, j: number): number => {
    const column = j - start(i)
    return column < 0 || column >= width ? Number.NEGATIVE_INFINITY : (best[i * width + column] ?? 0)
  }
  for (let i = 0; i <= n; i += 1) {
    for (let j = start(i); j < start(i) + width; j += 1) {
      const skipA = i > 0 ? valueAt(i - 1, j) : Number.NEGATIVE_INFINITY
      const skipB = j > 0 ? valueAt(i, j - 1) : Number.NEGATIVE_INFINITY
      const before = i > 0 && j > 0 ? valueAt(i - 1, j - 1) : Number.NEGATIVE_INFINITY
      const gain =
        before > Number.NEGATIVE_INFINITY ? gainOf(pair, likeness, openA[i - 1] ?? 0, openB[j - 1] ?? 0, enough) : 0
      const paired = gain > 0 ? before + gain : Number.NEGATIVE_INFINITY
      const value = i === 0 && j === 0 ? 0 : Math.max(skipA, skipB, paired)
      const cell = i * width + j - start(i)
      best[cell] = value
      step[cell] = value === paired ? PAIR : value === skipA ? SKIP_A : SKIP_B
    }
  }
  for (let i = n, j = m; i > 0 && j > 0; ) {
    const move = step[i * width + j - start(i)]
    if (move === PAIR) link(pairing, openA[i - 1] ?? 0, openB[j - 1] ?? 0)
    if (move !== SKIP_B) i -= 1
    if (move !== SKIP_A) j -= 1
  }
}
