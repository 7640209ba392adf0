import { type ReactNode, useMemo } from 'react'
import { useCommands } from '#renderer/commands/registry.ts'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { EmptyState } from '#renderer/components/frames/empty-state.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Side } from '#shared/model/side.ts'
import { startDraft } from './draft-actions.ts'
import type { DraftVersion } from './draft-slice.ts'

const words = text.draft.none

interface NoDraftProps {
  readonly contract: string
  readonly versions: readonly DraftVersion[]
  readonly ours: Side | null
}

/** Nothing is drafted: what a draft would answer, and the ways to begin one. */
export function NoDraft({ contract, versions, ours }: NoDraftProps): ReactNode {
  const latest = versions.at(-1)
  const base = latest?.number ?? null
  useCommands(
    useMemo(() => (base === null ? {} : { 'draft.start': () => void startDraft(contract, base) }), [contract, base]),
  )
  if (latest === undefined) {
    return (
      <EmptyState title={words.noVersions.title} actions={<CommandButton command="version.add" kind="primary" />}>
        {words.noVersions.words}
      </EmptyState>
    )
  }
  const isTheirTurn = latest.side === ours
  const actions = (
    <>
      {versions.length < 2 || isTheirTurn ? null : <CommandButton command="go.compare">{words.compare}</CommandButton>}
      {isTheirTurn ? <CommandButton command="version.add" /> : null}
      <CommandButton command="draft.start" kind={isTheirTurn ? 'normal' : 'primary'}>
        {isTheirTurn ? words.startAnyway : words.start}
      </CommandButton>
    </>
  )
  return (
    <EmptyState title={words.title} actions={actions}>
      {isTheirTurn ? words.ours(latest.number) : words.words(latest.number)}
    </EmptyState>
  )
}
