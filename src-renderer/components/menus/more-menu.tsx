import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import styles from './more-menu.module.css'

interface MoreItem {
  readonly id: string
  readonly title: string
  readonly run: () => void
  /** Why it cannot be done now; it then stays in the list, and says so. */
  readonly whyNot?: string | null
}

/** What else can be done with one thing of a list. */
export function MoreMenu({ label, items }: { readonly label: string; readonly items: readonly MoreItem[] }): ReactNode {
  const disabled = items.filter(({ whyNot = null }) => whyNot !== null).map(({ id }) => id)
  return (
    <MenuTrigger>
      <IconButton icon={Ellipsis} label={label} />
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={4}>
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
      </Popover>
    </MenuTrigger>
  )
}
