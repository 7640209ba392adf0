import { type ReactNode, useState } from 'react'
import { Check } from '#renderer/components/choices/check.tsx'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { useContract } from '#renderer/shell/contracts.ts'
import { today } from '#renderer/shell/today.ts'
import { typedOrNull } from '#renderer/shell/use-form.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { ISSUE_FILES } from '#shared/api/negotiation/drafts.ts'
import type { Side } from '#shared/model/side.ts'
import { closeDialog, type DraftVersion, useDraft } from '../draft-slice.ts'
import { type IssueFile, issueDraft } from './issue-actions.ts'
import styles from './issue-dialog.module.css'

const words = text.draft.issue

interface IssueDialogProps {
  readonly contract: string
  readonly undecided: number
  readonly dangling: number
  readonly versions: readonly DraftVersion[]
  readonly ours: Side | null
}

/** What goes out unless the user says otherwise: what a reader on the other side needs. */
function usualFiles(hasSent: boolean, hasPoints: boolean): readonly IssueFile[] {
  return ISSUE_FILES.filter((file) => {
    if (file === 'cumulative') return hasSent
    return file === 'issues-docx' || file === 'issues-xlsx' ? hasPoints && file === 'issues-docx' : true
  })
}

/** Asks what goes out with the draft when it becomes the next version. */
export function IssueDialog({ contract, undecided, dangling, versions, ours }: IssueDialogProps): ReactNode {
  const known = useContract(contract)?.contract
  const hasPoints = useDraft((state) => state.points.length > 0)
  const hasSent = versions.some(({ side }) => side === ours)
  const [date, setDate] = useState(today)
  const [files, setFiles] = useState<readonly IssueFile[]>(() => usualFiles(hasSent, hasPoints))
  const [author, setAuthor] = useState(ours === null ? '' : (known?.[ours] ?? ''))
  const [channel, setChannel] = useState('')
  const [note, setNote] = useState('')
  const [error, setError] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [isTold, setTold] = useState(false)
  const toggle = (file: IssueFile, isOn: boolean): void =>
    setFiles(ISSUE_FILES.filter((each) => (each === file ? isOn : files.includes(each))))
  const issue = async (): Promise<void> => {
    setTold(files.length === 0)
    if (files.length === 0) return
    setBusy(true)
    setError(null)
    const problem = await issueDraft({
      ...{ contract, date, files },
      ...{ author: typedOrNull(author), channel: typedOrNull(channel), note: typedOrNull(note) },
    })
    setBusy(false)
    setError(problem)
  }
  const next = Math.max(0, ...versions.map(({ number }) => number)) + 1
  return (
    <Dialog title={words.title(next)} isOpen onClose={closeDialog}>
      <DialogForm
        submit={words.submit}
        onSubmit={() => void issue()}
        onCancel={closeDialog}
        isBusy={isBusy}
        error={error}
      >
        <p>{words.intro(next)}</p>
        {undecided + dangling === 0 ? null : (
          <ul className={styles.warnings}>
            {undecided === 0 ? null : <li>{words.open(undecided)}</li>}
            {dangling === 0 ? null : <li>{words.dangling(dangling)}</li>}
          </ul>
        )}
        <Field label={words.date} value={date} onChange={setDate} type="date" />
        <fieldset className={styles.files}>
          <legend className={styles.legend}>{words.files}</legend>
          {ISSUE_FILES.filter((file) => file !== 'cumulative' || hasSent).map((file) => (
            <Check
              key={file}
              label={words.file(file).label}
              words={words.file(file).words}
              isSelected={files.includes(file)}
              onChange={(isOn) => toggle(file, isOn)}
            />
          ))}
          {isTold ? (
            <p role="alert" className={styles.problem}>
              {words.pick}
            </p>
          ) : null}
        </fieldset>
        <Field label={words.author} value={author} onChange={setAuthor} isOptional />
        <Field label={words.channel} value={channel} onChange={setChannel} hint={words.channelHint} isOptional />
        {channel.trim() === '' ? null : <Field label={words.note} value={note} onChange={setNote} isOptional />}
      </DialogForm>
    </Dialog>
  )
}
