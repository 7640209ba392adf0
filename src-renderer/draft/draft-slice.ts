import type { Route } from '#renderer/route/route.ts'

export type DraftRoute = Extract<Route, { readonly screen: 'draft' }>
