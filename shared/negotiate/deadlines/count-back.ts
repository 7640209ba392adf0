import { addDays } from '../../model/date.ts'
import type { TermValue } from '../../model/term-value.ts'

/** The same day of the month so many months before; the month's last day where it has no such day. */
function monthsBack(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return addDays(first.toISOString().slice(0, 10), Math.min(day, last) - 1)
}

/** So many days back that are neither Saturday nor Sunday; holidays are not known here. */
function businessDaysBack(date: string, days: number): string {
  let at = date
  for (let left = days; left > 0; ) {
    at = addDays(at, -1)
    const weekday = new Date(`${at}T00:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return at
}

// More is no time for a notice, and a count without an end is none either.
const MOST = 10_000

/**
 * The day that lies a duration before another one, or null where the duration cannot be counted in days.
 *
 * Where words and figure disagree ("thirty (60) days") the longer one counts, so that nobody is late.
 */
export function countBack(date: string, { number, conflict, unit }: TermValue): string | null {
  const count = Math.max(number ?? 0, conflict ?? 0)
  if (!Number.isInteger(count) || count <= 0 || count > MOST) return null
  switch (unit) {
    case 'day':
      return addDays(date, -count)
    case 'business day':
      return businessDaysBack(date, count)
    case 'week':
      return addDays(date, -7 * count)
    case 'month':
      return monthsBack(date, count)
    case 'quarter':
      return monthsBack(date, 3 * count)
    case 'year':
      return count > 100 ? null : monthsBack(date, 12 * count)
    default:
      return null
  }
}
