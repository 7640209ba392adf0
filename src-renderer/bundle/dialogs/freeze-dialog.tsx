import { type ReactNode, useState } from 'react'
import { type BundleData, latestVersion, openPoints } from '#renderer/bundle/bundle-data.ts'
import { closeDialog, freezeVersion } from '#renderer/bundle/bundle-slice.ts'
import { PointLines } from '#renderer/bundle/steps/point-lines.tsx'
import { StaleClauses } from '#renderer/bundle/steps/stale-clauses.tsx'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Dialog, DialogButtons } from '#renderer/components/frames/dialog.tsx'
import { ErrorNotice, Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import type { ApiError } from '#shared/api/errors.ts'

const words = text.bundle.freeze

interface RefusedProps {
  readonly error: ApiError
  readonly contract: string
  readonly version: number
}

function Refused({ error, contract, version }: RefusedProps): ReactNode {
  return error.kind === 'text-changed' ? (
    <StaleClauses contract={contract} version={version} stale={[error]} />
  ) : (
    <ErrorNotice error={error} />
  )
}

/** Freezing waives what is open, by name: so it is asked once more. */
export function FreezeDialog({ data }: { readonly data: BundleData }): ReactNode {
  const [error, setError] = useState<ApiError | null>(null)
  const [isBusy, setBusy] = useState(false)
  const version = latestVersion(data.shown)?.number
  if (version === undefined) return null
  const contract = data.shown.contract.id
  const open = openPoints(data.points)
  const freeze = async (): Promise<void> => {
    setBusy(true)
    setError(await freezeVersion(contract, version))
    setBusy(false)
  }
  return (
    <Dialog title={words.dialog.title(version)} isOpen onClose={closeDialog}>
      <div>
        {words.meaning.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {open.length === 0 ? (
        <p>{words.noneOpen}</p>
      ) : (
        <Notice tone="warning" title={words.dialog.waive(open.length)}>
          <PointLines contract={contract} points={open} areLinks={false} />
        </Notice>
      )}
      {error === null ? null : <Refused error={error} contract={contract} version={version} />}
      <DialogButtons>
        <Button onPress={closeDialog}>{text.common.cancel}</Button>
        <Button kind="primary" isDisabled={isBusy} onPress={() => void freeze()}>
          {words.dialog.confirm(version, open.length)}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
