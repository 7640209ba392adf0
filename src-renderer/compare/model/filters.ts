import { type Change, type Compared, isChanged, isUnmarked } from './compared.ts'
import { hasRename } from './renames.ts'

/** Which changes are listed. `rename 0` lists the clauses that the first rename stands in. */
export type Filter =
  | 'all'
  | 'unmarked'
  | 'terms'
  | 'added'
  | 'removed'
  | 'moved'
  | 'split'
  | 'merged'
  | `rename ${number}`

export const renameFilter = (rename: number): Filter => `rename ${rename}`

/** The filters in the order of their chips; what the sender did not mark comes first. */
export const FILTERS = ['unmarked', 'all', 'terms', 'added', 'removed', 'moved', 'split', 'merged'] as const

/** How the list is looked at. */
export interface ListView {
  readonly filter: Filter
  /** Renumbering, references that follow it, renames and typography are folded away. */
  readonly hidesNoise: boolean
}

const isHidden = (change: Change, { hidesNoise }: ListView): boolean => hidesNoise && change.noiseOnly

/** True when the list shows the change as a row of its own. */
export function isListed(compared: Compared, change: Change, view: ListView): boolean {
  if (!isChanged(change)) return false
  const { filter } = view
  switch (filter) {
    case 'all':
      return !isHidden(change, view)
    case 'unmarked':
      return isUnmarked(change) && !isHidden(change, view)
    case 'terms':
      return change.terms.length > 0
    case 'moved':
      return change.moved
    case 'added':
    case 'removed':
    case 'split':
    case 'merged':
      return change.relation === filter
    default: {
      // Whoever asks where a term was renamed wants to see the noise.
      const rename = compared.comparison.renames[Number(filter.slice('rename '.length))]
      return rename !== undefined && hasRename(change, rename)
    }
  }
}

/** How many changes each filter lists. */
export const countFilters = (
  compared: Compared,
  hidesNoise: boolean,
): readonly { readonly filter: (typeof FILTERS)[number]; readonly count: number }[] =>
  FILTERS.map((filter) => ({
    filter,
    count: compared.comparison.changes.filter((change) => isListed(compared, change, { filter, hidesNoise })).length,
  }))

/** How many changes the sender left unmarked, in whole or in part. */
export const countUnmarked = ({ comparison }: Compared): number => comparison.changes.filter(isUnmarked).length

/** How many changes are noise and nothing else. */
export const countNoise = ({ comparison }: Compared): number =>
  comparison.changes.filter((change) => change.noiseOnly).length
