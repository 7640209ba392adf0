import { Menu as MenuIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { runCommand, useUsable } from '#renderer/commands/registry.ts'
import { type CommandId, commands } from '#renderer/commands/table.ts'
import { Keys } from '#renderer/components/buttons/keys.tsx'
import { text } from '#renderer/messages/text.ts'
import { commandsOf, groups } from './command-groups.ts'
import styles from './main-menu.module.css'

/** Every command by group, with its shortcut. */
export function MainMenu(): ReactNode {
  const canUse = useUsable()
  return (
    <MenuTrigger>
      <Button className={styles.button ?? ''} aria-label={text.shell.menu}>
        <MenuIcon size={16} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} offset={6}>
        <Menu className={styles.menu ?? ''} onAction={(key) => runCommand(key as CommandId)}>
          {groups.map((group) => (
            <MenuSection key={group}>
              <Header className={styles.group}>{text.commands.groups[group]}</Header>
              {commandsOf(group).map((id) => (
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
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
