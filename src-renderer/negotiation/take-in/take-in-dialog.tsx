import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Dialog, DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { ErrorNotice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { TakeIn } from './take-in.tsx'
import { takeRound } from './take-round.ts'
import { isEmpty, type Proposal, takeAll } from './taken.ts'
import { useProposal } from './use-proposal.ts'

const words = text.negotiation.takeIn

interface TakeInDialogProps {
  readonly contract: string
  readonly version: number
  readonly onClose: () => void
}

function Form({
  contract,
  version,
  proposal,
  onClose,
}: TakeInDialogProps & { readonly proposal: Proposal }): ReactNode {
  const [taken, setTaken] = useState(() => takeAll(proposal))
  const [error, setError] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  const send = async (): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    const problem = await takeRound(contract, version, proposal, taken)
    setBusy(false)
    setError(problem)
    if (problem === null) onClose()
  }
  return (
    <DialogForm
      submit={words.submit(taken.positions.size, taken.falls.size)}
      onSubmit={() => void send()}
      onCancel={onClose}
      isBusy={isBusy}
      error={error}
    >
      <TakeIn proposal={proposal} taken={taken} onChange={setTaken} />
    </DialogForm>
  )
}

function Close({ onClose }: Pick<TakeInDialogProps, 'onClose'>): ReactNode {
  return (
    <DialogButtons>
      <Button onPress={onClose}>{text.common.close}</Button>
    </DialogButtons>
  )
}

/** Brings the points up to a version: what its sender now wants, and which agreements its text breaks. */
export function TakeInDialog(props: TakeInDialogProps): ReactNode {
  const { contract, version, onClose } = props
  const { proposal, error } = useProposal(contract, version)
  return (
    <Dialog title={words.title(version)} isOpen onClose={onClose} width="wide">
      {error !== null ? <ErrorNotice error={error} /> : null}
      {error === null && proposal === null ? <p role="status">{words.reading(version)}</p> : null}
      {proposal !== null && isEmpty(proposal) ? <p role="status">{words.nothing(version)}</p> : null}
      {proposal !== null && !isEmpty(proposal) ? <Form {...props} proposal={proposal} /> : <Close onClose={onClose} />}
    </Dialog>
  )
}
