import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { ChecklistEntry, Playbook } from '#shared/model/playbook/playbook.ts'
import { replaceAt } from '../../model/lists.ts'
import { editDraft } from '../editing-slice.ts'
import styles from '../editor.module.css'
import { PathField } from '../path-field.tsx'
import { EditorFrame } from './editor-frame.tsx'

const words = text.playbooks

interface EntryEditorProps {
  readonly playbook: Playbook
  readonly entry: ChecklistEntry
  readonly at: number
}

/** A field of the checklist: what it is called, and which values fill it. */
export function EntryEditor({ playbook, entry, at }: EntryEditorProps): ReactNode {
  const change = (next: ChecklistEntry): void =>
    editDraft((draft) => ({ ...draft, checklist: replaceAt(draft.checklist, at, next) }))
  const path = `checklist.${at}`
  const part = { kind: 'checklist', at, id: entry.id } as const
  return (
    <EditorFrame playbook={playbook} part={part} title={entry.title} kicker={entry.id}>
      <section className={styles.section}>
        <PathField
          path={`${path}.title`}
          label={words.edit.name}
          value={entry.title}
          onChange={(title) => change({ ...entry, title })}
        />
        <PathField
          path={`${path}.group`}
          label={words.entry.group}
          value={entry.group}
          onChange={(group) => change({ ...entry, group })}
        />
        <PathField
          path={`${path}.fields.0`}
          label={words.entry.filledBy}
          hint={words.edit.filledByHint}
          value={entry.fields.join(', ')}
          onChange={(typed) => change({ ...entry, fields: typed.split(',').map((each) => each.trim()) })}
        />
      </section>
    </EditorFrame>
  )
}
