import { type ReactNode, useMemo } from 'react'
import { Dialog, Menu, MenuItem, Popover } from 'react-aria-components'
import moreMenu from '#renderer/components/menus/more-menu.module.css'
import { text } from '#renderer/messages/text.ts'
import { PRIORITIES } from '#shared/model/point.ts'
import { ownersOf } from '../model/rows.ts'
import { isFrozen, type Loaded, useNegotiation } from '../negotiation-slice.ts'
import { applyEdit, closeEditor } from '../point-editor.ts'
import { DueEditor } from './due-editor.tsx'
import { OwnerEditor } from './owner-editor.tsx'
import styles from './point-editor.module.css'
import { statusItems } from './status-items.ts'

const words = text.negotiation.list

interface Item {
  readonly id: string
  readonly title: string
  readonly run: () => void
  readonly whyNot: string | null
}

/** One of a few, by the arrow keys or its first letters. */
function Choices({
  label,
  items,
  current,
}: {
  readonly label: string
  readonly items: readonly Item[]
  readonly current: string | null
}): ReactNode {
  return (
    <Menu
      className={moreMenu.menu ?? ''}
      aria-label={label}
      autoFocus
      selectionMode="single"
      selectedKeys={current === null ? [] : [current]}
      disabledKeys={items.filter(({ whyNot }) => whyNot !== null).map(({ id }) => id)}
      onAction={(key) => items.find(({ id }) => id === key)?.run()}
      onClose={closeEditor}
    >
      {items.map(({ id, title, whyNot }) => (
        <MenuItem key={id} id={id} textValue={title} className={`${moreMenu.item} ${styles.item}`}>
          {title}
          {whyNot === null ? null : <span className={moreMenu.reason}>{whyNot}</span>}
        </MenuItem>
      ))}
    </Menu>
  )
}

const NO_PRIORITY = 'none'

const priorityItems: readonly Item[] = [
  ...PRIORITIES.map((priority) => ({
    id: priority,
    title: words.priorityName(priority),
    run: () => applyEdit({ priority }),
    whyNot: null,
  })),
  { id: NO_PRIORITY, title: words.noPriority, run: () => applyEdit({ priority: null }), whyNot: null },
]

/** What the points have in common of a field, null when they differ. */
function common<T>(values: readonly T[]): T | null {
  const [first] = values
  return first !== undefined && values.every((value) => value === first) ? first : null
}

/** What sets a field of one point or of many, where it stands. */
export function PointEditor({ contract, loaded }: { readonly contract: string; readonly loaded: Loaded }): ReactNode {
  const editor = useNegotiation((state) => state.editor)
  const owners = useMemo(() => ownersOf(loaded.points), [loaded.points])
  if (editor === null) return null
  const { field, anchor } = editor
  const points = loaded.points.filter(({ id }) => editor.points.includes(id))
  const label = words.edit.of(words.edit[field], editor.points)
  const isMenu = field === 'status' || field === 'priority'
  return (
    <Popover
      className={`${moreMenu.popover} ${isMenu ? '' : styles.form}`}
      triggerRef={{ current: document.getElementById(anchor) }}
      placement="bottom start"
      offset={4}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) closeEditor()
      }}
    >
      {field === 'status' ? (
        <Choices
          label={label}
          items={statusItems(contract, points, isFrozen(loaded))}
          current={common(points.map(({ status }) => status))}
        />
      ) : null}
      {field === 'priority' ? (
        <Choices
          label={label}
          items={priorityItems}
          current={common(points.map(({ priority }) => priority ?? NO_PRIORITY))}
        />
      ) : null}
      {field === 'owner' ? (
        <Dialog className={styles.dialog ?? ''} aria-label={label}>
          <OwnerEditor label={label} owners={owners} current={common(points.map(({ owner }) => owner))} />
        </Dialog>
      ) : null}
      {field === 'due' ? (
        <Dialog className={styles.dialog ?? ''} aria-label={label}>
          <DueEditor label={label} current={common(points.map(({ due }) => due))} />
        </Dialog>
      ) : null}
    </Popover>
  )
}
