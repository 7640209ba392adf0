import { text } from '#renderer/messages/text.ts'
import { playbookRoute, replaceRoute } from '#renderer/route/route.ts'
import { sayDone } from '#renderer/shell/notices/toasts.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { insertAt, removeAt } from '../model/lists.ts'
import type { PartKind } from '../model/parts.ts'
import { editDraft } from './editing-slice.ts'

const words = text.playbooks.edit

/** A playbook without one of its parts, and what puts it back. */
interface Removal {
  readonly title: string
  readonly remove: (playbook: Playbook) => Playbook
  readonly putBack: (playbook: Playbook) => Playbook
}

function removalOf(playbook: Playbook, kind: PartKind, at: number): Removal | null {
  const part = playbook[kind][at]
  if (part === undefined) return null
  const isIt = (each: { readonly id: string }): boolean => each.id === part.id
  const remove = (from: Playbook): Playbook => {
    const index = from[kind].findIndex(isIt)
    return index === -1 ? from : { ...from, [kind]: removeAt<unknown>(from[kind], index) }
  }
  const putBack = (into: Playbook): Playbook =>
    into[kind].some(isIt) ? into : { ...into, [kind]: insertAt<unknown>(into[kind], at, part) }
  return { title: part.title, remove, putBack }
}

/** Takes a part out of the draft; until it is saved, and after, it can be put back. */
export function removePart(playbook: Playbook, kind: PartKind, at: number): void {
  const removal = removalOf(playbook, kind, at)
  if (removal === null) return
  editDraft(removal.remove)
  replaceRoute(playbookRoute(playbook.id))
  sayDone(words.removed(removal.title), { label: words.putBack, run: () => editDraft(removal.putBack) })
}
