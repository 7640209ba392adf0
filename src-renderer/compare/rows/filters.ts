import { type Change, type Compared, isChanged, isUnmarked } from '../model/compared.ts'
import { hasRename } from '../model/renames.ts'

/** Which changes are listed. `rename 0` lists the clauses that the first rename stands in. */
export type Filter = (typeof FILTERS)[number] | `rename ${number}`

export const renameFilter = (rename: number): Filter => `rename ${rename}`

/** The filters in the order of their chips; what the sender did not mark comes first. */
export const FILTERS = [
  'unmarked',
  'all',
  'undecided',
  'terms',
  'obligations',
  'added',
  'removed',
  'moved',
  'split',
  'merged',
  'corrected',
] as const

/** How the list is looked at. */
export interface ListView {
  readonly filter: Filter
  /** Renumbering, references that follow it, renames and typography are folded away. */
  readonly hidesNoise: boolean
  /** The positions of the changes that are looked for beside; null for any. */
  readonly among: ReadonlySet<number> | null
  /** The positions of the changes whose clauses the user paired or parted. */
  readonly corrected: ReadonlySet<number>
  /** The changes on which our draft decided. */
  readonly decided: Decided
}

/** Tells of a change, by its position, whether it was decided. */
export interface Decided {
  readonly has: (change: number) => boolean
}

/** Where nothing is to be decided. */
export const ALL_DECIDED: Decided = { has: () => true }

const OBLIGATIONS = new Set(['obligation', 'negation'])

/** True where somebody must, may or may not do something that they were to do otherwise. */
const hasObligation = ({ terms }: Change): boolean => terms.some(({ name }) => OBLIGATIONS.has(name))

const isHidden = (change: Change, { hidesNoise }: ListView): boolean => hidesNoise && change.noiseOnly

/** True when the list shows the change at a position. */
export function isListed(compared: Compared, at: number, view: ListView): boolean {
  const change = compared.comparison.changes[at]
  if (change === undefined) return false
  const { filter, among, corrected } = view
  if (among !== null && !among.has(at)) return false
  if (filter === 'corrected') return corrected.has(at)
  if (!isChanged(change)) return false
  switch (filter) {
    case 'all':
      return !isHidden(change, view)
    case 'undecided':
      return !isHidden(change, view) && !view.decided.has(at)
    case 'unmarked':
      return isUnmarked(change) && !isHidden(change, view)
    case 'terms':
      return change.terms.length > 0
    case 'obligations':
      return hasObligation(change)
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

/** How many changes the sender left unmarked, in whole or in part. */
export const countUnmarked = ({ comparison }: Compared): number => comparison.changes.filter(isUnmarked).length

/** How many changes are noise and nothing else. */
export const countNoise = ({ comparison }: Compared): number =>
  comparison.changes.filter((change) => change.noiseOnly).length
