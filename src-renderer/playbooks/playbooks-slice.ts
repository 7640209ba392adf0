import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { rebaseEditing, stopEditing } from './edit/editing-slice.ts'

export type Listed = Output<'playbook.list'>[number]

/** A playbook that is shown, and whose it is. */
export interface ShownPlaybook {
  readonly playbook: Playbook
  readonly isOwn: boolean
}

type PlaybookDialog = 'clone' | 'import'

interface Playbooks {
  /** Null until they were loaded. */
  readonly list: readonly Listed[] | null
  readonly shown: ShownPlaybook | null
  /** The id that there is no playbook of. */
  readonly missing: string | null
  readonly error: ApiError | null
  readonly dialog: PlaybookDialog | null
  /** Whether a topic can be tried on a text beside it. */
  readonly isTrying: boolean
}

export const usePlaybooks = create<Playbooks>()(() => ({
  ...{ list: null, shown: null, missing: null, error: null, dialog: null, isTrying: false },
}))

export async function loadPlaybooks(): Promise<void> {
  const listed = await ask('playbook.list', {})
  usePlaybooks.setState(listed.ok ? { list: listed.value, error: null } : { error: listed.error })
}

let wanted: string | null = null

/** Loads one playbook with all that is in it. What an earlier call for another one brings is passed over. */
export async function loadPlaybook(id: string): Promise<void> {
  wanted = id
  const found = await ask('playbook.show', { id })
  if (wanted !== id) return
  if (found.ok) {
    usePlaybooks.setState({ shown: found.value, missing: null, error: null })
    rebaseEditing(found.value.playbook)
  } else if (found.error.kind === 'missing') usePlaybooks.setState({ shown: null, missing: id, error: null })
  else usePlaybooks.setState({ error: found.error })
}

/** Nothing is shown or edited any more; the list stays. */
export function leavePlaybook(): void {
  wanted = null
  stopEditing()
  usePlaybooks.setState({ shown: null, missing: null, error: null, dialog: null })
}

export const openDialog = (dialog: PlaybookDialog): void => usePlaybooks.setState({ dialog })
export const closeDialog = (): void => usePlaybooks.setState({ dialog: null })
export const toggleTrying = (): void => usePlaybooks.setState(({ isTrying }) => ({ isTrying: !isTrying }))
