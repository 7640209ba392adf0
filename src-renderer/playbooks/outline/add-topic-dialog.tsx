import { type ReactNode, useState } from 'react'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { editDraft } from '../edit/editing-slice.ts'
import { newTopic } from '../model/skeletons.ts'

const words = text.playbooks.edit

interface AddTopicDialogProps {
  readonly playbook: Playbook
  readonly onAdded: (id: string) => void
  readonly onClose: () => void
}

/** Asks what a topic of one's own is called, and where it stands. */
export function AddTopicDialog({ playbook, onAdded, onClose }: AddTopicDialogProps): ReactNode {
  const [title, setTitle] = useState('')
  const [group, setGroup] = useState(playbook.topics.at(-1)?.group ?? '')
  const [isTried, setTried] = useState(false)
  const missing = (typed: string): string | null => (isTried && typed.trim() === '' ? words.mustNotBeEmpty : null)
  const add = (): void => {
    setTried(true)
    if (title.trim() === '' || group.trim() === '') return
    const topic = newTopic(playbook, title.trim(), group.trim())
    editDraft((draft) => ({ ...draft, topics: [...draft.topics, topic] }))
    onAdded(topic.id)
    onClose()
  }
  return (
    <Dialog title={words.addTopicTitle} isOpen onClose={onClose}>
      <DialogForm submit={words.addTopicSubmit} onSubmit={add} onCancel={onClose} isBusy={false} error={null}>
        <Field label={words.topicName} value={title} onChange={setTitle} problem={missing(title)} autoFocus />
        <Field
          label={words.topicGroup}
          value={group}
          onChange={setGroup}
          hint={words.topicGroupHint}
          problem={missing(group)}
        />
      </DialogForm>
    </Dialog>
  )
}
