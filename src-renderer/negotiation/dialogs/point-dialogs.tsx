import type { ReactNode } from 'react'
import type { Point } from '../model/rows.ts'
import { closeDialog, hasVersions, type Loaded, type PointDialog, useNegotiation } from '../negotiation-slice.ts'
import { TakeInDialog } from '../take-in/take-in-dialog.tsx'
import { ReadListDialog } from '../take-list/read-list-dialog.tsx'
import { AgreeDialog } from './agree-dialog.tsx'
import { IssuesDialog } from './issues-dialog.tsx'
import { PrecedentsDialog } from './precedents-dialog.tsx'
import { PrepareDialog } from './prepare-dialog.tsx'
import { RaiseDialog } from './raise-dialog.tsx'
import { RecordDialog } from './record-dialog.tsx'
import { TradeDialog } from './trade-dialog.tsx'

interface PointDialogsProps {
  readonly contract: string
  readonly loaded: Loaded
  readonly point: Point | null
}

/** A dialog about the chosen point. */
function AboutPoint(props: PointDialogsProps & { readonly point: Point; readonly dialog: PointDialog }): ReactNode {
  const { contract, loaded, point, dialog } = props
  switch (dialog.kind) {
    case 'record':
      return <RecordDialog contract={contract} point={point} loaded={loaded} />
    case 'prepare':
      return <PrepareDialog contract={contract} point={point} />
    case 'agree':
      return loaded.latest === null ? null : <AgreeDialog contract={contract} point={point} latest={loaded.latest} />
    case 'trade':
      return <TradeDialog contract={contract} point={point} loaded={loaded} trade={dialog.trade} />
    case 'precedents':
      return <PrecedentsDialog contract={contract} point={point} />
    default:
      return null
  }
}

/** The dialog that is open, made anew each time so that it starts empty. */
export function PointDialogs({ contract, loaded, point }: PointDialogsProps): ReactNode {
  const dialog = useNegotiation((state) => state.dialog)
  if (dialog === null) return null
  switch (dialog.kind) {
    case 'raise':
      return hasVersions(loaded) && loaded.latest === null ? null : (
        <RaiseDialog contract={contract} ours={loaded.overview.contract.ours} latest={loaded.latest} />
      )
    case 'export':
      return <IssuesDialog contract={contract} />
    case 'read-list':
      return <ReadListDialog contract={contract} />
    case 'take-in':
      return <TakeInDialog contract={contract} version={dialog.version} onClose={closeDialog} />
    default:
      return point === null ? null : <AboutPoint contract={contract} loaded={loaded} point={point} dialog={dialog} />
  }
}
