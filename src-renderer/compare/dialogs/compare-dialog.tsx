import type { ReactNode } from 'react'
import type { Side } from '#shared/model/side.ts'
import type { Asked } from '../compare-commands.ts'
import type { Shown } from '../list/shown.ts'
import { RaisePoint } from './raise-point.tsx'
import { RedlineDialog } from './redline-dialog.tsx'
import { ReportDialog } from './report-dialog.tsx'
import { SameClause } from './same-clause.tsx'

interface CompareDialogProps {
  readonly asked: Asked
  readonly shown: Shown
  readonly ours: Side | null
  readonly onClose: () => void
}

/** The dialog that was asked for, about the chosen change or the whole comparison. */
export function CompareDialog({ asked, shown, ours, onClose }: CompareDialogProps): ReactNode {
  const change = shown.compared.comparison.changes[shown.chosen ?? -1]
  if (asked === 'redline') return <RedlineDialog shown={shown} ours={ours} onClose={onClose} />
  if (asked === 'report') return <ReportDialog shown={shown} onClose={onClose} />
  if (change === undefined) return null
  if (asked === 'raise') return <RaisePoint shown={shown} change={change} ours={ours} onClose={onClose} />
  return <SameClause shown={shown} change={change} kind={asked} onClose={onClose} />
}
