import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import { text } from '#renderer/messages/text.ts'
import { mutateQuietly } from '#renderer/shell/mutate.ts'
import { sayDone } from '#renderer/shell/notices/toasts.ts'
import { offerUndo } from '#renderer/shell/undo.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import type { Fault } from '../model/fault-places.ts'

const words = text.playbooks

interface Editing {
  /** The playbook as it is kept; null while none is edited. */
  readonly base: Playbook | null
  /** As it is typed, with whatever faults. */
  readonly draft: Playbook | null
  /** What is wrong with the draft, as far as it was looked at. */
  readonly faults: readonly Fault[]
  readonly isChecking: boolean
  readonly isSaving: boolean
  /** Why the last saving was refused. */
  readonly problem: ApiError | null
}

const NONE: Editing = { base: null, draft: null, faults: [], isChecking: false, isSaving: false, problem: null }

export const useEditing = create<Editing>()(() => NONE)

/** True while something was changed that is not saved. */
export const isDirty = ({ base, draft }: Pick<Editing, 'base' | 'draft'>): boolean => draft !== base

const CHECK_AFTER_MS = 250
let timer: ReturnType<typeof setTimeout> | undefined

/** Looks for faults; the answer for a draft that was changed since is passed over. */
async function check(): Promise<void> {
  clearTimeout(timer)
  const { draft } = useEditing.getState()
  if (draft === null) return
  const checked = await ask('playbook.check', { json: JSON.stringify(draft) })
  if (useEditing.getState().draft !== draft) return
  if (checked.ok) useEditing.setState({ faults: checked.value.faults, isChecking: false })
  else useEditing.setState({ problem: checked.error, isChecking: false })
}

export function startEditing(playbook: Playbook): void {
  useEditing.setState({ ...NONE, base: playbook, draft: playbook })
}

/** Forgets what was typed, and ends the editing. */
export function stopEditing(): void {
  clearTimeout(timer)
  useEditing.setState(NONE)
}

/** Goes back to what is kept. */
export function discardChanges(): void {
  clearTimeout(timer)
  useEditing.setState(({ base }) => ({ ...NONE, base, draft: base }))
}

/** The kept playbook changed elsewhere, as by undoing: what was not typed over follows it. */
export function rebaseEditing(kept: Playbook): void {
  const { base, draft } = useEditing.getState()
  if (base === null || base.id !== kept.id) return
  useEditing.setState(draft === base ? { ...NONE, base: kept, draft: kept } : { base: kept })
}

/** Changes the draft, and looks for its faults once the typing pauses. */
export function editDraft(change: (draft: Playbook) => Playbook): void {
  const { draft } = useEditing.getState()
  if (draft === null) return
  useEditing.setState({ draft: change(draft), isChecking: true, problem: null })
  clearTimeout(timer)
  timer = setTimeout(() => void check(), CHECK_AFTER_MS)
}

/** Saves the draft unless it has faults; true when it is kept. Whatever happens, nothing typed is lost. */
export async function saveDraft(): Promise<boolean> {
  const { base, draft, isSaving } = useEditing.getState()
  if (draft === null || isSaving) return false
  if (draft === base) return true
  useEditing.setState({ isSaving: true, problem: null })
  await check()
  if (useEditing.getState().faults.length > 0 || useEditing.getState().problem !== null) {
    useEditing.setState({ isSaving: false })
    return false
  }
  const said = words.actions.changed(draft.title)
  const saved = await mutateQuietly('playbook.change', { playbook: draft }, said)
  if (!saved.ok) {
    useEditing.setState({ isSaving: false, problem: saved.error })
    return false
  }
  // What was typed while it was being saved stays to be saved.
  useEditing.setState((now) => ({ isSaving: false, base: draft, draft: now.draft ?? draft }))
  sayDone(said, offerUndo())
  return true
}
