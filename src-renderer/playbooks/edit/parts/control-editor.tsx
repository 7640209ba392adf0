import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Playbook, SharedControl } from '#shared/model/playbook/playbook.ts'
import { replaceAt } from '../../model/lists.ts'
import { editDraft } from '../editing-slice.ts'
import styles from '../editor.module.css'
import { PathField } from '../path-field.tsx'
import { EditorFrame } from './editor-frame.tsx'

const words = text.playbooks

interface ControlEditorProps {
  readonly playbook: Playbook
  readonly control: SharedControl
  readonly at: number
}

/** A control that both sides hold a half of: what each does, and what to ask. */
export function ControlEditor({ playbook, control, at }: ControlEditorProps): ReactNode {
  const change = (next: SharedControl): void =>
    editDraft((draft) => ({ ...draft, controls: replaceAt(draft.controls, at, next) }))
  const path = `controls.${at}`
  const part = { kind: 'controls', at, id: control.id } as const
  return (
    <EditorFrame playbook={playbook} part={part} title={control.title} kicker={control.id}>
      <section className={styles.section}>
        <PathField
          path={`${path}.title`}
          label={words.edit.name}
          value={control.title}
          onChange={(title) => change({ ...control, title })}
        />
        {(['client', 'vendor'] as const).map((half) => (
          <PathField
            key={half}
            path={`${path}.${half}.text`}
            label={words.control[half]}
            value={control[half].text}
            onChange={(typed) => change({ ...control, [half]: { ...control[half], text: typed } })}
          />
        ))}
        <PathField
          path={`${path}.gap`}
          label={words.control.gap}
          value={control.gap}
          onChange={(gap) => change({ ...control, gap })}
        />
      </section>
    </EditorFrame>
  )
}
