import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { EmptyState } from '#renderer/components/frames/empty-state.tsx'
import { text } from '#renderer/messages/text.ts'
import { go } from '#renderer/route/route.ts'

const words = text.home.missing

/** Where an address leads that names no contract of this workspace, or one that was just taken back. */
export function MissingContract({ contract }: { readonly contract: string }): ReactNode {
  const actions = (
    <Button kind="primary" onPress={() => go({ screen: 'contracts' })}>
      {words.toContracts}
    </Button>
  )
  return (
    <EmptyState title={words.title(contract)} level={1} actions={actions}>
      {words.words}
    </EmptyState>
  )
}
