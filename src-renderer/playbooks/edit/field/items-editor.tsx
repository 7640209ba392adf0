import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#renderer/components/buttons/button.tsx'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Field, ListItem } from '#shared/model/playbook/playbook.ts'
import { removeAt, replaceAt } from '../../model/lists.ts'
import styles from '../editor.module.css'
import { PathField, PatternField } from '../path-field.tsx'
import type { FieldPartProps } from './rules-editor.tsx'

const words = text.playbooks.edit

/** What of a list is known by name, and the words for each. */
export function ItemsEditor({ field, path, onChange }: FieldPartProps): ReactNode {
  const items = field.items ?? []
  const change = (next: readonly ListItem[]): void => {
    const { items: _, ...rest } = field
    const changed: Field = next.length === 0 ? rest : { ...rest, items: next }
    onChange(changed)
  }
  return (
    <div className={styles.rows}>
      <span className={styles.label}>{words.items}</span>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is typed changes; its place is what it is.
        <div key={at} className={styles.row}>
          <div className={styles.pair}>
            <PathField
              path={`${path}.items.${at}.name`}
              label={words.itemName(at)}
              isLabelHidden
              value={item.name}
              onChange={(name) => change(replaceAt(items, at, { ...item, name }))}
            />
            <PatternField
              path={`${path}.items.${at}.find`}
              label={words.itemFind(at)}
              isLabelHidden
              value={item.find}
              onChange={(find) => change(replaceAt(items, at, { ...item, find }))}
            />
          </div>
          <IconButton icon={X} label={words.removeItem(item.name)} onPress={() => change(removeAt(items, at))} />
        </div>
      ))}
      <span>
        <Button onPress={() => change([...items, { name: '', find: '' }])}>{words.addItem}</Button>
      </span>
    </div>
  )
}
