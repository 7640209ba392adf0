import { type ReactNode, useState } from 'react'
import { closeDialog } from '#renderer/bundle/bundle-slice.ts'
import { rejectSigning } from '#renderer/bundle/countersign/signing-actions.ts'
import { Choice } from '#renderer/components/forms/choice.tsx'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { useForm } from '#renderer/shell/use-form.ts'
import type { Contract } from '#shared/model/contract.ts'
import { otherSide, SIDES } from '#shared/model/side.ts'

const words = text.bundle.countersign.rejectDialog
const { sides } = text.bundle.countersign.elsewhereDialog

/** Records that a side does not sign, and why. */
export function RejectDialog({ contract }: { readonly contract: Pick<Contract, 'id' | 'ours'> }): ReactNode {
  const [side, setSide] = useState(otherSide(contract.ours))
  const [reason, setReason] = useState('')
  const input = { contract: contract.id, side, reason }
  const { problems, error, isBusy, submit } = useForm('signing.reject', rejectSigning, { input })
  return (
    <Dialog title={words.title} isOpen onClose={closeDialog}>
      <DialogForm
        submit={words.submit}
        onSubmit={() => submit(input)}
        onCancel={closeDialog}
        isBusy={isBusy}
        error={error}
      >
        <Choice
          label={words.side}
          value={side}
          onChange={setSide}
          options={SIDES.map((value) => ({ value, label: sides[value] }))}
        />
        <Field
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          onChange={setReason}
          problem={problems.reason ?? null}
          autoFocus
        />
      </DialogForm>
    </Dialog>
  )
}
