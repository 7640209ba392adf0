import { type ReactNode, useState } from 'react'
import { RaisePointDialog } from '#renderer/clause/raise-point-dialog.tsx'
import type { Side } from '#shared/model/side.ts'
import type { Shown } from '../list/shown.ts'
import type { Change } from '../model/compared.ts'
import { changeTitle } from '../model/tags.ts'
import { draftPoint } from './point-draft.ts'

interface RaisePointProps {
  readonly shown: Shown
  readonly change: Change
  readonly ours: Side | null
  readonly onClose: () => void
}

/** Makes a changed clause a point. */
export function RaisePoint({ shown, change, ours, onClose }: RaisePointProps): ReactNode {
  const { compared, pair, older, newer } = shown
  const [start] = useState(() => draftPoint(compared, change, older, newer))
  const versionOf = (side: Side): number => (side === newer.side ? newer : older).number
  return (
    <RaisePointDialog
      contract={pair.contract}
      clause={changeTitle(compared, change)}
      start={start}
      versions={{ vendor: versionOf('vendor'), buyer: versionOf('buyer') }}
      ours={ours}
      onClose={onClose}
    />
  )
}
