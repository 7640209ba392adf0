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
export const prefixOf = ({ counts }: CountedLabel): readonly string[] =>
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
    const owner = findOwner(base.clauses, found, index, option.label)
    const { label, form } = option
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

const sameCounts = (counts: readonly string[], other: readonly string[]): boolean =>
  counts.length === other.length && counts.every((count, at) => count === other[at])

/** The clause above whose number a label begins with, else the last one before it that has this number. */
function findOwner(
  clauses: readonly Clause[],
  found: readonly (Numbered | null)[],
  index: number,
  label: CountedLabel,
): number | null {
  if (label.counts.length < 2) return null
  const values = label.counts.slice(0, -1).map(({ value }) => String(value))
  const owns = (at: number): boolean => {
    const other = found[at]?.label
    return (
      other !== undefined &&
      mayOwn(other) &&
      sameCounts(
        other.counts.map(({ value }) => String(value)),
        values,
      )
    )
  }
  for (let at = clauses[index]?.parent ?? null; at !== null; at = clauses[at]?.parent ?? null) if (owns(at)) return at
  for (let at = index - 1; at >= 0 && at > index - 200; at--) if (owns(at)) return at
  return null
}
