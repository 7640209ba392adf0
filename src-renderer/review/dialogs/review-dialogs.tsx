import type { ReactNode } from 'react'
import type { Side } from '#shared/model/side.ts'
import type { Item } from '../model/reviewed.ts'
import { closeDialog, type Loaded, useReview } from '../review-slice.ts'
import { ChooseDialog } from './choose-dialog.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { RaiseDialog } from './raise-dialog.tsx'
import { RaiseManyDialog } from './raise-many-dialog.tsx'

interface ReviewDialogsProps {
  readonly loaded: Loaded
  readonly item: Item | null
  readonly ours: Side
}

/** The dialog that was asked for, about what is chosen or about the whole review. */
export function ReviewDialogs({ loaded, item, ours }: ReviewDialogsProps): ReactNode {
  const dialog = useReview((state) => state.dialog)
  switch (dialog) {
    case null:
      return null
    case 'export':
      return <ExportDialog loaded={loaded} onClose={closeDialog} />
    case 'raise-many':
      return <RaiseManyDialog loaded={loaded} ours={ours} onClose={closeDialog} />
    case 'raise':
      return item === null ? null : <RaiseDialog loaded={loaded} item={item} ours={ours} onClose={closeDialog} />
    default:
      return item === null || !('topic' in item) ? null : (
        <ChooseDialog contract={loaded.text.contract} topic={item.topic} verdict={dialog} onClose={closeDialog} />
      )
  }
}
