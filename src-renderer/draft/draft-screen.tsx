import type { ReactNode } from 'react'
import type { DraftRoute } from './draft-slice.ts'

export function DraftScreen({ route }: { readonly route: DraftRoute }): ReactNode {
  return route.contract
}
