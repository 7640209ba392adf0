import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { POINT_STATUSES, type PointStatus } from '#shared/model/point.ts'
import { isLatest, type LatestText, readLatest } from './latest-text.ts'

export type Point = Output<'point.list'>[number]

/** What the screen shows, all of one moment. */
export interface Loaded {
  readonly overview: Output<'contract.show'>
  readonly points: readonly Point[]
  /** Null before the first version, and until its text was read. */
  readonly latest: LatestText | null
}

type PointDialog = 'raise' | 'record' | 'prepare' | 'agree' | 'export'

interface Negotiation {
  /** Null until it was loaded. */
  readonly loaded: Loaded | null
  readonly error: ApiError | null
  /** Null shows all. */
  readonly filter: PointStatus | null
  readonly dialog: PointDialog | null
  /** The point whose title is being changed. */
  readonly renaming: string | null
}

const FRESH: Negotiation = { loaded: null, error: null, filter: null, dialog: null, renaming: null }

export const useNegotiation = create<Negotiation>()(() => FRESH)

let shownContract: string | null = null

/** Loads a contract's points. What an earlier call for another contract brings is passed over. */
export async function loadNegotiation(contract: string): Promise<void> {
  shownContract = contract
  const before = useNegotiation.getState().loaded?.latest ?? null
  const [overview, points] = await Promise.all([ask('contract.show', { contract }), ask('point.list', { contract })])
  if (shownContract !== contract) return
  if (!overview.ok) useNegotiation.setState({ error: overview.error })
  else if (!points.ok) useNegotiation.setState({ error: points.error })
  else {
    const latest = before !== null && isLatest(before, overview.value) ? before : null
    useNegotiation.setState({ loaded: { overview: overview.value, points: points.value, latest }, error: null })
    if (latest === null) await loadLatest(overview.value)
  }
}

/** The points are shown before the text they hang on: that of a long contract takes longer to come. */
async function loadLatest(overview: Loaded['overview']): Promise<void> {
  const read = await readLatest(overview)
  const { loaded } = useNegotiation.getState()
  if (loaded === null || loaded.overview.contract.id !== overview.contract.id) return
  if (!read.ok) useNegotiation.setState({ error: read.error })
  else if (read.value !== null && isLatest(read.value, loaded.overview)) {
    useNegotiation.setState({ loaded: { ...loaded, latest: read.value } })
  }
}

export const hasVersions = ({ overview }: Loaded): boolean => overview.versions.length > 0

export function leaveNegotiation(): void {
  shownContract = null
  useNegotiation.setState(FRESH)
}

export const setFilter = (filter: PointStatus | null): void => useNegotiation.setState({ filter })
export const openDialog = (dialog: PointDialog): void => useNegotiation.setState({ dialog })
export const closeDialog = (): void => useNegotiation.setState({ dialog: null })
export const setRenaming = (renaming: string | null): void => useNegotiation.setState({ renaming })

/** How many points have each status; statuses that none has are left out. */
export function countStatuses(points: readonly Point[]): readonly (readonly [PointStatus, number])[] {
  return POINT_STATUSES.map(
    (status) => [status, points.filter((point) => point.status === status).length] as const,
  ).filter(([, count]) => count > 0)
}

/** The points the filter lets through; a status that no point has any more lets all through. */
export function visiblePoints({ points }: Loaded, filter: PointStatus | null): readonly Point[] {
  const some = points.filter(({ status }) => status === filter)
  return some.length === 0 ? points : some
}

/** The point the address names, else the first one that is shown. */
export function chosenPoint(loaded: Loaded, filter: PointStatus | null, named: string | null): Point | null {
  if (named === null) return visiblePoints(loaded, filter)[0] ?? null
  return loaded.points.find(({ id }) => id === named) ?? null
}
