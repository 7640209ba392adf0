import type { ReactNode } from 'react'
import { Tag, type Tone } from '#renderer/components/marks/tag.tsx'
import { text } from '#renderer/messages/text.ts'
import type { PointStatus } from '#shared/model/point.ts'

const TONES: Readonly<Record<PointStatus, Tone>> = {
  open: 'accent',
  countered: 'moved',
  agreed: 'inserted',
  conceded: 'plain',
  withdrawn: 'plain',
  escalated: 'warning',
  parked: 'plain',
}

export function StatusTag({ status }: { readonly status: PointStatus }): ReactNode {
  return <Tag tone={TONES[status]}>{text.negotiation.status(status)}</Tag>
}
