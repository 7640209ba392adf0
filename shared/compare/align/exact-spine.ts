import { heaviestIncreasing } from './place/increasing.ts'

interface Span {
  readonly a: number
  readonly aEnd: number
  readonly b: number
  readonly bEnd: number
}

/**
 * Where each element of `a` stands in `b` when both are read in order: -1 where it has no partner.
 *
 * Patience: equal ends first, so that repeated elements pair by their context and never across the text; then the
 * elements that occur once on both sides, as many in order as weigh most; then the same again between them.
 */
export function alignExactly(a: Int32Array, b: Int32Array, weights?: Float64Array): Int32Array {
  const partner = new Int32Array(a.length).fill(-1)
  const spans: Span[] = [{ a: 0, aEnd: a.length, b: 0, bEnd: b.length }]
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const inner = pairEnds(a, b, span, partner)
    if (inner.a >= inner.aEnd || inner.b >= inner.bEnd) continue
    const anchors = anchorsOf(a, b, inner, weights)
    let { a: fromA, b: fromB } = inner
    if (anchors.length === 0) continue
    for (const [atA, atB] of anchors) {
      partner[atA] = atB
      spans.push({ a: fromA, aEnd: atA, b: fromB, bEnd: atB })
      fromA = atA + 1
      fromB = atB + 1
    }
    spans.push({ a: fromA, aEnd: inner.aEnd, b: fromB, bEnd: inner.bEnd })
  }
  return partner
}

function pairEnds(a: Int32Array, b: Int32Array, span: Span, partner: Int32Array): Span {
  let { a: fromA, aEnd, b: fromB, bEnd } = span
  while (fromA < aEnd && fromB < bEnd && a[fromA] === b[fromB]) partner[fromA++] = fromB++
  while (fromA < aEnd && fromB < bEnd && a[aEnd - 1] === b[bEnd - 1]) partner[--aEnd] = --bEnd
  return { a: fromA, aEnd, b: fromB, bEnd }
}

/** Where nothing occurs just once, runs of so many elements in a row may. */
const RUN_LENGTHS = [1, 2, 4, 8]

/** The elements of a span to pair: those (or the runs of them) that occur once on both sides, in order. */
function anchorsOf(
  a: Int32Array,
  b: Int32Array,
  span: Span,
  weights: Float64Array | undefined,
): readonly (readonly [number, number])[] {
  for (const length of RUN_LENGTHS) {
    const common = commonSingles(a, b, span, length)
    if (common.length === 0) continue
    const chosen = new Set(
      heaviestIncreasing(
        Int32Array.from(common, ([, atB]) => atB - span.b),
        Float64Array.from(common, ([atA]) => weights?.[atA] ?? 1),
      ),
    )
    return common.filter((_, index) => chosen.has(index))
  }
  return []
}

function commonSingles(a: Int32Array, b: Int32Array, span: Span, length: number): (readonly [number, number])[] {
  const inA = singles(a, span.a, span.aEnd, length)
  const inB = singles(b, span.b, span.bEnd, length)
  const common: (readonly [number, number])[] = []
  for (const [run, atA] of inA) {
    const atB = inB.get(run) ?? -1
    if (atA >= 0 && atB >= 0) common.push([atA, atB])
  }
  return common.sort((one, other) => one[0] - other[0])
}

/** The single position of each run of elements in a span, -1 for runs that repeat. */
function singles(numbers: Int32Array, from: number, end: number, length: number): Map<number | string, number> {
  const places = new Map<number | string, number>()
  for (let at = from; at + length <= end; at += 1) {
    const run = length === 1 ? (numbers[at] ?? 0) : numbers.subarray(at, at + length).join(' ')
    places.set(run, places.has(run) ? -1 : at)
  }
  return places
}
