import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import type { Input, Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { isLatest, type LatestText, readLatest } from './latest-text.ts'
import type { Point, PointWarning } from './model/rows.ts'

/** What the screen shows. */
export interface Loaded {
  readonly overview: Output<'contract.show'>
  readonly points: readonly Point[]
  readonly trades: Output<'trade.list'>
  /** Those of the moment before until the present ones are there. */
  readonly warnings: readonly PointWarning[]
  /** Null before the first version, and until its text was read. */
  readonly latest: LatestText | null
}

/** A dialog, with what it is about beside the chosen point. */
export type PointDialog =
  | { readonly kind: 'raise' | 'record' | 'prepare' | 'agree' | 'export' | 'read-list' | 'precedents' }
  | { readonly kind: 'take-in'; readonly version: number }
  | { readonly kind: 'trade'; readonly trade: Output<'trade.list'>[number] | null }

/** What of a point is set where it stands. */
export type EditedField = 'status' | 'priority' | 'owner' | 'due'

interface Editor {
  readonly field: EditedField
  readonly points: readonly string[]
  /** The element it stands at. */
  readonly anchor: string
}

interface Negotiation {
  /** Null until it was loaded. */
  readonly loaded: Loaded | null
  readonly error: ApiError | null
  readonly dialog: PointDialog | null
  readonly editor: Editor | null
  /** The point whose title is being changed, and where. */
  readonly renaming: { readonly point: string; readonly at: 'row' | 'details' } | null
  /** The text of the chosen point that is being written. */
  readonly writing: 'rationale' | 'notes' | null
}

const FRESH: Negotiation = {
  ...{ loaded: null, error: null },
  ...{ dialog: null, editor: null, renaming: null, writing: null },
}

export const useNegotiation = create<Negotiation>()(() => FRESH)

const { getState, setState } = useNegotiation

let shownContract: string | null = null
/** What was shown last: who comes back to it sees it at once, and a moment later as it is now. */
let left: Loaded | null = null

/** Loads a contract's points. What an earlier call for another contract brings is passed over. */
export async function loadNegotiation(contract: string): Promise<void> {
  shownContract = contract
  if (getState().loaded === null && left?.overview.contract.id === contract) setState({ loaded: left })
  const [overview, points, trades] = await Promise.all([
    ask('contract.show', { contract }),
    ask('point.list', { contract }),
    ask('trade.list', { contract }),
  ])
  if (shownContract !== contract) return
  if (!overview.ok) setState({ error: overview.error })
  else if (!points.ok) setState({ error: points.error })
  else if (!trades.ok) setState({ error: trades.error })
  else {
    const before = getState().loaded
    const latest = before?.latest != null && isLatest(before.latest, overview.value) ? before.latest : null
    const warnings = before?.warnings ?? []
    setState({
      loaded: { overview: overview.value, points: points.value, trades: trades.value, warnings, latest },
      error: null,
    })
    await Promise.all([loadWarnings(contract), latest === null ? loadLatest(overview.value) : null])
  }
}

function showMore(contract: string, more: Partial<Pick<Loaded, 'warnings' | 'latest'>>): void {
  const { loaded } = getState()
  if (loaded !== null && shownContract === contract) setState({ loaded: { ...loaded, ...more } })
}

/** The points are shown before what is wrong with them: that is looked up in the texts of all versions. */
async function loadWarnings(contract: string): Promise<void> {
  const warnings = await ask('point.warnings', { contract })
  if (warnings.ok) showMore(contract, { warnings: warnings.value })
  else if (shownContract === contract) setState({ error: warnings.error })
}

/** The points are shown before the text they hang on: that of a long contract takes longer to come. */
async function loadLatest(overview: Loaded['overview']): Promise<void> {
  const read = await readLatest(overview)
  const { loaded } = getState()
  if (loaded === null || shownContract !== overview.contract.id) return
  if (!read.ok) setState({ error: read.error })
  else if (read.value !== null && isLatest(read.value, loaded.overview)) {
    showMore(overview.contract.id, { latest: read.value })
  }
}

/** Shows what was just stored, before everything is loaded again. */
export function showChanges(changes: Input<'point.set'>['changes']): void {
  const { loaded } = getState()
  if (loaded === null) return
  const changeByPoint = new Map(changes.map(({ point, ...change }) => [point, change] as const))
  const points = loaded.points.map((point) => ({ ...point, ...changeByPoint.get(point.id) }))
  setState({ loaded: { ...loaded, points } })
}

export const hasVersions = ({ overview }: Loaded): boolean => overview.versions.length > 0

/** The text is frozen: what that did not waive must not become open again. */
export const isFrozen = ({ overview }: Loaded): boolean => overview.freeze !== null

export function leaveNegotiation(): void {
  shownContract = null
  left = getState().loaded ?? left
  setState(FRESH)
}

export const openDialog = (dialog: PointDialog): void => setState({ dialog, editor: null })
export const closeDialog = (): void => setState({ dialog: null })
export const setRenaming = (renaming: Negotiation['renaming']): void => setState({ renaming })
export const setEditor = (editor: Editor | null): void => setState({ editor })
export const setWriting = (writing: Negotiation['writing']): void => setState({ writing })
