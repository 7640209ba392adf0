import type { Change, Compared } from './compared.ts'
import { namesOf } from './outline.ts'

/** The numbers of a change's clauses as the gutter shows them. */
export interface ChangeNumbers {
  /** The schedule they stand in, null for the body. */
  readonly place: string | null
  /** In the older text; null where there are none, or where they are the same as in the newer. */
  readonly from: string | null
  readonly to: string | null
}

const JOIN = ' + '

/** "Schedule 1, 2.1" into where a clause is and which one it is. */
function splitName(name: string): { readonly place: string | null; readonly number: string } {
  const cut = name.lastIndexOf(', ')
  return cut < 0 ? { place: null, number: name } : { place: name.slice(0, cut), number: name.slice(cut + 2) }
}

/** The numbers of a change: of both texts where they differ, else only once. */
export function numbersOf(compared: Compared, change: Change): ChangeNumbers {
  const [older, newer] = (['old', 'new'] as const).map((which) => {
    const names = namesOf(compared, change, which).filter((name) => name !== null)
    const parts = names.map(splitName)
    const numbers = parts.map(({ number }) => number).join(JOIN)
    return { place: parts[0]?.place ?? null, numbers: numbers === '' ? null : numbers }
  })
  const [before, now] = [older?.numbers ?? null, newer?.numbers ?? null]
  const isSame = older?.place === newer?.place && before === now
  return {
    place: newer?.numbers == null ? (older?.place ?? null) : newer.place,
    from: isSame || now === null ? null : before,
    to: now ?? before,
  }
}
