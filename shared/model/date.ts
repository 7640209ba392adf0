const MS_OF_DAY = 24 * 60 * 60 * 1000

/** True for a calendar date `YYYY-MM-DD` that exists, within the years a contract can mean: what is added to it stays one. */
export function isIsoDate(text: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The date `days` calendar days later (earlier when negative). */
export function addDays(date: string, days: number): string {
  const start = new Date(`${date}T00:00:00Z`)
  start.setUTCDate(start.getUTCDate() + days)
  return start.toISOString().slice(0, 10)
}

/** Calendar days from one date to another, negative when that is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_OF_DAY)
