import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useState } from 'react'
import { useCommands } from '#renderer/commands/registry.ts'
import type { CommandId } from '#renderer/commands/table.ts'
import { text } from '#renderer/messages/text.ts'
import { playbookRoute, replaceRoute } from '#renderer/route/route.ts'
import { Inspected } from '#renderer/shell/frame/inspected.tsx'
import { PartView } from './browse/part-view.tsx'
import { CloneDialog } from './dialogs/clone-dialog.tsx'
import { saveDraft, startEditing, useEditing } from './edit/editing-slice.ts'
import { FaultStrip } from './edit/fault-strip.tsx'
import { LeaveGuard } from './edit/leave-guard.tsx'
import { PartEditor } from './edit/parts/part-editor.tsx'
import { entryOf, partAt, titleOf } from './model/parts.ts'
import { Outline } from './outline/outline.tsx'
import { exportPlaybook, withdrawPlaybook } from './playbook-actions.ts'
import { PlaybookHead } from './playbook-head.tsx'
import styles from './playbook-view.module.css'
import { openDialog, type ShownPlaybook, toggleTrying, usePlaybooks } from './playbooks-slice.ts'
import { TryIt } from './try-it/try-it.tsx'

type Handlers = { readonly [Id in CommandId]?: () => void }

/** What can be done with the playbook that is shown. */
function makeCommands({ playbook, isOwn }: ShownPlaybook, isEditing: boolean): Handlers {
  const { id } = playbook
  return {
    'playbook.clone': () => openDialog('clone'),
    'playbook.export': () => void exportPlaybook(id),
    'playbook.try': toggleTrying,
    ...(isOwn && !isEditing ? { 'playbook.edit': () => startEditing(playbook) } : {}),
    ...(isOwn && !isEditing ? { 'playbook.withdraw': () => void withdrawPlaybook(playbook) } : {}),
    ...(isEditing ? { 'playbook.save': () => void saveDraft() } : {}),
  }
}

/** Shortcuts belong to the text while somebody types; this one is wanted just then. */
function saveByKey(event: KeyboardEvent): void {
  const { target, key } = event
  const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  if (!isTyping || key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  void saveDraft()
}

/** One playbook: its parts listed, the chosen one beside them, to be read or, in one's own, to be changed. */
export function PlaybookView({
  shown,
  item,
}: {
  readonly shown: ShownPlaybook
  readonly item: string | null
}): ReactNode {
  const draft = useEditing((state) => state.draft)
  const dialog = usePlaybooks((state) => state.dialog)
  const isTrying = usePlaybooks((state) => state.isTrying)
  const isEditing = draft !== null && draft.id === shown.playbook.id
  const playbook = isEditing ? draft : shown.playbook
  useCommands(useMemo(() => makeCommands(shown, isEditing), [shown, isEditing]))
  const [key, setKey] = useState<string | null>(null)
  const entry = entryOf(playbook, item, key)
  const part = entry === null ? null : partAt(playbook, entry.kind, entry.at)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address says what is chosen, a key only which of two alike.
  useEffect(() => setKey(null), [shown.playbook.id])
  const inspector = isTrying && part?.kind === 'topics' ? <TryIt playbook={playbook} topic={part.topic} /> : null
  const choose = (id: string | null, chosen: string): void => {
    setKey(chosen)
    replaceRoute(playbookRoute(playbook.id, id))
  }
  return (
    <div className={styles.screen}>
      <PlaybookHead shown={shown} isEditing={isEditing} />
      {isEditing ? <FaultStrip playbook={draft} onChoose={choose} /> : null}
      <div className={styles.body}>
        <Outline playbook={playbook} isEditing={isEditing} shown={entry?.key ?? null} onChoose={choose} />
        <div className={styles.part}>
          <Inspected inspector={inspector}>
            {/* Another part begins at its top. */}
            <section
              key={item}
              onKeyDown={isEditing ? saveByKey : undefined}
              className={styles.detail}
              aria-label={part === null ? text.playbooks.about : titleOf(part)}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls can be scrolled by keyboard.
              tabIndex={0}
            >
              {isEditing ? (
                <PartEditor playbook={draft} item={item} part={part} />
              ) : (
                <PartView playbook={playbook} item={item} part={part} />
              )}
            </section>
          </Inspected>
        </div>
      </div>
      {dialog === 'clone' ? <CloneDialog playbook={shown.playbook} /> : null}
      {isEditing ? <LeaveGuard playbook={shown.playbook} /> : null}
    </div>
  )
}
