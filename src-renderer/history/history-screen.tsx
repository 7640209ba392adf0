import type { ReactNode } from 'react'
import { EmptyState } from '#renderer/components/frames/empty-state.tsx'
import { text } from '#renderer/messages/text.ts'

export function HistoryScreen(_: { readonly contract: string }): ReactNode {
  return <EmptyState title={text.history.title} />
}
