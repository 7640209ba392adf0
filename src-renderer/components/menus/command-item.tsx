import type { ReactNode } from 'react'
import { MenuItem } from 'react-aria-components'
import { useUsable } from '#renderer/commands/registry.ts'
import { type CommandId, commandIds, commandOf } from '#renderer/commands/table.ts'
import { Keys } from '#renderer/components/buttons/keys.tsx'
import styles from './command-item.module.css'

/** The command that a menu's key names, or undefined. */
export const commandWithKey = (key: unknown): CommandId | undefined => commandIds.find((id) => id === key)

/** A command in a menu, with its shortcut. */
export function CommandItem({ id }: { readonly id: CommandId }): ReactNode {
  const canUse = useUsable()
  const { title, keys } = commandOf(id)
  return (
    <MenuItem id={id} textValue={title} isDisabled={!canUse(id)} className={styles.item ?? ''}>
      {title}
      {keys === null ? null : <Keys keys={keys} />}
    </MenuItem>
  )
}
