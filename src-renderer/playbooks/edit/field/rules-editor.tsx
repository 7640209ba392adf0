import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { Check } from '#renderer/components/choices/check.tsx'
import { Picker } from '#renderer/components/forms/picker.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Field, FieldRule } from '#shared/model/playbook/playbook.ts'
import { GIVES, givesOf, withAnywhere, withGives, withUnless } from '../../model/field-edits.ts'
import { removeAt, replaceAt } from '../../model/lists.ts'
import styles from '../editor.module.css'
import { PathField, PatternField } from '../path-field.tsx'

const words = text.playbooks.edit

export interface FieldPartProps {
  readonly field: Field
  readonly path: string
  readonly onChange: (field: Field) => void
}

interface RuleRowProps {
  readonly rule: FieldRule
  readonly at: number
  readonly path: string
  readonly onChange: (rule: FieldRule) => void
  readonly onRemove: () => void
}

function RuleRow({ rule, at, path, onChange, onRemove }: RuleRowProps): ReactNode {
  return (
    <div className={styles.row}>
      <div className={styles.rows}>
        <PatternField
          path={`${path}.find`}
          label={words.readFind(at)}
          value={rule.find}
          onChange={(find) => onChange({ ...rule, find })}
        />
        <div className={styles.pair}>
          <Picker
            label={words.readTake(at)}
            value={givesOf(rule)}
            onChange={(id) => onChange(withGives(rule, id))}
            options={GIVES.map((id) => ({ id, label: words.takes[id] }))}
          />
          {rule.is === undefined ? null : (
            <PathField
              path={`${path}.is`}
              label={words.readIs(at)}
              value={rule.is}
              onChange={(is) => onChange({ ...rule, is })}
            />
          )}
          <PatternField
            path={`${path}.unless`}
            label={words.readUnless(at)}
            value={rule.unless ?? ''}
            isOptional
            onChange={(typed) => onChange(withUnless(rule, typed))}
          />
        </div>
        <Check
          label={words.readAnywhere}
          isSelected={rule.in === 'anywhere'}
          onChange={(isAnywhere) => onChange(withAnywhere(rule, isAnywhere))}
        />
      </div>
      <IconButton icon={X} label={words.removeRead(at)} onPress={onRemove} />
    </div>
  )
}

/** The ways in which a value is read from a sentence, the first that finds something first. */
export function RulesEditor({ field, path, onChange }: FieldPartProps): ReactNode {
  const change = (read: readonly FieldRule[]): void => onChange({ ...field, read })
  return (
    <div className={styles.rows}>
      <span className={styles.label}>{words.read}</span>
      <p className={styles.note}>{words.readWords}</p>
      {field.read.map((rule, at) => (
        <RuleRow
          // biome-ignore lint/suspicious/noArrayIndexKey: what is typed changes; its place is what it is.
          key={at}
          rule={rule}
          at={at}
          path={`${path}.read.${at}`}
          onChange={(next) => change(replaceAt(field.read, at, next))}
          onRemove={() => change(removeAt(field.read, at))}
        />
      ))}
      <span>
        <Button onPress={() => change([...field.read, { find: '' }])}>{words.addRead}</Button>
      </span>
    </div>
  )
}
