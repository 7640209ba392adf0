import type { Compared } from '#renderer/compare/model/compared.ts'
import type { Output } from '#shared/api/contract.ts'
import type { Side } from '#shared/model/side.ts'

/** Both sides' versions against one that both worked on, as the core answers. */
export type Sided = Output<'version.compareSides'>

/** One place of the base, and what each side made of it. */
export type Place = Sided['rows'][number]

export type SideState = Place['state']

/** What can be listed alone; both sides having changed a place differently comes first. */
export const SIDE_FILTERS = ['both', 'all', 'buyer', 'vendor', 'same'] as const

export type SideFilter = (typeof SIDE_FILTERS)[number]

export const isPlaceListed = ({ state }: Place, filter: SideFilter): boolean =>
  filter === 'all' ? state !== 'unchanged' : state === filter

export const countPlaces = ({ rows }: Sided): readonly { readonly filter: SideFilter; readonly count: number }[] =>
  SIDE_FILTERS.map((filter) => ({ filter, count: rows.filter((row) => isPlaceListed(row, filter)).length }))

/** One side's comparison with the base, as two versions are compared. */
export const comparedWithBase = ({ texts, comparisons }: Sided, side: Side): Compared => ({
  old: texts.base,
  new: texts[side],
  comparison: comparisons[side],
  lineages: { old: [], new: [] },
  pairings: [],
})
