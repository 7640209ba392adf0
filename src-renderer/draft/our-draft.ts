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

/** A clause as it will read with an edit, as far as that is known before the core has put the draft together. */
function readWith(clause: DraftClause, edit: DraftEdit | null | undefined): DraftClause {
  if (edit == null) return clause
  const { decision, words } = edit
  if (words === 'base') return { ...clause, decision }
  return words === null
    ? { ...clause, decision, isRemoved: true }
    : { ...clause, ...words, decision, isRemoved: false, isChanged: true }
}

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
  const bySlot = new Map(changes.map(({ slot, edit }) => [slot, edit]))
  useOurDraft.setState((state) => {
    if (state.contract !== contract || state.shown == null) return {}
    const clauses = state.shown.clauses.map((clause) => readWith(clause, bySlot.get(clause.slot)))
    return { shown: { ...state.shown, draft, clauses } }
  })
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
