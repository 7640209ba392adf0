import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { Check } from '#renderer/components/choices/check.tsx'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { text } from '#renderer/messages/text.ts'
import { DEPTHS, FIELD_TYPES, type Field } from '#shared/model/playbook/playbook.ts'
import { faultsAt } from '../../model/fault-places.ts'
import { changeType, optionsOf, withOptions, withUsual } from '../../model/field-edits.ts'
import { useEditing } from '../editing-slice.ts'
import styles from '../editor.module.css'
import { PathField } from '../path-field.tsx'
import { ItemsEditor } from './items-editor.tsx'
import { RulesEditor } from './rules-editor.tsx'

const words = text.playbooks

interface FieldEditorProps {
  readonly field: Field
  readonly path: string
  readonly onChange: (field: Field) => void
  readonly onRemove: () => void
}

function Needed({ field, onChange }: Pick<FieldEditorProps, 'field' | 'onChange'>): ReactNode {
  return (
    <div className={styles.checks}>
      <span className={styles.label}>{words.edit.fieldNeeded}</span>
      {DEPTHS.map((depth) => (
        <Check
          key={depth}
          label={words.depth(depth)}
          isSelected={field.needed.includes(depth)}
          onChange={(isNeeded) =>
            onChange({
              ...field,
              needed: DEPTHS.filter((each) => (each === depth ? isNeeded : field.needed.includes(each))),
            })
          }
        />
      ))}
    </div>
  )
}

/** A value of a topic: what it is, when it is needed, and how a text is read for it. */
export function FieldEditor({ field, path, onChange, onRemove }: FieldEditorProps): ReactNode {
  const faults = useEditing((state) => faultsAt(state.faults, path, true).length)
  return (
    <details className={styles.card}>
      <summary className={styles.cardHead}>
        <span className={styles.name}>{field.title}</span>
        <span className={styles.note}>
          {words.topic.type(field.type)} {text.common.dot} {words.topic.needed(field.needed)}
        </span>
        {faults === 0 ? null : <span className={styles.problem}>{words.faults.here(faults)}</span>}
      </summary>
      <div className={styles.rows}>
        <div className={styles.pair}>
          <PathField
            path={`${path}.title`}
            label={words.edit.fieldTitle}
            value={field.title}
            hint={words.edit.fieldPlaceholder(field.id)}
            onChange={(title) => onChange({ ...field, title })}
          />
          <Picker
            label={words.edit.fieldType}
            value={field.type}
            onChange={(id) => onChange(changeType(field, id))}
            options={FIELD_TYPES.map((type) => ({ id: type, label: words.topic.type(type) }))}
          />
        </div>
        <Needed field={field} onChange={onChange} />
        {field.type === 'choice' ? (
          <PathField
            path={`${path}.options`}
            label={words.edit.fieldOptions}
            hint={words.edit.fieldOptionsHint}
            value={optionsOf(field)}
            rows={3}
            onChange={(typed) => onChange(withOptions(field, typed))}
          />
        ) : null}
        <PathField
          path={`${path}.usual`}
          label={words.edit.fieldUsual}
          hint={words.edit.fieldUsualHint}
          value={field.usual ?? ''}
          isOptional
          onChange={(typed) => onChange(withUsual(field, typed))}
        />
        {field.type === 'list' ? <ItemsEditor field={field} path={path} onChange={onChange} /> : null}
        <RulesEditor field={field} path={path} onChange={onChange} />
        <span>
          <Button onPress={onRemove}>{words.edit.remove(field.title)}</Button>
        </span>
      </div>
    </details>
  )
}
