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
