import { Check, SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { runCommand } from '#renderer/commands/registry.ts'
import { type CommandId, commandOf } from '#renderer/commands/table.ts'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { Keys } from '#renderer/components/buttons/keys.tsx'
import { text } from '#renderer/messages/text.ts'
import { setOrder, useList } from '../list-slice.ts'
import type { Order } from '../rows/build-rows.ts'
import styles from './view-menu.module.css'

const words = text.compare.view

const ORDERS: readonly Order[] = ['text', 'weight']

interface ItemProps {
  readonly id: string
  readonly label: string
  readonly command: CommandId | null
}

function Item({ id, label, command }: ItemProps): ReactNode {
  const keys = command === null ? null : commandOf(command).keys
  return (
    <MenuItem id={id} textValue={label} className={styles.item ?? ''}>
      <Check size={13} aria-hidden className={styles.check} />
      <span className={styles.label}>{label}</span>
      {keys === null ? null : <Keys keys={keys} />}
    </MenuItem>
  )
}

/** How the list is looked at: in which order, with how much noise, and of which clauses. */
export function ViewMenu(): ReactNode {
  const order = useList((state) => state.order)
  const hidesNoise = useList((state) => state.hidesNoise)
  const onlyPoints = useList((state) => state.onlyPoints)
  const shown: readonly (readonly [CommandId, string, boolean])[] = [
    ['change.hide-noise', words.hidesNoise, hidesNoise],
    ['change.points', words.onlyPoints, onlyPoints],
  ]
  return (
    <MenuTrigger>
      <IconButton icon={SlidersHorizontal} label={words.menu} />
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={4}>
        <Menu className={styles.menu ?? ''} aria-label={words.menu}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[order]}
            onSelectionChange={(keys) => {
              const chosen = ORDERS.find((each) => keys === 'all' || keys.has(each))
              if (chosen !== undefined) setOrder(chosen)
            }}
          >
            <Header className={styles.head}>{words.order}</Header>
            {ORDERS.map((each) => (
              <Item key={each} id={each} label={words.orders[each]} command={each === order ? null : 'change.order'} />
            ))}
          </MenuSection>
          <MenuSection
            selectionMode="multiple"
            selectedKeys={shown.flatMap(([command, , isOn]) => (isOn ? [command] : []))}
            onSelectionChange={(keys) => {
              for (const [command, , isOn] of shown)
                if (keys === 'all' || keys.has(command) !== isOn) runCommand(command)
            }}
          >
            <Header className={styles.head}>{words.show}</Header>
            {shown.map(([command, label]) => (
              <Item key={command} id={command} label={label} command={command} />
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
