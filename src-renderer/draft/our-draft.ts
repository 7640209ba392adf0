import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'

export type ShownDraft = NonNullable<Output<'draft.show'>>
export type DraftClause = ShownDraft['clauses'][number]

interface OurDraft {
  /** The contract that the rest belongs to. */
  readonly contract: string | null
  /** Undefined until it is known; null where there is no draft. */
  readonly shown: ShownDraft | null | undefined
  readonly error: ApiError | null
}

const NOTHING: OurDraft = { contract: null, shown: undefined, error: null }

/** Our draft of the contract that is shown, for every screen that decides on something in it. */
export const useOurDraft = create<OurDraft>()(() => NOTHING)

/** Brings the draft as it reads now. */
export async function loadOurDraft(contract: string): Promise<void> {
  if (useOurDraft.getState().contract !== contract) useOurDraft.setState({ ...NOTHING, contract })
  const shown = await ask('draft.show', { contract })
  if (useOurDraft.getState().contract !== contract) return
  if (shown.ok) useOurDraft.setState({ shown: shown.value, error: null })
  else useOurDraft.setState({ error: shown.error })
}
