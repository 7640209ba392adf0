import { type ReactNode, useState } from 'react'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { today } from '#renderer/shell/today.ts'
import { useForm } from '#renderer/shell/use-form.ts'
import { addDays } from '#shared/model/date.ts'
import { closeDialog } from '../overview-slice.ts'
import { addReminder } from '../turn-actions.ts'

const words = text.turns.dates.add

/** A week from now is suggested. */
const DAYS_AHEAD = 7

/** Adds a reminder of the user's own. */
export function ReminderDialog({ contract }: { readonly contract: string }): ReactNode {
  const [title, setTitle] = useState('')
  const [date, setDate] = useState(() => addDays(today(), DAYS_AHEAD))
  const input = { contract, title, date }
  const { problems, error, isBusy, submit } = useForm('reminder.add', addReminder, { input })
  return (
    <Dialog title={words.title} isOpen onClose={closeDialog}>
      <DialogForm
        submit={words.submit}
        onSubmit={() => submit(input)}
        onCancel={closeDialog}
        isBusy={isBusy}
        error={error}
      >
        <Field label={words.what} value={title} onChange={setTitle} problem={problems.title ?? null} autoFocus />
        <Field label={words.on} type="date" value={date} onChange={setDate} problem={problems.date ?? null} />
      </DialogForm>
    </Dialog>
  )
}
