import { alignClauses } from '#shared/compare/align/align-clauses.ts'
import { alignExactly } from '#shared/compare/align/exact-spine.ts'
import type { ClauseKind, VersionText } from '#shared/model/version-text.ts'
import { findSaid, type SaidPair } from './said-pairs.ts'

/** What alignment reads of a paragraph, table or row. */
export interface Alignable {
  readonly kind: string
  readonly text: string
}

/** Neighbouring units of the older side that are neighbouring units of the newer one: 1–1, 1–n or n–1. Ends are exclusive. */
export interface Anchor {
  readonly old: number
  readonly oldEnd: number
  readonly now: number
  readonly nowEnd: number
}

/** One unit that stands elsewhere now; those that moved together have the same block. */
export interface Relocation {
  readonly old: number
  readonly now: number
  readonly block: number
}

export interface Alignment {
  /** In the order of both sides. */
  readonly anchors: readonly Anchor[]
  readonly relocations: readonly Relocation[]
}

const one = (old: number, now: number): Anchor => ({ old, oldEnd: old + 1, now, nowEnd: now + 1 })

/** Units as clauses, so that one aligner serves clauses and paragraphs. */
const asVersion = (units: readonly Alignable[]): VersionText => ({
  format: 'docx',
  title: null,
  paragraphs: [],
  clauses: units.map(({ kind, text }) => {
    const clause: ClauseKind = kind === 'table' ? 'table' : 'clause'
    return { label: null, heading: null, depth: 0, parent: null, kind: clause, text }
  }),
  revisions: [],
  comments: [],
  definitions: [],
  references: [],
  findings: [],
})

/** Ascending numbers as a range; what stands between them may be empty units. Null where it is anything else. */
function rangeOf(numbers: readonly number[], units: readonly Alignable[]): readonly [number, number] | null {
  const [first = 0] = numbers
  const last = numbers.at(-1) ?? first
  for (let at = first; at <= last; at += 1)
    if (!numbers.includes(at) && (units[at]?.text.trim() !== '' || units[at]?.kind !== 'paragraph')) return null
  return [first, last + 1]
}

function toAnchor(
  old: readonly number[],
  now: readonly number[],
  older: readonly Alignable[],
  newer: readonly Alignable[],
): Anchor {
  const [rangeOld, rangeNow] = [rangeOf(old, older), rangeOf(now, newer)]
  const isText = [...old.map((at) => older[at]), ...now.map((at) => newer[at])].every(
    (unit) => unit?.kind === 'paragraph',
  )
  if (rangeOld !== null && rangeNow !== null && isText)
    return { old: rangeOld[0], oldEnd: rangeOld[1], now: rangeNow[0], nowEnd: rangeNow[1] }
  return one(old[0] ?? 0, now[0] ?? 0)
}

/** Pairs equal units that the anchors left between them, empty ones above all, and tables that stand alone there. */
function fillGaps(anchors: readonly Anchor[], older: readonly Alignable[], newer: readonly Alignable[]): Anchor[] {
  const keys = new Map<string, number>()
  const keyOf = ({ kind, text }: Alignable): number => {
    const key = `${kind} ${text}`
    const known = keys.get(key) ?? keys.size
    keys.set(key, known)
    return known
  }
  const filled: Anchor[] = []
  let [old, now] = [0, 0]
  for (const anchor of [...anchors, one(older.length, newer.length)]) {
    if (anchor.old > old && anchor.now > now) {
      const [gapOld, gapNow] = [older.slice(old, anchor.old), newer.slice(now, anchor.now)]
      const partners = alignExactly(Int32Array.from(gapOld, keyOf), Int32Array.from(gapNow, keyOf))
      const found: Anchor[] = []
      for (const [at, partner] of partners.entries()) if (partner >= 0) found.push(one(old + at, now + partner))
      if (found.length === 0) found.push(...onlyTables(gapOld, gapNow, old, now))
      filled.push(...found)
    }
    if (anchor.old < older.length || anchor.now < newer.length) filled.push(anchor)
    ;[old, now] = [anchor.oldEnd, anchor.nowEnd]
  }
  return filled
}

function onlyTables(
  gapOld: readonly Alignable[],
  gapNow: readonly Alignable[],
  old: number,
  now: number,
): readonly Anchor[] {
  const tablesOf = (gap: readonly Alignable[]): readonly number[] =>
    gap.flatMap(({ kind }, at) => (kind === 'table' ? [at] : []))
  const [inOld, inNow] = [tablesOf(gapOld), tablesOf(gapNow)]
  const [tableOld, tableNow] = [inOld[0], inNow[0]]
  if (inOld.length !== 1 || inNow.length !== 1 || tableOld === undefined || tableNow === undefined) return []
  return [one(old + tableOld, now + tableNow)]
}

/** Which units of the older side are which of the newer; what the user said of some of them holds. */
export function alignUnits(
  older: readonly Alignable[],
  newer: readonly Alignable[],
  said: readonly SaidPair[] = [],
): Alignment {
  const corrections = findSaid(said, older, newer)
  if (
    corrections.length === 0 &&
    older.length === newer.length &&
    older.every(({ kind, text }, at) => isSame(kind, text, newer[at]))
  )
    return { anchors: older.map((_, at) => one(at, at)), relocations: [] }
  if (corrections.length === 0 && older.length === 1 && newer.length === 1 && older[0]?.kind === newer[0]?.kind)
    return { anchors: [one(0, 0)], relocations: [] }
  const groups = alignClauses(asVersion(older), asVersion(newer), corrections)
  const anchors: Anchor[] = []
  const relocations: Relocation[] = []
  let [oldEnd, nowEnd] = [0, 0]
  for (const { old, new: now, block } of groups) {
    const [first = 0] = old
    const [firstNow = 0] = now
    if (older[first]?.kind !== newer[firstNow]?.kind) continue
    if (block !== null) {
      relocations.push({ old: first, now: firstNow, block })
      continue
    }
    const anchor = toAnchor(old, now, older, newer)
    if (anchor.old < oldEnd || anchor.now < nowEnd) continue
    anchors.push(anchor)
    ;[oldEnd, nowEnd] = [anchor.oldEnd, anchor.nowEnd]
  }
  const taken = (relocation: Relocation): boolean =>
    anchors.some(
      ({ old, oldEnd: end, now, nowEnd: endNow }) =>
        (relocation.old >= old && relocation.old < end) || (relocation.now >= now && relocation.now < endNow),
    )
  return { anchors: fillGaps(anchors, older, newer), relocations: relocations.filter((moved) => !taken(moved)) }
}

const isSame = (kind: string, text: string, other: Alignable | undefined): boolean =>
  other?.kind === kind && other.text === text
