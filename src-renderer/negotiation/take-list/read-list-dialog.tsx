import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { FileDrop } from '#renderer/components/forms/file-drop.tsx'
import { Dialog, DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { ErrorNotice, Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { closeDialog } from '../negotiation-slice.ts'
import { AnswerRows } from './answer-rows.tsx'
import { firstTaken, type ReadList } from './answers.ts'
import styles from './read-list.module.css'
import { type ListProblem, readList, takeAnswers } from './read-list.ts'

const words = text.negotiation.takeList

/** A list that was read, under its file's name. */
interface Read {
  readonly name: string
  readonly list: ReadList
}

function Problem({ problem }: { readonly problem: ListProblem }): ReactNode {
  return problem.kind === 'error' ? (
    <ErrorNotice error={problem.error} />
  ) : (
    <Notice tone="problem" title={problem.words} />
  )
}

/** The first step: the file. */
function ChooseFile({ contract, onRead }: { readonly contract: string; readonly onRead: (read: Read) => void }) {
  const [problem, setProblem] = useState<ListProblem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined || isBusy) return
    setBusy(true)
    const read = await readList(contract, file)
    setBusy(false)
    if (read.ok) onRead({ name: file.name, list: read.value })
    else setProblem(read.error.kind === 'error' && read.error.error.kind === 'cancelled' ? null : read.error)
  }
  return (
    <>
      <p>{words.intro}</p>
      {problem === null ? null : <Problem problem={problem} />}
      <FileDrop label={words.drop} hint={words.dropHint} onFiles={([file]) => void take(file)} />
      <DialogButtons>
        <Button onPress={closeDialog}>{text.common.cancel}</Button>
      </DialogButtons>
    </>
  )
}

/** The second step: what of it is recorded. */
function ChooseAnswers({ contract, read, onAnother }: { contract: string; read: Read; onAnother: () => void }) {
  const { list, name } = read
  const [taken, setTaken] = useState(() => firstTaken(list))
  const [error, setError] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  const send = async (): Promise<void> => {
    if (isBusy || taken.size === 0) return
    setBusy(true)
    const problem = await takeAnswers(contract, list, taken)
    setBusy(false)
    setError(problem)
    if (problem === null) closeDialog()
  }
  return (
    <DialogForm
      submit={words.submit(taken.size)}
      onSubmit={() => void send()}
      onCancel={closeDialog}
      isBusy={isBusy}
      error={error}
    >
      <div className={styles.file}>
        <p className={styles.name}>{words.of(name, list.side)}</p>
        <Button kind="quiet" onPress={onAnother}>
          {words.another}
        </Button>
      </div>
      {list.notes.length === 0 ? null : (
        <Notice tone="warning" title={words.notes}>
          <ul>
            {list.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
      <AnswerRows list={list} taken={taken} onChange={setTaken} />
    </DialogForm>
  )
}

/** Takes an issues list that the other side filled in, and asks which of their answers are recorded. */
export function ReadListDialog({ contract }: { readonly contract: string }): ReactNode {
  const [read, setRead] = useState<Read | null>(null)
  return (
    <Dialog title={words.title} isOpen onClose={closeDialog} width="wide">
      {read === null ? (
        <ChooseFile contract={contract} onRead={setRead} />
      ) : (
        <ChooseAnswers contract={contract} read={read} onAnother={() => setRead(null)} />
      )}
    </Dialog>
  )
}
