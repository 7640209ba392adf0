import type { ReactNode } from 'react'
import { useCanRun } from '#renderer/commands/registry.ts'
import { type CommandId, commandOf } from '#renderer/commands/table.ts'
import { Keys } from '#renderer/components/buttons/keys.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Route } from '#renderer/route/route.ts'
import { useContract } from '#renderer/shell/contracts.ts'
import { useSession } from '#renderer/shell/session.ts'
import styles from './status-bar.module.css'

function KeyHint({ command }: { readonly command: CommandId }): ReactNode {
  const { title, keys } = commandOf(command)
  if (!useCanRun(command) || keys === null) return null
  return (
    <span className={styles.hint}>
      <Keys keys={keys} />
      {title}
    </span>
  )
}

// What is there on every screen comes first: the others come and go beside it.
const HINTS: readonly CommandId[] = ['app.shortcuts', 'item.next', 'item.previous', 'point.raise', 'change.show-all']

/** What the keys do here, and where the workspace lies. */
export function StatusBar({ route }: { readonly route: Route }): ReactNode {
  const overview = useContract('contract' in route ? route.contract : null)
  const path = useSession(({ workspace }) => workspace?.path)
  return (
    <footer className={styles.bar}>
      {HINTS.map((command) => (
        <KeyHint key={command} command={command} />
      ))}
      <span className={styles.place}>
        {overview === undefined ? path : text.overview.latestDraft(overview.latest, overview.contract.ours)}
      </span>
    </footer>
  )
}
