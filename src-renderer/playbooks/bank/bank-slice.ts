import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import type { BankFilter } from '../model/clauses.ts'

interface Bank {
  /** Null until they were loaded. */
  readonly playbooks: readonly Playbook[] | null
  readonly error: ApiError | null
  readonly filter: BankFilter
  readonly chosen: string | null
  /** Usual values stand in the wording instead of the places for them. */
  readonly hasUsual: boolean
}

export const useBank = create<Bank>()(() => ({
  playbooks: null,
  error: null,
  filter: { query: '', side: 'vendor', depth: 'smb', playbook: null },
  chosen: null,
  hasUsual: true,
}))

export const setFilter = (change: Partial<BankFilter>): void =>
  useBank.setState(({ filter }) => ({ filter: { ...filter, ...change } }))
export const chooseClause = (chosen: string): void => useBank.setState({ chosen })
export const setUsual = (hasUsual: boolean): void => useBank.setState({ hasUsual })

/** Loads every playbook with its wording. */
export async function loadBank(): Promise<void> {
  const listed = await ask('playbook.list', {})
  if (!listed.ok) {
    useBank.setState({ error: listed.error })
    return
  }
  const shown = await Promise.all(listed.value.map(({ id }) => ask('playbook.show', { id })))
  const failed = shown.find((each) => !each.ok)
  if (failed !== undefined && !failed.ok) useBank.setState({ error: failed.error })
  else useBank.setState({ playbooks: shown.flatMap((each) => (each.ok ? each.value.playbook : [])), error: null })
}
