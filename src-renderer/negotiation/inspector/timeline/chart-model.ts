import type { Side } from '#shared/model/side.ts'
import { SIDES } from '#shared/model/side.ts'
import { measure } from '#shared/negotiate/series.ts'
import { readTerms } from '#shared/text/terms.ts'
import type { Point } from '../../model/rows.ts'
import type { Timeline } from './entries.ts'

export type Series = NonNullable<Timeline['series']>

export interface ChartSize {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Place {
  readonly x: number
  readonly y: number
}

/** Lines to draw, in the units of the picture. */
export interface Chart {
  readonly versions: readonly { readonly version: number; readonly x: number }[]
  /** Round values, lowest first. */
  readonly ticks: readonly { readonly number: number; readonly y: number }[]
  readonly lines: readonly { readonly side: Side; readonly dots: readonly Place[]; readonly path: string }[]
  /** Our own limits, where the ladder names them in the same unit. */
  readonly limits: readonly { readonly rung: 'acceptable' | 'walkAway'; readonly number: number; readonly y: number }[]
}

const scale =
  ([from, to]: readonly [number, number], [start, end]: readonly [number, number]) =>
  (value: number): number =>
    from === to ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start)

/** A step of 1, 2 or 5 and zeros, so that at most about four lines are drawn. */
function stepOf(span: number): number {
  const rough = span / 3
  const power = 10 ** Math.floor(Math.log10(rough))
  return power * ([1, 2, 5].find((each) => each * power >= rough) ?? 10)
}

/** Round values that hold all of these between the first and the last of them. */
export function ticksOf(values: readonly number[]): readonly number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (low === high) return [low]
  const step = stepOf(high - low)
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)]
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)))
}

/** The limits that our ladder names in the unit of the series. */
function limitsOf({ unit }: Series, ladder: Point['ladder']): readonly Omit<Chart['limits'][number], 'y'>[] {
  return (['acceptable', 'walkAway'] as const).flatMap((rung) => {
    const alike = readTerms(ladder?.[rung] ?? '').flatMap((term) => {
      const measured = measure(term)
      return measured?.unit === unit ? [measured.number] : []
    })
    const [only, ...others] = alike
    return only === undefined || others.length > 0 ? [] : [{ rung, number: only }]
  })
}

/** True where there is something to look at: values of one version are read faster than drawn. */
export const isWorthDrawing = ({ values }: Series): boolean => new Set(values.map(({ version }) => version)).size > 1

/** Where both sides' values stand version by version. What a side said last holds until the last version. */
export function chartOf(series: Series, ladder: Point['ladder'], size: ChartSize): Chart {
  const { values } = series
  const numbers = [...new Set(values.map(({ version }) => version))].sort((a, b) => a - b)
  const limits = limitsOf(series, ladder)
  const ticks = ticksOf([...values.map(({ number }) => number), ...limits.map(({ number }) => number)])
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)]
  const x = scale([first, last], [size.left, size.width - size.right])
  const y = scale([ticks[0] ?? 0, ticks.at(-1) ?? 0], [size.height - size.bottom, size.top])
  return {
    versions: numbers.map((version) => ({ version, x: x(version) })),
    ticks: ticks.map((number) => ({ number, y: y(number) })),
    lines: SIDES.map((side) => {
      const dots = values
        .filter((value) => value.side === side)
        .map((value) => ({ x: x(value.version), y: y(value.number) }))
      const end = dots.at(-1)
      const held = end === undefined ? [] : [...dots, { x: x(last), y: end.y }]
      return { side, dots, path: held.map((place, at) => `${at === 0 ? 'M' : 'L'}${place.x} ${place.y}`).join(' ') }
    }),
    limits: limits.map((limit) => ({ ...limit, y: y(limit.number) })),
  }
}
