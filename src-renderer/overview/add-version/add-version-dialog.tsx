import { type ReactNode, useEffect, useMemo } from 'react'
import { useCommands } from '#renderer/commands/registry.ts'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { useContract } from '#renderer/shell/contracts.ts'
import { cancelAdding } from './add-version.ts'
import { closeAddVersion, openAddVersion, useAddVersion } from './add-version-slice.ts'
import { ChooseDocument } from './choose-document.tsx'
import { SignedNotice } from './signed-notice.tsx'
import { VersionForm } from './version-form.tsx'

const words = text.overview.add

function Body({ contract }: { readonly contract: string }): ReactNode {
  const stage = useAddVersion((state) => state.stage)
  const overview = useContract(contract)
  if (overview === undefined) return null
  if (overview.state === 'signed') return <SignedNotice overview={overview} />
  return stage.kind === 'ready' ? (
    <VersionForm overview={overview} document={stage.document} />
  ) : (
    <ChooseDocument stage={stage} />
  )
}

/**
 * Adding a version, from every screen of a contract: gives the command its meaning, and shows its dialog.
 *
 * Other screens open it with what was dropped on them by `openAddVersion`.
 */
export function AddVersionDialog({ contract }: { readonly contract: string }): ReactNode {
  const isOpen = useAddVersion((state) => state.contract === contract)
  const isAdding = useAddVersion((state) => state.isAdding)
  useCommands(useMemo(() => ({ 'version.add': () => openAddVersion(contract) }), [contract]))
  useEffect(() => closeAddVersion, [])
  return (
    <Dialog title={words.title} isOpen={isOpen} onClose={isAdding ? cancelAdding : closeAddVersion}>
      <Body contract={contract} />
    </Dialog>
  )
}
