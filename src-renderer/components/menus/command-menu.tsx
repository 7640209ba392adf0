import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Menu, MenuTrigger, Popover } from 'react-aria-components'
import { runCommand } from '#renderer/commands/registry.ts'
import type { CommandId } from '#renderer/commands/table.ts'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { CommandItem, commandWithKey } from './command-item.tsx'
import styles from './command-menu.module.css'

interface CommandMenuProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly commands: readonly CommandId[]
}

/** A few commands behind one button, each with its shortcut. */
export function CommandMenu({ icon, label, commands }: CommandMenuProps): ReactNode {
  return (
    <MenuTrigger>
      <IconButton icon={icon} label={label} />
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={4}>
        <Menu
          className={styles.menu ?? ''}
          aria-label={label}
          onAction={(key) => {
            const id = commandWithKey(key)
            if (id !== undefined) runCommand(id)
          }}
        >
          {commands.map((id) => (
            <CommandItem key={id} id={id} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
