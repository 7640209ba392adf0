import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { text } from '#renderer/messages/text.ts'
import { choose, type KnownWorkspace } from './start-slice.ts'
import styles from './workspace-list.module.css'

interface WorkspaceListProps {
  readonly workspaces: readonly KnownWorkspace[]
  readonly chosen: string | null
}

const noteOf = ({ details, path }: KnownWorkspace): string =>
  details === null ? path : `${text.start.changed(details.modifiedAt)} · ${text.common.fileSize(details.size)}`

/** The workspaces that are known; pressing one goes on to its passphrase. */
export function WorkspaceList({ workspaces, chosen }: WorkspaceListProps): ReactNode {
  return (
    <ul className={styles.list}>
      {workspaces.map((workspace) => (
        <li key={workspace.path}>
          <Button
            className={styles.item ?? ''}
            aria-pressed={workspace.path === chosen}
            onPress={() => choose({ kind: 'workspace', path: workspace.path })}
          >
            <span className={styles.name}>{workspace.name}</span>
            <span className={styles.note}>{noteOf(workspace)}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
