import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ComparisonSummary } from '#shared/model/comparison.ts'

export type Shown = Output<'contract.show'>
export type ShownVersion = Shown['versions'][number]

/** What the latest version changed against the one that it answers. */
export interface LatestChanges {
  readonly older: number
  readonly newer: number
  /** Null while they are compared. */
  readonly summary: ComparisonSummary | null
}

interface OverviewState {
  readonly contract: string | null
  readonly shown: Shown | null
  readonly error: ApiError | null
  /** Null while there is nothing to compare. */
  readonly changes: LatestChanges | null
}

const NOTHING: OverviewState = { contract: null, shown: null, error: null, changes: null }

export const useOverview = create<OverviewState>()(() => NOTHING)

let comparing = new AbortController()

/** Forgets what was shown; another contract must not appear under its name. */
export function leaveOverview(): void {
  comparing.abort()
  useOverview.setState(NOTHING)
}

export async function loadOverview(contract: string): Promise<void> {
  if (useOverview.getState().contract !== contract) useOverview.setState({ ...NOTHING, contract })
  const shown = await ask('contract.show', { contract })
  if (useOverview.getState().contract !== contract) return
  if (!shown.ok) {
    useOverview.setState({ shown: null, error: shown.error, changes: null })
    return
  }
  useOverview.setState({ shown: shown.value, error: null })
  await loadChanges(contract, shown.value.versions)
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
