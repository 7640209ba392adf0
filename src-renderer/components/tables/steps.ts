/** The element of a row, so that the focus can follow what is chosen. */
export const rowElementId = (id: string): string => `row-${id}`

/** Scrolls to a row when it is out of sight. */
export const showRow = (id: string): void =>
  document.getElementById(rowElementId(id))?.scrollIntoView({ block: 'nearest' })

export const focusRow = (id: string): void => document.getElementById(rowElementId(id))?.focus()

/** The row `by` places from the chosen one, kept inside the list; an end of it when none of its rows is chosen. */
export function stepFrom(ids: readonly string[], chosen: string | null, by: number): string | null {
  const at = chosen === null ? -1 : ids.indexOf(chosen)
  if (at === -1) return ids.at(by > 0 ? 0 : -1) ?? null
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))] ?? null
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Number.MAX_SAFE_INTEGER,
  End: Number.MAX_SAFE_INTEGER,
}

/** How far a key moves in a list, or null for a key that does not. */
export const stepOfKey = (key: string): number | null => STEPS[key] ?? null
