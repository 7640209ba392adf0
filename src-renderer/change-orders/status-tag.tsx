import type { ReactNode } from 'react'
import { Tag, type Tone } from '#renderer/components/marks/tag.tsx'
import { text } from '#renderer/messages/text.ts'
import type { ChangeOrderStatus } from '#shared/model/change-order.ts'

const TONES: Readonly<Record<ChangeOrderStatus, Tone>> = { pending: 'warning', agreed: 'inserted', void: 'plain' }

export function StatusTag({ status }: { readonly status: ChangeOrderStatus }): ReactNode {
  return <Tag tone={TONES[status]}>{text.changeOrders.status(status)}</Tag>
}
