import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'

export type Overview = Output<'contract.list'>[number]

interface Contracts {
  /** Null until they were loaded. */
  readonly list: readonly Overview[] | null
  readonly error: ApiError | null
}

/** The contracts of the workspace, as the navigation and the home screen show them. */
export const useContracts = create<Contracts>()(() => ({ list: null, error: null }))

export async function loadContracts(): Promise<void> {
  const listed = await ask('contract.list', {})
  if (listed.ok) useContracts.setState({ list: listed.value, error: null })
  else useContracts.setState({ error: listed.error })
}

/** One contract as the list has it; undefined while it is not known. */
export const useContract = (id: string | null): Overview | undefined =>
  useContracts(({ list }) => list?.find(({ contract }) => contract.id === id))
