import type { TermChange, WordRun } from '../model/comparison.ts'
import { isSameValue, readTerms, type TypedTerm } from '../text/terms.ts'

/** A place where the texts differ: old offsets and new offsets of one stretch of changed runs. */
interface Change {
  readonly old: number
  readonly oldEnd: number
  readonly new: number
  readonly newEnd: number
}

/** The typed values that a change of words touches: what each became, came as, or was. */
export function findTermChanges(older: string, newer: string, runs: readonly WordRun[]): readonly TermChange[] {
  const changes = readChanges(runs)
  const [inOld, inNew] = [readTerms(older), readTerms(newer)]
  const old = touchedTerms(inOld, changes, oldSpan)
  const now = touchedTerms(inNew, changes, newSpan)
  const oldToo = [...old, ...counterparts(inOld, old, now, changes, newSpan, oldSpan)].sort(byStart)
  const nowToo = [...now, ...counterparts(inNew, now, old, changes, oldSpan, newSpan)].sort(byStart)
  return joinChanges(oldToo, nowToo, changes.length).flatMap(([gone, come]) => pairTerms(gone, come))
}

type SpanOf = (change: Change) => readonly [number, number]
const oldSpan: SpanOf = (change) => [change.old, change.oldEnd]
const newSpan: SpanOf = (change) => [change.new, change.newEnd]

function readChanges(runs: readonly WordRun[]): readonly Change[] {
  const changes: Change[] = []
  let [old, now] = [0, 0]
  let open: Change | null = null
  for (const [kind, text] of runs) {
    if (kind === '=') {
      if (open !== null) changes.push(open)
      open = null
      old += text.length
      now += text.length
      continue
    }
    open ??= { old, oldEnd: old, new: now, newEnd: now }
    if (kind === '-') old += text.length
    else now += text.length
    open = { ...open, oldEnd: old, newEnd: now }
  }
  return open === null ? changes : [...changes, open]
}

interface Touched {
  readonly term: TypedTerm
  readonly first: number
  readonly last: number
}

function touchedTerms(terms: readonly TypedTerm[], changes: readonly Change[], spanOf: SpanOf): readonly Touched[] {
  const touched: Touched[] = []
  let from = 0
  for (const term of terms) {
    while (from < changes.length && spanOf(changes[from] as Change)[1] <= term.start) from += 1
    let last = from
    while (last < changes.length && spanOf(changes[last] as Change)[0] < term.end) last += 1
    if (last > from) touched.push({ term, first: from, last: last - 1 })
  }
  return touched
}

const byStart = (one: Touched, other: Touched): number => one.term.start - other.term.start

/**
 * The terms that no change touches but out of which a touched one was made, or into which it was: the "may" of a
 * "may not". `from` is where the touched terms of the other side stand, `to` where these do.
 */
function counterparts(
  terms: readonly TypedTerm[],
  touchedHere: readonly Touched[],
  touchedThere: readonly Touched[],
  changes: readonly Change[],
  from: SpanOf,
  to: SpanOf,
): readonly Touched[] {
  const known = new Set(touchedHere.map(({ term }) => term))
  let at = 0
  return touchedThere.flatMap(({ term, first, last }) => {
    const [before, after] = [changes[first], changes[last]]
    if (before === undefined || after === undefined) return []
    // What of the term stands before its first change, and behind its last one, stands on the other side as well.
    const start = to(before)[0] - Math.max(0, from(before)[0] - term.start)
    const end = to(after)[1] + Math.max(0, term.end - from(after)[1])
    while (at < terms.length && (terms[at]?.end ?? 0) <= start) at += 1
    const found: Touched[] = []
    for (let index = at; index < terms.length; index += 1) {
      const own = terms[index]
      if (own === undefined || own.start >= end) break
      if (!known.has(own)) found.push({ term: own, first, last })
      known.add(own)
    }
    return found
  })
}

/** Terms of both sides by change; changes that one term spans count as one. */
function joinChanges(
  old: readonly Touched[],
  now: readonly Touched[],
  count: number,
): readonly (readonly [readonly TypedTerm[], readonly TypedTerm[]])[] {
  const joinedToNext = new Uint8Array(count)
  for (const { first, last } of [...old, ...now]) joinedToNext.fill(1, first, last)
  const roots = new Int32Array(count)
  for (let at = 1; at < count; at += 1) roots[at] = joinedToNext[at - 1] === 1 ? (roots[at - 1] ?? 0) : at
  const byRoot = new Map<number, [TypedTerm[], TypedTerm[]]>()
  const add = (touched: Touched, side: 0 | 1): void => {
    const root = roots[touched.first] ?? 0
    const known = byRoot.get(root) ?? [[], []]
    known[side].push(touched.term)
    byRoot.set(root, known)
  }
  for (const touched of old) add(touched, 0)
  for (const touched of now) add(touched, 1)
  return [...byRoot].sort(([one], [other]) => one - other).map(([, terms]) => terms)
}

/** Equal values pair off silently, then values of one name, then values of one type; the rest came or went. */
function pairTerms(old: readonly TypedTerm[], now: readonly TypedTerm[]): readonly TermChange[] {
  const come = [...now]
  const partners = new Map<TypedTerm, TypedTerm>()
  const passes: readonly ((one: TypedTerm, other: TypedTerm) => boolean)[] = [
    (one, other) => isSameValue(one.value, other.value),
    (one, other) => one.name === other.name && one.value.type === other.value.type,
    (one, other) => one.value.type === other.value.type,
  ]
  for (const fits of passes) {
    for (const term of old) {
      const at = partners.has(term) ? -1 : come.findIndex((other) => fits(term, other))
      const partner = come[at]
      if (partner === undefined) continue
      partners.set(term, partner)
      come.splice(at, 1)
    }
  }
  const changed = old.flatMap((term): TermChange[] => {
    const partner = partners.get(term)
    if (partner === undefined) return [{ name: term.name, old: term.value, new: null }]
    return isSameValue(term.value, partner.value) ? [] : [{ name: partner.name, old: term.value, new: partner.value }]
  })
  return [...changed, ...come.map((term) => ({ name: term.name, old: null, new: term.value }))]
}
