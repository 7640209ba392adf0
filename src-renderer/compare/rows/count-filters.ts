import type { Compared } from '../model/compared.ts'
import { FILTERS, type ListView } from './filters.ts'
import { listUnits } from './units.ts'

interface FilterCount {
  readonly filter: (typeof FILTERS)[number]
  readonly count: number
}

/** How many changes each filter lists, as the list counts them. */
export const countFilters = (compared: Compared, view: Omit<ListView, 'filter'>): readonly FilterCount[] =>
  FILTERS.map((filter) => ({ filter, count: listUnits(compared, { ...view, filter }).length }))
