import { type ReactNode, useState } from 'react'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { useForm } from '#renderer/shell/use-form.ts'
import type { Topic } from '#shared/model/playbook/playbook.ts'
import type { ChosenVerdict } from '#shared/model/playbook/review.ts'
import { chooseVerdict } from '../review-actions.ts'

const words = text.review.choose

interface ChooseDialogProps {
  readonly contract: string
  readonly topic: Topic
  readonly verdict: ChosenVerdict
  readonly onClose: () => void
}

/** Asks why a topic is set aside, or was refused: such a verdict never stands without its reason. */
export function ChooseDialog({ contract, topic, verdict, onClose }: ChooseDialogProps): ReactNode {
  const [note, setNote] = useState('')
  const input = { contract, topic: topic.id, choice: { verdict, note } }
  const { problems, error, isBusy, submit } = useForm(
    'review.choose',
    async (send) => {
      const problem = await chooseVerdict(send, topic)
      if (problem === null) onClose()
      return problem
    },
    { input },
  )
  return (
    <Dialog title={words.title(verdict, topic.title)} isOpen onClose={onClose}>
      <DialogForm submit={words.submit} onSubmit={() => submit(input)} onCancel={onClose} isBusy={isBusy} error={error}>
        <p>{words.words[verdict]}</p>
        <Field
          label={words.note}
          hint={words.hint}
          value={note}
          onChange={setNote}
          rows={3}
          problem={problems['choice.note'] ?? null}
          autoFocus
        />
      </DialogForm>
    </Dialog>
  )
}
