import { describe, expect, it } from 'vitest'
import type { Position } from '#shared/model/point.ts'
import { seriesOf } from '#shared/negotiate/series.ts'
import { positionOf } from '../../fixtures/points.ts'

/** Positions from lines such as `v2: Net 30 days.`; `v` is the vendor, `b` the buyer, and the figure the version. */
const said = (...lines: readonly string[]): readonly Position[] =>
  lines.map((line) =>
    positionOf({
      side: line.startsWith('v') ? 'vendor' : 'buyer',
      version: line[1] === '-' ? null : Number(line[1]),
      text: line.slice(4),
    }),
  )

const drawn = (...lines: readonly string[]): string | null => {
  const series = seriesOf(said(...lines))
  if (series === null) return null
  const values = series.values.map(({ side, version, number }) => `${side[0]}${version}=${number}`)
  return `${series.name} in ${series.unit}: ${values.join(' ')}`
}

describe('the series of a point', () => {
  it('is the term that both sides name', () => {
    expect(
      drawn(
        'v1: Invoices are payable within fourteen days.',
        'b2: Each invoice is payable within 60 days.',
        'v3: Invoices are payable within thirty (30) days.',
        'b4: Invoices are payable within 45 days; late sums bear 5 % interest.',
      ),
    ).toBe('payment term in day: v1=14 b2=60 v3=30 b4=45')
  })

  it('takes a mere figure for the term that the other side’s words name', () => {
    expect(drawn('v1: Invoices are payable within 14 days.', 'b2: 60 days')).toBe('payment term in day: v1=14 b2=60')
    expect(drawn('v1: 14 days', 'b2: 60 days')).toBe('duration in day: v1=14 b2=60')
  })

  it('converts hours, days and weeks, months and years, and never months into days', () => {
    expect(drawn('v1: 2 weeks', 'b2: 48 hours', 'v3: 5 days')).toBe('duration in hour: v1=336 b2=48 v3=120')
    expect(drawn('v1: one year', 'b2: 6 months')).toBe('duration in month: v1=12 b2=6')
    expect(drawn('v1: one month', 'b2: 45 days')).toBeNull()
    expect(drawn('v1: five business days', 'b2: 45 days')).toBeNull()
  })

  it('keeps currencies and what a rate is counted by apart', () => {
    expect(drawn('v1: EUR 90 per hour', 'b2: EUR 70 per hour')).toContain('in EUR per hour: v1=90 b2=70')
    expect(drawn('v1: EUR 5,000', 'b2: USD 5,000')).toBeNull()
    expect(drawn('v1: EUR 90 per hour', 'b2: EUR 700 per day')).toBeNull()
    expect(drawn('v1: interest of 1.5 %', 'b2: interest of 1 %')).toBe('interest rate in %: v1=1.5 b2=1')
  })

  it('is none when one side names nothing, or named it before the first version alone', () => {
    expect(drawn('v1: 14 days', 'v3: 30 days')).toBeNull()
    expect(drawn('v1: 14 days', 'b-: 30 days')).toBeNull()
    expect(drawn()).toBeNull()
  })

  it('has the last word of each side in a version', () => {
    expect(drawn('v1: 14 days', 'b2: 60 days', 'b2: 50 days')).toBe('duration in day: v1=14 b2=50')
  })
})
