import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import styles from './more-menu.module.css'

export interface MoreItem {
  readonly id: string
  readonly title: string
  readonly run: () => void
  /** Why it cannot be done now; it then stays in the list, and says so. */
  readonly whyNot?: string | null
}

interface MoreMenuProps {
  readonly label: string
  /** A function is asked when the menu opens: where there are hundreds of menus, their items are not made in advance. */
  readonly items: readonly MoreItem[] | (() => readonly MoreItem[])
}

function Items({ label, items: given }: MoreMenuProps): ReactNode {
  const items = typeof given === 'function' ? given() : given
  const disabled = items.filter(({ whyNot = null }) => whyNot !== null).map(({ id }) => id)
  return (
    <Menu
      className={styles.menu ?? ''}
      aria-label={label}
      disabledKeys={disabled}
      onAction={(key) => items.find(({ id }) => id === key)?.run()}
    >
      {items.map(({ id, title, whyNot = null }) => (
        <MenuItem key={id} id={id} textValue={title} className={styles.item ?? ''}>
          {title}
          {whyNot === null ? null : <span className={styles.reason}>{whyNot}</span>}
        </MenuItem>
      ))}
    </Menu>
  )
}

/** What else can be done with one thing of a list. */
export function MoreMenu(props: MoreMenuProps): ReactNode {
  return (
    <MenuTrigger>
      <IconButton icon={Ellipsis} label={props.label} />
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={4}>
        <Items {...props} />
      </Popover>
    </MenuTrigger>
  )
}
