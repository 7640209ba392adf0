import type { ReactNode } from 'react'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { text } from '#renderer/messages/text.ts'
import { useLook } from '../look-slice.ts'
import styles from './selection-bar.module.css'

const words = text.negotiation.list

/** What can be done with the points that are chosen together. */
export function SelectionBar(): ReactNode {
  const count = useLook((state) => state.selected.size)
  if (count === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form.
    <div className={styles.bar} role="group" aria-label={words.selection}>
      <b role="status">{words.selected(count)}</b>
      <CommandButton command="point.status" showKeys>
        {words.edit.status}
      </CommandButton>
      <CommandButton command="point.priority" showKeys>
        {words.edit.priority}
      </CommandButton>
      <CommandButton command="point.owner" showKeys>
        {words.edit.owner}
      </CommandButton>
      <CommandButton command="point.due" showKeys>
        {words.edit.due}
      </CommandButton>
      <CommandButton command="point.clear" kind="quiet" showKeys>
        {words.endSelection}
      </CommandButton>
    </div>
  )
}
