import type { ReactNode } from 'react'
import { Notice } from '#renderer/components/frames/notice.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Point } from '../model/rows.ts'
import type { Loaded } from '../negotiation-slice.ts'
import { PointDetails } from './point-details.tsx'

const words = text.negotiation.inspector

interface PointInspectorProps {
  readonly contract: string
  readonly point: Point | null
  /** The id in the address. */
  readonly named: string | null
  readonly loaded: Loaded
}

/** The chosen point beside the others. */
export function PointInspector({ contract, point, named, loaded }: PointInspectorProps): ReactNode {
  if (point !== null) return <PointDetails contract={contract} point={point} loaded={loaded} isWide={false} />
  return (
    <Notice tone="warning" title={words.missing(named ?? '')}>
      {words.missingWords}
    </Notice>
  )
}
