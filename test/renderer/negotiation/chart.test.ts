import { describe, expect, it } from 'vitest'
import { chartOf, isWorthDrawing, type Series, ticksOf } from '#renderer/negotiation/inspector/timeline/chart-model.ts'

const SIZE = { width: 100, height: 100, left: 10, right: 10, top: 10, bottom: 10 }

const series = (
  ...values: readonly (readonly [version: number, side: 'vendor' | 'buyer', number: number])[]
): Series => ({
  ...{ name: 'liability cap', unit: 'month' },
  values: values.map(([version, side, number]) => ({ version, side, number, text: `${number} months` })),
})

describe('both sides’ values as lines', () => {
  it('stand at round values that hold all of them', () => {
    expect(ticksOf([3, 12])).toEqual([0, 5, 10, 15])
    expect(ticksOf([6, 6])).toEqual([6])
    expect(ticksOf([0.1, 0.3])).toEqual([0.1, 0.2, 0.3])
    expect(ticksOf([24_000, 96_000])).toEqual([0, 50_000, 100_000])
  })

  it('hold what a side said last until the last version', () => {
    const { lines } = chartOf(series([1, 'vendor', 0], [2, 'buyer', 20], [3, 'buyer', 10]), null, SIZE)
    const [vendor, buyer] = lines
    expect(vendor?.path).toBe('M10 90 L90 90')
    expect(buyer?.dots).toEqual([
      { x: 50, y: 10 },
      { x: 90, y: 50 },
    ])
  })

  it('show our limits where the ladder names one value in the same unit', () => {
    const ladder = { ideal: null, acceptable: 'the Fees of nine (9) months', walkAway: 'one (1) year' }
    const { limits } = chartOf(series([1, 'vendor', 3], [2, 'buyer', 12]), ladder, SIZE)
    expect(limits.map(({ rung, number }) => [rung, number])).toEqual([['acceptable', 9]])
  })

  it('are not drawn for a single version', () => {
    expect(isWorthDrawing(series([4, 'vendor', 6], [4, 'buyer', 12]))).toBe(false)
    expect(isWorthDrawing(series([3, 'vendor', 6], [4, 'buyer', 12]))).toBe(true)
  })
})
