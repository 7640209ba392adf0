import type { ReactNode } from 'react'
import { EmptyState } from '#renderer/components/frames/empty-state.tsx'
import { text } from '#renderer/messages/text.ts'

export function HomeScreen(): ReactNode {
  return <EmptyState title={text.home.title} />
}
