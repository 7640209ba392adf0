import { type ReactNode, useState } from 'react'
import type { BundleData } from '#renderer/bundle/bundle-data.ts'
import { closeDialog } from '#renderer/bundle/bundle-slice.ts'
import { confirmKey } from '#renderer/bundle/countersign/signing-actions.ts'
import { Facts } from '#renderer/bundle/steps/facts.tsx'
import { SpokenKey } from '#renderer/bundle/steps/spoken-key.tsx'
import { DialogForm } from '#renderer/components/forms/dialog-form.tsx'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { otherSide } from '#shared/model/side.ts'

const words = text.bundle.countersign.confirmDialog

/** A key is confirmed by its owner's voice: the words to compare, and what follows from it. */
export function ConfirmKeyDialog({ data: { shown, signing } }: { readonly data: BundleData }): ReactNode {
  const [error, setError] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  const key = signing.theirKey
  if (key === null) return null
  const confirm = async (): Promise<void> => {
    setBusy(true)
    setError(await confirmKey({ party: key.party, fingerprint: key.fingerprint }))
    setBusy(false)
  }
  return (
    <Dialog title={words.title} isOpen onClose={closeDialog}>
      <DialogForm
        submit={words.submit}
        onSubmit={() => void confirm()}
        onCancel={closeDialog}
        isBusy={isBusy}
        error={error}
      >
        <p>{words.intro(shown.contract[otherSide(shown.contract.ours)])}</p>
        <Facts>
          <SpokenKey fingerprint={key.fingerprint} words={key.words} />
        </Facts>
        <p>{words.final}</p>
      </DialogForm>
    </Dialog>
  )
}
