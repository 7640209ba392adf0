import { type ReactNode, useState } from 'react'
import { ExplainedChoice } from '#renderer/components/choices/explained-choice.tsx'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { REPORT_FORMATS } from '#shared/api/redlines.ts'
import type { Shown } from '../list/shown.ts'
import { type ReportFormat, writeReport } from './export-actions.ts'

const words = text.compare.exports

/** Asks for the format of the change report. */
export function ReportDialog({ shown, onClose }: { readonly shown: Shown; readonly onClose: () => void }): ReactNode {
  const { pair, older, newer } = shown
  const [format, setFormat] = useState<ReportFormat>('docx')
  const [error, setError] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  const send = async (): Promise<void> => {
    setBusy(true)
    const problem = await writeReport(pair, format)
    setBusy(false)
    setError(problem?.kind === 'cancelled' ? null : problem)
    if (problem === null) onClose()
  }
  return (
    <Dialog title={words.reportTitle(older.number, newer.number)} isOpen onClose={onClose}>
      <DialogForm submit={words.write} onSubmit={() => void send()} onCancel={onClose} isBusy={isBusy} error={error}>
        <ExplainedChoice
          label={words.format}
          value={format}
          onChange={setFormat}
          options={REPORT_FORMATS.map((value) => ({ value, ...words.reportFormats[value] }))}
        />
      </DialogForm>
    </Dialog>
  )
}
