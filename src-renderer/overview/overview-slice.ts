import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ComparisonSummary } from '#shared/model/comparison.ts'
import { ok, type Result } from '#shared/model/result.ts'

export type Shown = Output<'contract.show'>
export type ShownVersion = Shown['versions'][number]
export type ShownTurns = Output<'turn.show'>
export type ShownDeadline = Output<'deadline.list'>[number]

/** A dialog of the overview. */
type OverviewDialog = 'turn' | 'sending' | 'reminder'

/** What the overview shows of one contract, asked for at one time. */
export interface Loaded {
  readonly shown: Shown
  readonly turns: ShownTurns
  readonly deadlines: readonly ShownDeadline[]
}

/** What the latest version changed against the one that it answers. */
export interface LatestChanges {
  readonly older: number
  readonly newer: number
  /** Null while they are compared. */
  readonly summary: ComparisonSummary | null
}

interface OverviewState {
  readonly contract: string | null
  readonly loaded: Loaded | null
  readonly error: ApiError | null
  /** Null while there is nothing to compare. */
  readonly changes: LatestChanges | null
  readonly dialog: OverviewDialog | null
}

const NOTHING: OverviewState = { contract: null, loaded: null, error: null, changes: null, dialog: null }

export const useOverview = create<OverviewState>()(() => NOTHING)

export const openDialog = (dialog: OverviewDialog): void => useOverview.setState({ dialog })

export const closeDialog = (): void => useOverview.setState({ dialog: null })

let comparing = new AbortController()

/** Forgets what was shown; another contract must not appear under its name. */
export function leaveOverview(): void {
  comparing.abort()
  useOverview.setState(NOTHING)
}

export async function loadOverview(contract: string): Promise<void> {
  if (useOverview.getState().contract !== contract) useOverview.setState({ ...NOTHING, contract })
  const loaded = await askAll(contract)
  if (useOverview.getState().contract !== contract) return
  if (!loaded.ok) {
    useOverview.setState({ loaded: null, error: loaded.error, changes: null })
    return
  }
  useOverview.setState({ loaded: loaded.value, error: null })
  await loadChanges(contract, loaded.value.shown.versions)
}

/** Everything that is shown at first, so that nothing moves when the rest comes. */
async function askAll(contract: string): Promise<Result<Loaded, ApiError>> {
  const [shown, turns, deadlines] = await Promise.all([
    ask('contract.show', { contract }),
    ask('turn.show', { contract }),
    ask('deadline.list', { contract }),
  ])
  if (!shown.ok) return shown
  if (!turns.ok) return turns
  return deadlines.ok ? ok({ shown: shown.value, turns: turns.value, deadlines: deadlines.value }) : deadlines
}

/** Compares the latest version with the one that it answers, unless that was done: a version never changes. */
async function loadChanges(contract: string, versions: readonly ShownVersion[]): Promise<void> {
  const latest = versions.at(-1)
  const [older, newer] = [latest?.answers ?? null, latest?.number ?? null]
  if (older === null || newer === null) {
    useOverview.setState({ changes: null })
    return
  }
  const known = useOverview.getState().changes
  if (known?.older === older && known.newer === newer && known.summary !== null) return
  comparing.abort()
  comparing = new AbortController()
  const { signal } = comparing
  useOverview.setState({ changes: { older, newer, summary: null } })
  const compared = await ask('version.compare', { contract, older, newer }, signal)
  if (signal.aborted) return
  // Without the summary the screen is still whole: the comparison itself says what went wrong.
  useOverview.setState({ changes: compared.ok ? { older, newer, summary: compared.value.comparison.summary } : null })
}
