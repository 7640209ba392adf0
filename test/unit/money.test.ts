import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoney, minorDigits, parseMoney } from '#shared/model/money.ts'

describe('money', () => {
  it.each([
    ['+1200.00', 'EUR', 120_000],
    ['-300', 'EUR', -30_000],
    ['1,200.5', 'EUR', 120_050],
    ['48,000', 'JPY', 48_000],
    ['0.125', 'KWD', 125],
    ['-0', 'EUR', 0],
  ])('reads %s %s as %d minor units', (typed, currency, minor) => {
    expect(parseMoney(typed, currency)).toEqual({ ok: true, value: { minor, currency } })
  })

  it.each(['', '12,00', '1.2.3', 'twelve', '1e5', '0.001', '--1', '12,0000', '9'.repeat(20)])('refuses %j', (typed) => {
    expect(parseMoney(typed, 'EUR')).toMatchObject({ ok: false, error: { kind: 'bad-amount' } })
  })

  it('refuses a fraction in a currency that has none', () => {
    expect(parseMoney('10.50', 'JPY').ok).toBe(false)
  })

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }).map((minor) => (minor === 0 ? 0 : minor)),
        fc.constantFrom('EUR', 'JPY', 'KWD', 'USD'),
        (minor, currency) => {
          const printed = formatMoney({ minor, currency }, 'sign')
          expect(printed.endsWith(` ${currency}`)).toBe(true)
          expect(parseMoney(printed.slice(0, -4), currency)).toEqual({ ok: true, value: { minor, currency } })
        },
      ),
    )
  })

  it('knows how many digits a currency has', () => {
    expect(['EUR', 'JPY', 'KWD'].map(minorDigits)).toEqual([2, 0, 3])
  })
})
