import type { ReactNode } from 'react'
import { PointCards } from '#renderer/clause/point-cards.tsx'
import type { Side } from '#shared/model/side.ts'
import { useCompare } from '../compare-slice.ts'
import type { Shown } from '../list/shown.ts'
import type { Change } from '../model/compared.ts'
import { lineagesOf } from '../model/lineages.ts'

interface ClausePointsProps {
  readonly shown: Shown
  readonly change: Change
  readonly ours: Side | null
}

/** The points that hang on the clause of a change. */
export function ClausePoints({ shown, change, ours }: ClausePointsProps): ReactNode {
  const points = useCompare((state) => state.points)
  const lineages = new Set<number>(lineagesOf(shown.compared, change))
  return <PointCards points={points} lineages={lineages} contract={shown.pair.contract} ours={ours} />
}
