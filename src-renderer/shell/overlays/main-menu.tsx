import { Menu as MenuIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Header, Menu, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { runCommand } from '#renderer/commands/registry.ts'
import { CommandItem, commandWithKey } from '#renderer/components/menus/command-item.tsx'
import { text } from '#renderer/messages/text.ts'
import { commandsOf, groups } from './command-groups.ts'
import styles from './main-menu.module.css'

/** Every command by group, with its shortcut. */
export function MainMenu(): ReactNode {
  return (
    <MenuTrigger>
      <Button className={styles.button ?? ''} aria-label={text.shell.menu}>
        <MenuIcon size={16} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} offset={6}>
        <Menu
          className={styles.menu ?? ''}
          onAction={(key) => {
            const id = commandWithKey(key)
            if (id !== undefined) runCommand(id)
          }}
        >
          {groups.map((group) => (
            <MenuSection key={group}>
              <Header className={styles.group}>{text.commands.groups[group]}</Header>
              {commandsOf(group).map((id) => (
                <CommandItem key={id} id={id} />
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
