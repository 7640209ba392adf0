import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import { text } from '#renderer/messages/text.ts'
import { joinReview } from '#renderer/review/model/reviewed.ts'
import { currentRoute, type Route, replaceRoute } from '#renderer/route/route.ts'
import { useContracts } from '#renderer/shell/contracts.ts'
import { sayProblem } from '#renderer/shell/notices/toasts.ts'
import { type AskWithin, doWork } from '#renderer/shell/notices/work.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Base, Basis } from './model/basis.ts'
import { loadOurDraft, useOurDraft } from './our-draft.ts'

export type DraftRoute = Extract<Route, { readonly screen: 'draft' }>
export type DraftVersion = Output<'version.list'>[number]

/** What is being typed: other words for a clause, or a new one beside it. */
export type Editing =
  | { readonly kind: 'edit'; readonly slot: string }
  | { readonly kind: 'insert'; readonly slot: string; readonly where: 'before' | 'after' }

export type DraftDialog = 'issue' | 'note'

interface DraftState {
  readonly contract: string | null
  /** Null until they were listed. */
  readonly versions: readonly DraftVersion[] | null
  readonly points: Output<'point.list'>
  /** What the draft lies over; null until it has come, and where there is no draft. */
  readonly basis: Basis | null
  /** The base that is being brought. */
  readonly awaited: number | null
  readonly error: ApiError | null
  readonly onlyChanged: boolean
  readonly editing: Editing | null
  readonly dialog: DraftDialog | null
  readonly hasDetails: boolean
  /** Counts the times a clause was gone to by keys. */
  readonly moves: number
}

const NOTHING = {
  versions: null,
  points: [],
  basis: null,
  awaited: null,
  error: null,
  onlyChanged: false,
  editing: null,
  dialog: null,
} as const
/** A window narrower than this starts without the details beside the text. */
const NARROW = 1080

export const useDraft = create<DraftState>()(() => ({
  ...NOTHING,
  contract: null,
  hasDetails: window.innerWidth >= NARROW,
  moves: 0,
}))

const { getState, setState } = useDraft

const isStill = (contract: string): boolean => {
  const route = currentRoute()
  return route.screen === 'draft' && route.contract === contract
}

/** Brings our draft with what it lies over. */
export async function openDraft(contract: string): Promise<void> {
  if (getState().contract !== contract) setState({ ...NOTHING, contract })
  const [versions, points] = await Promise.all([
    ask('version.list', { contract }),
    ask('point.list', { contract }),
    loadOurDraft(contract),
  ])
  if (!isStill(contract)) return
  if (!versions.ok) {
    setState({ error: versions.error })
    return
  }
  if (!points.ok) sayProblem(points.error)
  const { shown, error } = useOurDraft.getState()
  setState({ versions: versions.value, error, ...(points.ok ? { points: points.value } : {}) })
  if (shown == null) {
    setState({ basis: null, editing: null })
    return
  }
  const { basis, awaited } = getState()
  const { base } = shown.draft
  // A version never changes.
  if ((basis?.contract === contract && basis.base.number === base) || awaited === base) return
  setState({ awaited: base })
  const brought = await doWork(text.draft.opening, (within) => bringBasis(contract, base, versions.value, within))
  if (getState().contract !== contract) return
  setState({ awaited: null })
  if (!brought.ok) {
    setState({ error: brought.error })
    return
  }
  setState({ basis: brought.value })
  await review(contract, base)
}

/** What the playbook says of the base. Without it there is no wording at hand, and the draft is there all the same. */
async function review(contract: string, version: number): Promise<void> {
  const got = await ask('review.get', { contract, version })
  const { basis } = getState()
  if (got.ok && basis?.contract === contract && basis.base.number === version)
    setState({ basis: { ...basis, reviewed: joinReview(got.value) } })
}

/** The base, and our last version before it compared with it. */
async function bringBasis(
  contract: string,
  number: number,
  versions: readonly DraftVersion[],
  within: AskWithin,
): Promise<Result<Basis, ApiError>> {
  const ours = useContracts.getState().list?.find((each) => each.contract.id === contract)?.contract.ours
  const older = versions.findLast((each) => each.side === ours && each.number < number)?.number ?? null
  const [shown, compared] = await Promise.all([
    within('version.show', { contract, version: number }),
    older === null ? null : within('version.compare', { contract, older, newer: number }),
  ])
  if (!shown.ok) return shown
  if (compared !== null && !compared.ok) return compared
  const { version, text: read, lineages } = shown.value
  const base: Base = { number, side: version.side, clauses: read.clauses, lineages }
  const against = compared === null || older === null ? null : { number: older, compared: compared.value }
  return ok({ contract, base, against, reviewed: null })
}

/** Asks again after something went wrong, or after a change. */
export async function reloadDraft(): Promise<void> {
  const route = currentRoute()
  if (route.screen === 'draft') await openDraft(route.contract)
}

/** Chooses a clause; with `byKeys`, the focus goes along. */
export function chooseSlot(slot: string, byKeys = false): void {
  const route = currentRoute()
  if (route.screen !== 'draft') return
  if (byKeys) setState(({ moves }) => ({ moves: moves + 1 }))
  replaceRoute({ ...route, slot })
}

export const startEditing = (editing: Editing): void => setState({ editing })

/** Ends the typing; the keyboard goes back to the text. */
export const endEditing = (): void => setState(({ moves }) => ({ editing: null, moves: moves + 1 }))

export const openDialog = (dialog: DraftDialog): void => setState({ dialog })
export const closeDialog = (): void => setState({ dialog: null })
export const toggleDetails = (): void => setState(({ hasDetails }) => ({ hasDetails: !hasDetails }))
export const setOnlyChanged = (onlyChanged: boolean): void => setState({ onlyChanged })
export const toggleChanged = (): void => setOnlyChanged(!getState().onlyChanged)

/** Leaving closes what was asked and typed. */
export const leaveDraft = (): void => setState({ dialog: null, editing: null })
