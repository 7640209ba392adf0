import type { ReactNode } from 'react'
import { EmptyState } from '#renderer/components/frames/empty-state.tsx'
import { text } from '#renderer/messages/text.ts'

export function VerifyScreen(): ReactNode {
  return <EmptyState title={text.verify.title} />
}
