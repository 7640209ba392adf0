import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { FileDrop } from '#renderer/components/forms/file-drop.tsx'
import { Dialog, DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { ErrorNotice, Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { idFrom } from '../model/ids.ts'
import { addPlaybook } from '../playbook-actions.ts'
import { closeDialog, usePlaybooks } from '../playbooks-slice.ts'
import { FaultTable } from './fault-table.tsx'
import { type Read, readPlaybookFile } from './read-playbook-file.ts'

const words = text.playbooks.import

function Ready({ name, playbook }: { readonly name: string; readonly playbook: Playbook }): ReactNode {
  const list = usePlaybooks((state) => state.list) ?? []
  const [id, setId] = useState(() =>
    idFrom(
      playbook.id,
      list.map((each) => each.id),
    ),
  )
  const [error, setError] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  const same = list.find((each) => each.id === playbook.id)
  const add = async (): Promise<void> => {
    setBusy(true)
    const problem = await addPlaybook({ ...playbook, id: same === undefined ? playbook.id : id })
    setBusy(false)
    setError(problem)
  }
  return (
    <>
      <Notice tone="done" title={words.ready(name)}>
        {playbook.title} {text.common.dot} {words.found(playbook.topics.length)}
      </Notice>
      {same === undefined ? null : (
        <Field label={text.playbooks.clone.id} value={id} onChange={setId} hint={words.taken(same.title)} />
      )}
      {error === null ? null : <ErrorNotice error={error} />}
      <DialogButtons>
        <Button onPress={closeDialog}>{text.common.cancel}</Button>
        <Button kind="primary" isPending={isBusy} onPress={() => void add()}>
          {words.submit}
        </Button>
      </DialogButtons>
    </>
  )
}

function Outcome({ read }: { readonly read: Read }): ReactNode {
  switch (read.kind) {
    case 'unfit':
      return <Notice tone="problem" title={read.words} />
    case 'error':
      return <ErrorNotice error={read.error} />
    case 'faults':
      return (
        <>
          <Notice tone="problem" title={words.faults(read.faults.length, read.name)}>
            {words.faultsTodo}
          </Notice>
          <FaultTable faults={read.faults} />
        </>
      )
    case 'ready':
      return <Ready key={read.turn} name={read.name} playbook={read.playbook} />
  }
}

/** Takes in a playbook's file. Where it has faults, each is told with its place, and nothing is added. */
export function ImportDialog(): ReactNode {
  const [read, setRead] = useState<Read | null>(null)
  const take = async (files: readonly File[]): Promise<void> => {
    const outcome = await readPlaybookFile(files)
    if (outcome !== null) setRead(outcome)
  }
  return (
    <Dialog title={words.title} isOpen onClose={closeDialog} width={read?.kind === 'faults' ? 'wide' : 'normal'}>
      <FileDrop label={words.drop} hint={words.dropHint} onFiles={(files) => void take(files)} />
      {read === null ? null : <Outcome read={read} />}
      {read?.kind === 'ready' ? null : (
        <DialogButtons>
          <Button onPress={closeDialog}>{text.common.cancel}</Button>
        </DialogButtons>
      )}
    </Dialog>
  )
}
