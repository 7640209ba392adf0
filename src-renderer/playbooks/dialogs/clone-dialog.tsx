import { type ReactNode, useState } from 'react'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { useForm } from '#renderer/shell/use-form.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { idFrom } from '../model/ids.ts'
import { addPlaybook } from '../playbook-actions.ts'
import { closeDialog, usePlaybooks } from '../playbooks-slice.ts'

const words = text.playbooks.clone

/** Asks what the copy is called. */
export function CloneDialog({ playbook }: { readonly playbook: Playbook }): ReactNode {
  const taken = (usePlaybooks((state) => state.list) ?? []).map(({ id }) => id)
  const [title, setTitle] = useState(words.suggestion(playbook.title))
  const [typedId, setTypedId] = useState<string | null>(null)
  const id = typedId ?? idFrom(title, taken)
  const input = { playbook: { ...playbook, id, title } }
  const { problems, error, isBusy, submit } = useForm(
    'playbook.add',
    (asked) => addPlaybook({ ...playbook, id: asked.playbook.id, title: asked.playbook.title }),
    { input },
  )
  return (
    <Dialog title={words.title} isOpen onClose={closeDialog}>
      <DialogForm
        submit={words.submit}
        onSubmit={() => submit(input)}
        onCancel={closeDialog}
        isBusy={isBusy}
        error={error}
      >
        <p>{words.words}</p>
        <Field
          label={words.name}
          name="title"
          value={title}
          onChange={setTitle}
          problem={problems['playbook.title'] ?? null}
          isSuggestion
          autoFocus
        />
        <Field
          label={words.id}
          name="id"
          value={id}
          onChange={setTypedId}
          hint={words.idHint}
          problem={problems['playbook.id'] ?? null}
        />
      </DialogForm>
    </Dialog>
  )
}
