import { type ReactNode, useState } from 'react'
import { ExplainedChoice } from '#renderer/components/choices/explained-choice.tsx'
import { Choice } from '#renderer/components/forms/choice.tsx'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { REVIEW_EXPORTS, REVIEW_FORMATS } from '#shared/api/reviews.ts'
import type { Section } from '../model/sections.ts'
import { writeReview } from '../review-actions.ts'
import { type Loaded, useReview } from '../review-slice.ts'
import styles from './dialogs.module.css'

const words = text.review.exports

type What = (typeof REVIEW_EXPORTS)[number]
type Format = (typeof REVIEW_FORMATS)[number]

/** What is most likely meant where the dialog is opened. */
const MEANT: Readonly<Record<Section, What>> = {
  topics: 'review',
  checklist: 'checklist',
  signing: 'implementation',
  responsibilities: 'matrix',
  advice: 'review',
}

/** Asks what of the review is exported, and as what. */
export function ExportDialog({
  loaded,
  onClose,
}: {
  readonly loaded: Loaded
  readonly onClose: () => void
}): ReactNode {
  const section = useReview((state) => state.section)
  const [what, setWhat] = useState<What>(MEANT[section])
  const [format, setFormat] = useState<Format>('docx')
  const [error, setError] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { contract, version } = loaded.text
  const send = async (): Promise<void> => {
    setBusy(true)
    const problem = await writeReview({ contract, version: version.number, what, format })
    setBusy(false)
    setError(problem?.kind === 'cancelled' ? null : problem)
    if (problem === null) onClose()
  }
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <DialogForm submit={words.write} onSubmit={() => void send()} onCancel={onClose} isBusy={isBusy} error={error}>
        <ExplainedChoice
          label={words.what}
          value={what}
          onChange={setWhat}
          options={REVIEW_EXPORTS.map((value) => ({ value, ...words.whats[value] }))}
        />
        <Choice
          label={words.format}
          value={format}
          onChange={setFormat}
          options={REVIEW_FORMATS.map((value) => ({ value, label: words.formats[value] }))}
        />
        <p className={styles.note}>{words.hint}</p>
      </DialogForm>
    </Dialog>
  )
}
