import { text } from '#renderer/messages/text.ts'
import { go, playbookRoute } from '#renderer/route/route.ts'
import { mutate, mutateQuietly } from '#renderer/shell/mutate.ts'
import { showFile } from '#renderer/shell/notices/show-file.ts'
import { sayDone, sayProblem } from '#renderer/shell/notices/toasts.ts'
import { doWork } from '#renderer/shell/notices/work.ts'
import { offerUndo } from '#renderer/shell/undo.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { closeDialog } from './playbooks-slice.ts'

const words = text.playbooks.actions

/** Adds a playbook to the workspace and shows it; null when that was done. */
export async function addPlaybook(playbook: Playbook): Promise<ApiError | null> {
  const said = words.added(playbook.title)
  const added = await mutateQuietly('playbook.add', { playbook }, said)
  if (!added.ok) return added.error
  closeDialog()
  go(playbookRoute(added.value.id))
  sayDone(said, offerUndo())
  return null
}

/** Withdraws a playbook of the workspace and goes to the list. */
export async function withdrawPlaybook({ id, title }: Pick<Playbook, 'id' | 'title'>): Promise<void> {
  const said = words.withdrawn(title)
  const withdrawn = await mutate('playbook.withdraw', { id }, said)
  if (!withdrawn.ok) return
  go(playbookRoute(null))
  sayDone(said, offerUndo(), words.withdrawnKept)
}

/** Writes a playbook's file into Downloads. */
export async function exportPlaybook(id: string): Promise<void> {
  const written = await doWork(words.exporting, (within) => within('playbook.export', { id, to: 'downloads' }))
  if (!written.ok) {
    sayProblem(written.error)
    return
  }
  const { name, path } = written.value
  sayDone(words.exported(name), showFile(path))
}
