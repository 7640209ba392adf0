import { type ReactNode, useState } from 'react'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { typedOrNull } from '#renderer/shell/use-form.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { noteWhy } from '../draft-actions.ts'
import { closeDialog } from '../draft-slice.ts'
import { type Entry, nameOfEntry } from '../model/entries.ts'
import styles from './inspector.module.css'

const words = text.draft.inspector

/** Why something was decided, for us alone. */
export function NoteDialog({ contract, entry }: { readonly contract: string; readonly entry: Entry }): ReactNode {
  const [note, setNote] = useState(entry.edit?.note ?? '')
  const [error, setError] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  const save = async (): Promise<void> => {
    setBusy(true)
    const problem = await noteWhy(contract, entry, typedOrNull(note))
    setBusy(false)
    setError(problem)
    if (problem === null) closeDialog()
  }
  return (
    <Dialog title={nameOfEntry(entry)} isOpen onClose={closeDialog}>
      <DialogForm
        submit={words.saveNote}
        onSubmit={() => void save()}
        onCancel={closeDialog}
        isBusy={isBusy}
        error={error}
      >
        <Field label={words.note} value={note} onChange={setNote} rows={4} isOptional autoFocus />
        <p>
          <span className={styles.private}>{words.forUs}</span>
        </p>
      </DialogForm>
    </Dialog>
  )
}
