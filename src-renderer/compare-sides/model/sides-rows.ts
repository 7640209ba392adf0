import { isPlaceListed, type Sided, type SideFilter } from './sided.ts'

/** A place as a row of its own; `order` counts from 1 among those listed. */
export interface PlaceRow {
  readonly kind: 'place'
  readonly key: string
  readonly at: number
  readonly order: number
}

/** A run of places folded into one row. */
export interface PlaceFold {
  readonly kind: 'fold'
  readonly key: string
  readonly first: number
  readonly last: number
  readonly isOpen: boolean
  /** Changed places that the filter leaves out. */
  readonly filtered: number
}

/** A place of an open fold. */
export interface FoldedPlace {
  readonly kind: 'folded'
  readonly key: string
  readonly at: number
}

export type SidesRow = PlaceRow | PlaceFold | FoldedPlace

export interface SidesList {
  readonly rows: readonly SidesRow[]
  /** The positions, among `rows`, of the places listed. */
  readonly listed: readonly number[]
}

/** A row for every place listed, and one for every run of others; each place stands in exactly one. */
export function buildSidesRows(
  { rows: places }: Pick<Sided, 'rows'>,
  filter: SideFilter,
  isOpen: (key: string) => boolean,
): SidesList {
  const rows: SidesRow[] = []
  const listed: number[] = []
  let first = 0
  const fold = (end: number): void => {
    if (first === end) return
    const key = `f${first}`
    const folded = places.slice(first, end)
    const filtered = folded.filter(({ state }) => state !== 'unchanged').length
    rows.push({ kind: 'fold', key, first, last: end - 1, isOpen: isOpen(key), filtered })
    if (isOpen(key)) for (let at = first; at < end; at += 1) rows.push({ kind: 'folded', key: `p${at}`, at })
  }
  for (const [at, place] of places.entries()) {
    if (!isPlaceListed(place, filter)) continue
    fold(at)
    listed.push(rows.length)
    rows.push({ kind: 'place', key: `p${at}`, at, order: listed.length })
    first = at + 1
  }
  fold(places.length)
  return { rows, listed }
}
