import { type ReactNode, useEffect, useMemo } from 'react'
import { useCommands } from '#renderer/commands/registry.ts'
import { Dialog } from '#renderer/components/frames/dialog.tsx'
import { useAddContract } from '#renderer/home/add-contract-slice.ts'
import { text } from '#renderer/messages/text.ts'
import { useContract } from '#renderer/shell/contracts.ts'
import { cancelAdding, finishAdding } from './add-version.ts'
import { useAddVersion } from './add-version-slice.ts'
import { TakeInStep } from './after/take-in-step.tsx'
import { ChooseDocuments } from './choose-documents.tsx'
import { SignedNotice } from './signed-notice.tsx'
import { closeAddVersion, openAddVersion } from './take-documents.ts'
import { VersionForm } from './version-form.tsx'
import { WhichContract } from './which-contract.tsx'
import { WorkProgress } from './work-progress.tsx'

const words = text.overview.add

const titleFor = (contract: string | null): string => (contract === null ? words.titleAnywhere : words.title)

function Body(): ReactNode {
  const { contract, work, documents, added } = useAddVersion()
  const overview = useContract(contract)
  if (added !== null) return <TakeInStep added={added} />
  if (overview?.state === 'executed') return <SignedNotice overview={overview} />
  if (work !== null) return <WorkProgress work={work} />
  if (documents.length === 0) return <ChooseDocuments />
  return overview === undefined ? <WhichContract /> : <VersionForm overview={overview} />
}

/**
 * Adding documents as a version, from every screen: gives the commands their meaning, and shows their dialog.
 *
 * `shown` is the contract on the screen, null on the screens of none.
 */
export function AddVersionDialog({ shown }: { readonly shown: string | null }): ReactNode {
  const { isOpen, isAdding, contract, added } = useAddVersion()
  // The contract's own dialog is answered first; this one waits with the documents.
  const isWaiting = useAddContract((state) => state.isOpen)
  useCommands(
    useMemo(
      () => ({
        'incoming.files': () => openAddVersion(null),
        ...(shown === null ? {} : { 'version.add': () => openAddVersion(shown) }),
      }),
      [shown],
    ),
  )
  // Who goes on to another contract, does not add to the one before.
  useEffect(() => {
    const { contract: chosen } = useAddVersion.getState()
    if (chosen !== null && chosen !== shown) closeAddVersion()
  }, [shown])
  return (
    <Dialog
      title={added === null ? titleFor(contract) : text.negotiation.takeIn.title(added.answer.version.number)}
      isOpen={isOpen && !isWaiting}
      onClose={isAdding ? cancelAdding : added === null ? closeAddVersion : finishAdding}
      width="wide"
    >
      <Body />
    </Dialog>
  )
}
