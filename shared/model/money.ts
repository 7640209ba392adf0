import { err, ok, type Result } from './result.ts'

/** An amount in integer minor units (cents, øre, yen) of an ISO 4217 currency. */
export interface Money {
  readonly minor: number
  readonly currency: string
}

export type MoneyError = { readonly kind: 'bad-amount'; readonly typed: string; readonly currency: string }

/** Digits after the decimal point of a currency (ISO 4217, by way of the runtime's tables): EUR 2, JPY 0, KWD 3. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** True for a well-formed currency code of the runtime's list. */
export const isCurrency = (code: string): boolean => Intl.supportedValuesOf('currency').includes(code)

/** An amount as a person types it (`+1200.00`, `-300`, `1,200.50`), exactly; never through binary fractions. */
export function parseMoney(typed: string, currency: string): Result<Money, MoneyError> {
  const digits = minorDigits(currency)
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d+))?$/.exec(typed.trim())
  const fraction = match?.[3] ?? ''
  if (match?.[2] === undefined || fraction.length > digits) return err({ kind: 'bad-amount', typed, currency })
  const minor = Number(match[2].replaceAll(',', '') + fraction.padEnd(digits, '0'))
  if (!Number.isSafeInteger(minor)) return err({ kind: 'bad-amount', typed, currency })
  return ok({ minor: match[1] === '-' && minor !== 0 ? -minor : minor, currency })
}

/** `1,200.00 EUR`; with `sign`, `+1,200.00 EUR`. */
export function formatMoney(money: Money, sign: 'sign' | 'plain' = 'plain'): string {
  const digits = minorDigits(money.currency)
  const padded = String(Math.abs(money.minor)).padStart(digits + 1, '0')
  const major = padded.slice(0, padded.length - digits).replace(/\B(?=(\d{3})+$)/g, ',')
  const fraction = digits === 0 ? '' : `.${padded.slice(-digits)}`
  const prefix = money.minor < 0 ? '-' : sign === 'sign' ? '+' : ''
  return `${prefix}${major}${fraction} ${money.currency}`
}
