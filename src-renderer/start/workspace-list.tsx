import type { ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { text } from '#renderer/messages/text.ts'
import { choose, type KnownWorkspace } from './start-slice.ts'
import styles from './workspace-list.module.css'

interface WorkspaceListProps {
  readonly workspaces: readonly KnownWorkspace[]
  readonly chosen: string | null
}

const noteOf = ({ details, path }: KnownWorkspace): string =>
  details === null ? path : `${text.start.changed(details.modifiedAt)} · ${text.common.fileSize(details.size)}`

/** The workspaces that are known; one of them is chosen to be unlocked. */
export function WorkspaceList({ workspaces, chosen }: WorkspaceListProps): ReactNode {
  return (
    <ListBox
      className={styles.list ?? ''}
      aria-label={text.start.workspaces}
      items={workspaces}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [path] = keys === 'all' ? [] : keys
        if (path !== undefined) choose({ kind: 'workspace', path: String(path) })
      }}
    >
      {(workspace) => (
        <ListBoxItem id={workspace.path} textValue={workspace.name} className={styles.item ?? ''}>
          <span className={styles.name}>{workspace.name}</span>
          <span className={styles.note}>{noteOf(workspace)}</span>
        </ListBoxItem>
      )}
    </ListBox>
  )
}
