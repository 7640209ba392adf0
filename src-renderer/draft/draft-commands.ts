import { useMemo } from 'react'
import { useCommands } from '#renderer/commands/registry.ts'
import type { CommandId } from '#renderer/commands/table.ts'
import { stepFrom } from '#renderer/components/tables/steps.ts'
import { documentRoute, go } from '#renderer/route/route.ts'
import { discardDraft, putBack, takeOut } from './draft-actions.ts'
import { chooseSlot, openDialog, startEditing, toggleChanged, toggleDetails } from './draft-slice.ts'
import { focusWordings } from './inspector/at-hand.tsx'
import type { Basis } from './model/basis.ts'
import type { Entry } from './model/entries.ts'

type Handlers = { readonly [Id in CommandId]?: () => void }

/** What can be done with the chosen clause. */
function entryCommands({ contract, base }: Basis, entry: Entry): Handlers {
  const { slot, clause, edit } = entry
  const { base: index } = entry
  return {
    'draft.insert-after': () => startEditing({ kind: 'insert', slot, where: 'after' }),
    'draft.insert-before': () => startEditing({ kind: 'insert', slot, where: 'before' }),
    'draft.wording': focusWordings,
    ...(clause.isRemoved
      ? {}
      : {
          'draft.edit': () => startEditing({ kind: 'edit', slot }),
          'draft.take-out': () => void takeOut(contract, entry),
        }),
    ...(edit === null
      ? {}
      : { 'draft.put-back': () => void putBack(contract, entry), 'draft.note': () => openDialog('note') }),
    ...(index === null ? {} : { 'clause.document': () => go(documentRoute(contract, base.number, index)) }),
  }
}

/** What the commands mean while our draft is shown; `entries` are those listed. */
export function useDraftCommands(basis: Basis, entries: readonly Entry[], entry: Entry | null): void {
  const handlers = useMemo((): Handlers => {
    const slots = entries.map(({ slot }) => slot)
    const step = (by: number) => (): void => {
      const to = stepFrom(slots, entry?.slot ?? null, by)
      if (to !== null) chooseSlot(to, true)
    }
    return {
      'details.toggle': toggleDetails,
      'draft.changes': toggleChanged,
      'draft.issue': () => openDialog('issue'),
      'draft.discard': () => void discardDraft(basis.contract),
      ...(slots.length === 0 ? {} : { 'item.next': step(1), 'item.previous': step(-1) }),
      ...(entry === null ? {} : entryCommands(basis, entry)),
    }
  }, [basis, entries, entry])
  useCommands(handlers)
}
