import { type ReactNode, useState } from 'react'
import { Check } from '#renderer/components/choices/check.tsx'
import { ExplainedChoice } from '#renderer/components/choices/explained-choice.tsx'
import { Choice } from '#renderer/components/forms/choice.tsx'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { useContract } from '#renderer/shell/contracts.ts'
import { typedOrNull } from '#renderer/shell/use-form.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { REDLINE_FORMATS, REDLINE_MODES } from '#shared/api/redlines.ts'
import type { Side } from '#shared/model/side.ts'
import { useCompare } from '../compare-slice.ts'
import type { Shown } from '../list/shown.ts'
import { hasNotes, type Redlined, writeRedline } from './export-actions.ts'
import { lastSent } from './last-sent.ts'
import styles from './redline-dialog.module.css'
import { RedlineNotes } from './redline-notes.tsx'

const words = text.compare.exports

interface RedlineDialogProps {
  readonly shown: Shown
  readonly ours: Side | null
  readonly onClose: () => void
}

/** Asks how the redline is to be; after that, what it does not say of itself. */
export function RedlineDialog({ shown, ours, onClose }: RedlineDialogProps): ReactNode {
  const { pair, older, newer } = shown
  const contract = useContract(pair.contract)?.contract
  const versions = useCompare((state) => state.versions) ?? []
  const [format, setFormat] = useState<(typeof REDLINE_FORMATS)[number]>('docx')
  const [mode, setMode] = useState<(typeof REDLINE_MODES)[number]>('received')
  const [realMoves, setRealMoves] = useState(false)
  const documents = newer.documents.filter((each) => each.format === 'docx')
  const [document, setDocument] = useState(documents[0]?.name ?? null)
  const [author, setAuthor] = useState(ours === null ? '' : (contract?.[ours] ?? ''))
  const [error, setError] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [written, setWritten] = useState<Redlined | null>(null)
  if (written !== null) return <RedlineNotes written={written} onClose={onClose} />
  const sent = lastSent(versions, ours, newer.number)
  const whyNot = sent === null ? words.noneSent : sent === older.number ? words.sameAsSent(older.number) : null
  const send = async (): Promise<void> => {
    setBusy(true)
    setError(null)
    const answer = await writeRedline(pair, {
      ...{ format, mode, realMoves, author: typedOrNull(author) },
      ...(format === 'docx' && document !== null ? { document } : {}),
    })
    setBusy(false)
    if (!answer.ok) setError(answer.error.kind === 'cancelled' ? null : answer.error)
    else if (hasNotes(answer.value)) setWritten(answer.value)
    else onClose()
  }
  return (
    <Dialog title={words.redlineTitle(older.number, newer.number)} isOpen onClose={onClose}>
      <DialogForm submit={words.write} onSubmit={() => void send()} onCancel={onClose} isBusy={isBusy} error={error}>
        <Choice
          label={words.format}
          value={format}
          onChange={setFormat}
          options={REDLINE_FORMATS.map((value) => ({ value, label: words.redlineFormats[value].label }))}
        />
        <p className={styles.words}>{words.redlineFormats[format].words}</p>
        {format === 'docx' ? (
          <>
            {document !== null && documents.length > 1 ? (
              <Picker
                label={words.document}
                value={document}
                onChange={setDocument}
                options={documents.map(({ name }) => ({ id: name, label: name }))}
              />
            ) : null}
            <ExplainedChoice
              label={words.mode}
              value={mode}
              onChange={setMode}
              options={REDLINE_MODES.map((value) => ({
                value,
                ...words.modes[value](older, newer.number, sent, ours),
                whyNot: value === 'cumulative' ? whyNot : null,
              }))}
            />
            <Check
              label={words.realMoves}
              words={words.realMovesWords}
              isSelected={realMoves}
              onChange={setRealMoves}
            />
          </>
        ) : null}
        <Field label={words.author} value={author} onChange={setAuthor} hint={words.authorHint} isOptional />
      </DialogForm>
    </Dialog>
  )
}
