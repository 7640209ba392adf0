import { type ReactNode, useState } from 'react'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Field } from '#renderer/components/forms/field.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import { typedOrNull, useForm } from '#renderer/shell/use-form.ts'
import { voidChangeOrder } from '../change-order-actions.ts'
import { type ChangeOrder, closeDialog } from '../change-orders-slice.ts'

const words = text.changeOrders.void

/** Voids a change order, with a reason. */
export function VoidDialog({ contract, order }: { readonly contract: string; readonly order: ChangeOrder }): ReactNode {
  const [reason, setReason] = useState('')
  const input = { contract, changeOrder: order.id, reason: typedOrNull(reason) }
  const { problems, error, isBusy, submit } = useForm('changeOrder.void', voidChangeOrder, { input })
  return (
    <Dialog title={words.title(order.id)} isOpen onClose={closeDialog}>
      <DialogForm
        submit={words.submit}
        kind="danger"
        onSubmit={() => submit(input)}
        onCancel={closeDialog}
        isBusy={isBusy}
        error={error}
      >
        <Notice tone="warning" title={words.never}>
          {words.words}
        </Notice>
        <Field
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          onChange={setReason}
          isOptional
          problem={problems.reason ?? null}
          autoFocus
        />
      </DialogForm>
    </Dialog>
  )
}
