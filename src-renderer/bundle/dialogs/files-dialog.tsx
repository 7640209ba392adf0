import { type ReactNode, useState } from 'react'
import { closeDialog } from '#renderer/bundle/bundle-slice.ts'
import { type FileProblem, receiveRequest, takeAnswer } from '#renderer/bundle/countersign/signing-actions.ts'
import { Button } from '#renderer/components/buttons/button.tsx'
import { FileDrop } from '#renderer/components/forms/file-drop.tsx'
import { Dialog, DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { ErrorNotice, Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'

const { receiveDialog, takeDialog } = text.bundle.countersign

export function Problem({ problem }: { readonly problem: FileProblem }): ReactNode {
  return problem.kind === 'error' ? (
    <ErrorNotice error={problem.error} />
  ) : (
    <Notice tone="problem" title={problem.words} />
  )
}

interface FilesDialogProps {
  readonly contract: string
  /** `receive`: their signing request; `take`: their answer to ours. */
  readonly kind: 'receive' | 'take'
}

/** Takes a file of the other side in; one that does not hold is refused with the reason. */
export function FilesDialog({ contract, kind }: FilesDialogProps): ReactNode {
  const words = kind === 'receive' ? receiveDialog : takeDialog
  const [problem, setProblem] = useState<FileProblem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const take = async (files: readonly File[]): Promise<void> => {
    if (isBusy || files.length === 0) return
    setBusy(true)
    setProblem(kind === 'receive' ? await receiveRequest(contract, files) : await takeAnswer(contract, files))
    setBusy(false)
  }
  return (
    <Dialog title={words.title} isOpen onClose={closeDialog}>
      <p>{words.intro}</p>
      {problem === null ? null : <Problem problem={problem} />}
      <FileDrop
        label={words.drop}
        hint={words.hint}
        choose={kind === 'receive' ? 'file' : 'files'}
        onFiles={(files) => void take(files)}
      />
      <DialogButtons>
        <Button onPress={closeDialog}>{text.common.cancel}</Button>
      </DialogButtons>
    </Dialog>
  )
}
