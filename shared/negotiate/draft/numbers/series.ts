import type { Clause, VersionText } from '../../../model/version-text.ts'
import { documentOf } from '../arrange.ts'
import { type CountedLabel, formOf, readCountedLabel } from './counted-label.ts'

/** How a clause of the base version is numbered. */
export interface Numbered {
  readonly label: CountedLabel
  readonly form: string
  /** Clauses that are counted on, one after the other, have one series. */
  readonly series: number
  /** What its series begins with. */
  readonly start: number
  /** How far it is from the one before it in the series: more than 1 where numbers are left out. */
  readonly step: number
  /** The clause whose number it begins with: 7 for 7.2; null when all of its label is its own. */
  readonly owner: number | null
}

const WIDEST_GAP = 4

interface Latest {
  readonly series: number
  readonly start: number
  readonly value: number
}

const ownValue = ({ counts }: CountedLabel): number => counts.at(-1)?.value ?? 0

/** The counts that a label begins with, as they are printed: "7" of "7.2". */
const prefixOf = ({ counts }: CountedLabel): readonly string[] =>
  counts.slice(0, -1).map(({ text }) => text.toLowerCase())

/** True for numbers that may begin those of clauses below: 7 or Article VII, not (a) or d. */
export const mayOwn = ({ literals, counts }: CountedLabel): boolean =>
  !/[()]/.test(literals.join('')) && counts.at(-1)?.counting !== 'a' && counts.at(-1)?.counting !== 'i'

/**
 * How every clause of a version is numbered; null for those without a number of their own.
 *
 * A label continues the last one of its form beside it, or, where no list began anew, the last one before it in the
 * document. What a table of contents lists counts nothing, nor does a heading that only its file's name gives.
 */
export function findSeries(base: VersionText): readonly (Numbered | null)[] {
  const known = KNOWN.get(base) ?? readSeries(base)
  KNOWN.set(base, known)
  return known
}

/** A version never changes, and each change of a draft asks several times. */
const KNOWN = new WeakMap<VersionText, readonly (Numbered | null)[]>()

function readSeries(base: VersionText): readonly (Numbered | null)[] {
  const owners = new Map<string, number[]>()
  const beside = new Map<string, Latest>()
  const before = new Map<string, Latest>()
  const found: (Numbered | null)[] = []
  const printed = new Set(base.paragraphs.map(({ clause }) => clause))
  let series = 0
  base.clauses.forEach((clause, index) => {
    const readings = clause.label === null || !printed.has(index) ? [] : readCountedLabel(clause.label)
    if (clause.kind === 'other' || readings.length === 0) {
      found.push(null)
      return
    }
    const document = documentOf(base, index)
    const options = readings.map((label) => {
      const form = formOf(label)
      const key = `${form}|${prefixOf(label).join('.')}`
      // 4.3 continues 4.2 wherever the two stand.
      const place = label.counts.length > 1 ? '' : clause.parent
      return { label, form, place: `${document}|${place}|${key}`, run: `${document}|${clause.depth}|${key}` }
    })
    const linked = options.flatMap((option) => {
      const sibling = linkTo(beside.get(option.place), ownValue(option.label), WIDEST_GAP)
      const link = sibling ?? linkTo(before.get(option.run), ownValue(option.label), 1)
      return link === null ? [] : [{ option, link }]
    })
    const nearest = linked.toSorted((one, other) => one.link.step - other.link.step)[0]
    const option = nearest?.option ?? options[0]
    if (option === undefined) return
    const value = ownValue(option.label)
    const latest = nearest?.link.latest ?? { series: series++, start: value, value }
    const now = { series: latest.series, start: latest.start, value }
    beside.set(option.place, now)
    before.set(option.run, now)
    const { label, form } = option
    const owner = findOwner(base.clauses, index, label, owners)
    if (mayOwn(label)) addOwner(owners, valuesOf(label.counts), index)
    found.push({ label, form, series: now.series, start: now.start, step: nearest?.link.step ?? 1, owner })
  })
  return found
}

function linkTo(
  latest: Latest | undefined,
  value: number,
  widest: number,
): { readonly latest: Latest; readonly step: number } | null {
  const step = value - (latest?.value ?? value)
  return latest !== undefined && step >= 1 && step <= widest ? { latest, step } : null
}

const valuesOf = (counts: CountedLabel['counts']): string => counts.map(({ value }) => value).join('.')

function addOwner(owners: Map<string, number[]>, values: string, index: number): void {
  const there = owners.get(values)
  if (there === undefined) owners.set(values, [index])
  else there.push(index)
}

/** The clause above whose number a label begins with, else the last one before it that has this number. */
function findOwner(
  clauses: readonly Clause[],
  index: number,
  { counts }: CountedLabel,
  owners: ReadonlyMap<string, readonly number[]>,
): number | null {
  const found = counts.length < 2 ? undefined : owners.get(valuesOf(counts.slice(0, -1)))
  if (found === undefined) return null
  for (let at = clauses[index]?.parent ?? null; at !== null; at = clauses[at]?.parent ?? null)
    if (found.includes(at)) return at
  return found.at(-1) ?? null
}
