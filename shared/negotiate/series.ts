import type { Position } from '../model/point.ts'
import { SIDES, type Side } from '../model/side.ts'
import type { TermValue } from '../model/term-value.ts'
import { isGenericName } from '../text/terms/names.ts'
import { readTerms, type TypedTerm } from '../text/terms.ts'

/** One value of a term: who named it in which version, and the words. */
export interface SeriesValue {
  readonly version: number
  readonly side: Side
  readonly number: number
  readonly text: string
}

/** A term that both sides name with a number, in one unit, by version. */
export interface Series {
  readonly name: string
  /** `day`, `%`, `EUR`, `EUR per hour`. */
  readonly unit: string
  readonly values: readonly SeriesValue[]
}

/** Units that are whole multiples of one another, by how many of the smallest they are; months are no number of days. */
const FAMILIES: readonly Readonly<Record<string, number>>[] = [
  { second: 1, minute: 60, hour: 3_600, day: 86_400, week: 604_800 },
  { month: 1, quarter: 3, year: 12 },
]

/** A term that can be set against others of its kind. */
export interface Measured {
  readonly name: string
  readonly isGeneric: boolean
  /** Terms of one kind can stand on one axis. */
  readonly kind: string
  readonly unit: string
  /** How many of the family's smallest unit one is. */
  readonly factor: number
  readonly number: number
  readonly text: string
}

interface MeasuredPosition {
  readonly version: number
  readonly side: Side
  readonly terms: readonly Measured[]
}

/**
 * The term that the two sides are apart on, where positions of both name one of the same name and kind; the one named
 * most often. A position that is hardly more than a figure ("45 days") names the term that the other side's words name.
 */
export function seriesOf(positions: readonly Position[]): Series | null {
  const measured = positions.flatMap(({ version, side, text }): readonly MeasuredPosition[] =>
    version === null ? [] : [{ version, side, terms: readTerms(text).flatMap((term) => measure(term) ?? []) }],
  )
  const candidates = new Map(
    measured.flatMap(({ terms }) => terms.map((term) => [`${term.name}\n${term.kind}`, term] as const)),
  )
  const found = [...candidates.values()]
    .map((term) => ({ term, values: valuesOf(term, measured) }))
    .filter(({ values }) => SIDES.every((side) => values.some((value) => value.side === side)))
  const most = Math.max(0, ...found.map(({ values }) => values.length))
  const longest = found.filter(({ values }) => values.length === most)
  const chosen = longest.find(({ term }) => !term.isGeneric) ?? longest[0]
  return chosen === undefined ? null : inOneUnit(chosen.term.name, chosen.values)
}

type PlacedValue = Measured & Pick<SeriesValue, 'version' | 'side'>

/** The last word of each side in each version on a term. */
function valuesOf({ name, kind }: Measured, positions: readonly MeasuredPosition[]): readonly PlacedValue[] {
  const values = positions.flatMap(({ version, side, terms }) => {
    const alike = terms.filter((term) => term.kind === kind)
    const [only] = alike
    const term = alike.find((each) => each.name === name) ?? (alike.length === 1 && only?.isGeneric ? only : undefined)
    return term === undefined ? [] : [{ ...term, version, side }]
  })
  return [...new Map(values.map((value) => [`${value.version} ${value.side}`, value])).values()].sort(
    (one, other) => one.version - other.version,
  )
}

/** Converts to the smallest of the units, in which all are as whole as can be. */
function inOneUnit(name: string, values: readonly PlacedValue[]): Series {
  const smallest = values.reduce((least, value) => (value.factor < least.factor ? value : least))
  return {
    name,
    unit: smallest.unit,
    values: values.map(({ version, side, number, factor, text }) => {
      const converted = Math.round(((number * factor) / smallest.factor) * 1e6) / 1e6
      return { version, side, number: converted, text }
    }),
  }
}

/** A term with its number, by its kind; null where it has none. */
export function measure({ name, value }: TypedTerm): Measured | null {
  const unit = unitOf(value)
  if (value.number === undefined || unit === null) return null
  const family = FAMILIES.findIndex((units) => Object.hasOwn(units, unit))
  const per = value.per === undefined ? '' : ` per ${value.per}`
  return {
    ...{ name, isGeneric: isGenericName(name), number: value.number, text: value.text },
    kind: `${value.type} ${family < 0 || per !== '' ? unit : family}${per}`,
    unit: `${unit}${per}`,
    factor: per === '' ? (FAMILIES[family]?.[unit] ?? 1) : 1,
  }
}

function unitOf({ type, unit, currency }: TermValue): string | null {
  if (type === 'money') return currency ?? null
  return type === 'duration' || type === 'percentage' || type === 'number' ? (unit ?? '') : null
}
