import type { ReactNode } from 'react'
import { hasVersions, type Loaded, type Point, useNegotiation } from '../negotiation-slice.ts'
import { AgreeDialog } from './agree-dialog.tsx'
import { IssuesDialog } from './issues-dialog.tsx'
import { PrepareDialog } from './prepare-dialog.tsx'
import { RaiseDialog } from './raise-dialog.tsx'
import { RecordDialog } from './record-dialog.tsx'

interface PointDialogsProps {
  readonly contract: string
  readonly loaded: Loaded
  readonly point: Point | null
}

/** The dialog that is open, made anew each time so that it starts empty. */
export function PointDialogs({ contract, loaded, point }: PointDialogsProps): ReactNode {
  const dialog = useNegotiation((state) => state.dialog)
  if (dialog === 'raise' && hasVersions(loaded) && loaded.latest === null) return null
  if (dialog === 'raise')
    return <RaiseDialog contract={contract} ours={loaded.overview.contract.ours} latest={loaded.latest} />
  if (dialog === 'export') return <IssuesDialog contract={contract} />
  if (point === null) return null
  if (dialog === 'record') return <RecordDialog contract={contract} point={point} loaded={loaded} />
  if (dialog === 'prepare') return <PrepareDialog contract={contract} point={point} />
  if (dialog === 'agree' && loaded.latest !== null) {
    return <AgreeDialog contract={contract} point={point} latest={loaded.latest} />
  }
  return null
}
