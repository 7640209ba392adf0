import { type ReactNode, useState } from 'react'
import { ExplainedChoice } from '#renderer/components/choices/explained-choice.tsx'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { showFile } from '#renderer/shell/notices/show-file.ts'
import { sayDone } from '#renderer/shell/notices/toasts.ts'
import { doWork } from '#renderer/shell/notices/work.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { ISSUES_FORMATS } from '#shared/api/points.ts'
import { closeDialog } from '../negotiation-slice.ts'

const words = text.negotiation.issues

type Format = (typeof ISSUES_FORMATS)[number]

/** Writes the list into Downloads; null when that was done. */
async function writeIssues(contract: string, format: Format): Promise<ApiError | null> {
  const written = await doWork(words.writing, (ask) => ask('point.export', { contract, format, to: 'downloads' }))
  if (!written.ok) return written.error
  const { name, path } = written.value
  sayDone(words.done(name), showFile(path))
  return null
}

/** Asks what the issues list is written as. */
export function IssuesDialog({ contract }: { readonly contract: string }): ReactNode {
  const [format, setFormat] = useState<Format>('docx')
  const [error, setError] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  const send = async (): Promise<void> => {
    setBusy(true)
    const problem = await writeIssues(contract, format)
    setBusy(false)
    setError(problem?.kind === 'cancelled' ? null : problem)
    if (problem === null) closeDialog()
  }
  return (
    <Dialog title={words.title} isOpen onClose={closeDialog}>
      <DialogForm
        submit={words.write}
        onSubmit={() => void send()}
        onCancel={closeDialog}
        isBusy={isBusy}
        error={error}
      >
        <p>{words.intro}</p>
        <ExplainedChoice
          label={words.format}
          value={format}
          onChange={setFormat}
          options={ISSUES_FORMATS.map((value) => ({ value, ...words.formats[value] }))}
        />
      </DialogForm>
    </Dialog>
  )
}
