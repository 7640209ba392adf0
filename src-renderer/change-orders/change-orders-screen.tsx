import type { ReactNode } from 'react'
import { EmptyState } from '#renderer/components/frames/empty-state.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Route } from '#renderer/route/route.ts'

export function ChangeOrdersScreen(_: {
  readonly route: Extract<Route, { readonly screen: 'change-orders' }>
}): ReactNode {
  return <EmptyState title={text.changeOrders.title} />
}
