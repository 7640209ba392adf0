import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import { sayProblem } from '#renderer/shell/notices/toasts.ts'
import { refreshWorkspace } from '#renderer/shell/refresh.ts'
import { rememberStep } from '#renderer/shell/undo.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { DraftEdit } from '#shared/model/negotiation/our-draft.ts'

/** An edit of one place of the draft; null takes back what was decided on it. */
export interface SlotChange {
  readonly slot: string
  readonly edit: DraftEdit | null
}

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

/** Counts what was decided, so that an answer from before is not taken for the draft as it is now. */
let puts = 0

/** Decides on clauses of the draft. What was decided is known at once; how the draft reads with it follows. */
export async function putEdits(contract: string, changes: readonly SlotChange[], title: string): Promise<boolean> {
  const input = { contract, changes }
  const kept = await ask('draft.put', input)
  if (!kept.ok) {
    sayProblem(kept.error)
    return false
  }
  puts += 1
  rememberStep('draft.put', input, kept.value, title)
  const { draft } = kept.value
  useOurDraft.setState((state) =>
    state.contract === contract && state.shown != null ? { shown: { ...state.shown, draft } } : {},
  )
  void refreshWorkspace()
  return true
}

/** Brings the draft as it reads now. */
export async function loadOurDraft(contract: string): Promise<void> {
  if (useOurDraft.getState().contract !== contract) useOurDraft.setState({ ...NOTHING, contract })
  const before = puts
  const shown = await ask('draft.show', { contract })
  if (useOurDraft.getState().contract !== contract || puts !== before) return
  if (shown.ok) useOurDraft.setState({ shown: shown.value, error: null })
  else useOurDraft.setState({ error: shown.error })
}
