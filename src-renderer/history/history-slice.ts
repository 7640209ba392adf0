import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'

type Log = Output<'audit.list'>
export type Entry = Log['entries'][number]
export type Scope = 'contract' | 'workspace'

interface HistoryState {
  readonly contract: string | null
  readonly shown: Output<'contract.show'> | null
  readonly scope: Scope
  /** Newest first; null until they were loaded. */
  readonly entries: readonly Entry[] | null
  readonly chain: Log['chain'] | null
  readonly hasEarlier: boolean
  readonly error: ApiError | null
}

const NOTHING: HistoryState = {
  contract: null,
  shown: null,
  scope: 'contract',
  entries: null,
  chain: null,
  hasEarlier: false,
  error: null,
}

export const useHistory = create<HistoryState>()(() => NOTHING)

const PAGE = 60
const MOST = 500

/** Forgets what was shown; another contract must not appear under its name. */
export const leaveHistory = (): void => useHistory.setState(NOTHING)

/** Loads the versions, and as many entries as are shown. */
export async function loadHistory(contract: string): Promise<void> {
  if (useHistory.getState().contract !== contract) useHistory.setState({ ...NOTHING, contract })
  const { entries } = useHistory.getState()
  const limit = Math.min(MOST, Math.max(PAGE, entries?.length ?? 0))
  const [shown, page] = await Promise.all([ask('contract.show', { contract }), askLog(null, limit)])
  if (useHistory.getState().contract !== contract) return
  if (!shown.ok) useHistory.setState({ error: shown.error })
  else if (!page.ok) useHistory.setState({ error: page.error })
  else useHistory.setState({ shown: shown.value, error: null, ...logOf(page.value, limit) })
}

function askLog(before: number | null, limit: number): ReturnType<typeof ask<'audit.list'>> {
  const { scope, contract } = useHistory.getState()
  return ask('audit.list', { contract: scope === 'contract' ? contract : null, before, limit })
}

const logOf = ({ entries, chain }: Log, limit: number) => ({ entries, chain, hasEarlier: entries.length === limit })

export async function loadEarlier(): Promise<void> {
  const { entries, scope } = useHistory.getState()
  const last = entries?.at(-1)
  if (entries === null || last === undefined) return
  const page = await askLog(last.seq, PAGE)
  // Meanwhile the screen may show another list.
  if (useHistory.getState().entries !== entries || useHistory.getState().scope !== scope) return
  if (!page.ok) useHistory.setState({ error: page.error })
  else useHistory.setState({ ...logOf(page.value, PAGE), entries: [...entries, ...page.value.entries] })
}

export async function setScope(scope: Scope): Promise<void> {
  useHistory.setState({ scope })
  const page = await askLog(null, PAGE)
  if (useHistory.getState().scope !== scope) return
  if (!page.ok) useHistory.setState({ error: page.error })
  else useHistory.setState(logOf(page.value, PAGE))
}
