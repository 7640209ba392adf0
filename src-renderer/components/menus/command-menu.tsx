import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { runCommand, useUsable } from '#renderer/commands/registry.ts'
import { type CommandId, commandIds, commands } from '#renderer/commands/table.ts'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { Keys } from '#renderer/components/buttons/keys.tsx'
import styles from './command-menu.module.css'

interface CommandMenuProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly commands: readonly CommandId[]
}

/** A few commands behind one button, each with its shortcut. */
export function CommandMenu({ icon, label, commands: shown }: CommandMenuProps): ReactNode {
  const canUse = useUsable()
  return (
    <MenuTrigger>
      <IconButton icon={icon} label={label} />
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={4}>
        <Menu
          className={styles.menu ?? ''}
          aria-label={label}
          onAction={(key) => {
            const id = commandIds.find((each) => each === key)
            if (id !== undefined) runCommand(id)
          }}
        >
          {shown.map((id) => (
            <MenuItem
              key={id}
              id={id}
              textValue={commands[id].title}
              isDisabled={!canUse(id)}
              className={styles.item ?? ''}
            >
              {commands[id].title}
              {commands[id].keys === null ? null : <Keys keys={commands[id].keys} />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
