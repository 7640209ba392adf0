/** Today where the user is, as `YYYY-MM-DD`; UTC may be a day off. */
export function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
