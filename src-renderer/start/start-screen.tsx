import type { ReactNode } from 'react'
import { EmptyState } from '#renderer/components/frames/empty-state.tsx'
import { text } from '#renderer/messages/text.ts'
import type { HostInfo } from '#renderer/shell/session.ts'

export function StartScreen(_: { readonly host: HostInfo }): ReactNode {
  return <EmptyState title={text.start.title} />
}
