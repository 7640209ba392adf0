import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { editDraft } from '../editing-slice.ts'
import styles from '../editor.module.css'
import { PathField } from '../path-field.tsx'
import { EditorFrame } from './editor-frame.tsx'

const words = text.playbooks.edit

/** What a playbook is called and is for. */
export function OverviewEditor({ playbook }: { readonly playbook: Playbook }): ReactNode {
  return (
    <EditorFrame playbook={playbook} part={null} title={playbook.title} kicker={playbook.id}>
      <section className={styles.section}>
        <PathField
          path="title"
          label={words.name}
          value={playbook.title}
          onChange={(title) => editDraft((draft) => ({ ...draft, title }))}
        />
        <PathField
          path="about"
          label={words.about}
          value={playbook.about}
          rows={4}
          onChange={(about) => editDraft((draft) => ({ ...draft, about }))}
        />
      </section>
    </EditorFrame>
  )
}
