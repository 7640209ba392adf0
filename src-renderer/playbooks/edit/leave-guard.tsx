import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useCommands } from '#renderer/commands/registry.ts'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Dialog, DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { guardLeaving } from '#renderer/route/leave-guard.ts'
import { go, type Route, routeOf } from '#renderer/route/route.ts'
import { lockWorkspace } from '#renderer/shell/session.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { isDirty, saveDraft, stopEditing, useEditing } from './editing-slice.ts'

const words = text.playbooks.leave

/** Where somebody wants to go with changes unsaved. */
type Leaving = { readonly to: Route } | 'lock'

function leave(leaving: Leaving): void {
  stopEditing()
  if (leaving === 'lock') void lockWorkspace()
  else go(leaving.to)
}

/** Asks before a playbook with unsaved changes is left, or the workspace is locked. */
export function LeaveGuard({ playbook: { id, title } }: { readonly playbook: Playbook }): ReactNode {
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const dirty = useEditing(isDirty)
  useEffect(
    () =>
      guardLeaving((hash) => {
        const to = routeOf(hash)
        const isHere = to.screen === 'playbooks' && to.playbook === id
        if (isHere || !isDirty(useEditing.getState())) return true
        setLeaving({ to })
        return false
      }),
    [id],
  )
  useCommands(useMemo(() => (dirty ? { 'app.lock': () => setLeaving('lock') } : {}), [dirty]))
  const save = async (): Promise<void> => {
    const isSaved = await saveDraft()
    setLeaving(null)
    if (isSaved && leaving !== null) leave(leaving)
  }
  return (
    <Dialog title={words.title} isOpen={leaving !== null} onClose={() => setLeaving(null)}>
      <p>{words.words(title)}</p>
      <DialogButtons>
        <Button onPress={() => setLeaving(null)}>{words.stay}</Button>
        <Button
          kind="danger"
          onPress={() => {
            if (leaving !== null) leave(leaving)
          }}
        >
          {words.discard}
        </Button>
        <Button kind="primary" onPress={() => void save()}>
          {words.save}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
