import type { ReactNode } from 'react'
import { text } from '#renderer/messages/text.ts'
import type { Playbook, Rule } from '#shared/model/playbook/playbook.ts'
import { ConditionView } from '../../browse/condition-view.tsx'
import { replaceAt } from '../../model/lists.ts'
import type { RuleList } from '../../model/parts.ts'
import { BasisChoice } from '../basis-choice.tsx'
import { editDraft } from '../editing-slice.ts'
import styles from '../editor.module.css'
import { PathField } from '../path-field.tsx'
import { EditorFrame } from './editor-frame.tsx'

const words = text.playbooks

interface RuleEditorProps {
  readonly playbook: Playbook
  readonly rule: Rule
  readonly kind: RuleList
  readonly at: number
}

/** What a red flag, conflict, item or note says. Its condition is changed as JSON. */
export function RuleEditor({ playbook, rule, kind, at }: RuleEditorProps): ReactNode {
  const change = (next: Rule): void => editDraft((draft) => ({ ...draft, [kind]: replaceAt(draft[kind], at, next) }))
  const path = `${kind}.${at}`
  const kicker = `${rule.id} ${text.common.dot} ${words.groups[kind]}`
  return (
    <EditorFrame playbook={playbook} part={{ kind, at, id: rule.id }} title={rule.title} kicker={kicker}>
      <section className={styles.section}>
        <PathField
          path={`${path}.title`}
          label={words.edit.name}
          value={rule.title}
          onChange={(title) => change({ ...rule, title })}
        />
        <PathField
          path={`${path}.message`}
          label={words.edit.message}
          value={rule.message}
          rows={4}
          onChange={(message) => change({ ...rule, message })}
        />
        <BasisChoice value={rule.basis} onChange={(basis) => change({ ...rule, basis })} />
      </section>
      <section className={styles.section}>
        <h3 className={styles.head}>{words.rule.when}</h3>
        <ConditionView playbook={playbook} condition={rule.when} />
        <p className={styles.note}>{words.edit.whenAsJson}</p>
      </section>
    </EditorFrame>
  )
}
