import { Moon, Sun } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useCommands } from '#renderer/commands/registry.ts'
import { commandOf } from '#renderer/commands/table.ts'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { text } from '#renderer/messages/text.ts'
import { type HostInfo, useSession } from '#renderer/shell/session.ts'
import { switchTheme, useTheme } from '#renderer/shell/theme.ts'
import { Choices } from './choices.tsx'
import { CreatePanel } from './create-panel.tsx'
import { PlacePanel } from './place-panel.tsx'
import { SamplePanel } from './sample/sample-panel.tsx'
import styles from './start-screen.module.css'
import { type Choice, loadStart, useStart } from './start-slice.ts'
import { UnlockPanel } from './unlock-panel.tsx'

const commands = { 'app.theme': switchTheme }

interface PanelProps {
  readonly host: HostInfo
  readonly choice: Choice
  readonly isFirst: boolean
}

function Panel({ host, choice, isFirst }: PanelProps): ReactNode {
  switch (choice.kind) {
    case 'workspace':
      return <UnlockPanel key={choice.path} path={choice.path} />
    case 'create':
      return <CreatePanel folder={host.workspaces} firstName={isFirst ? text.start.create.firstName : ''} />
    case 'place':
      return <PlacePanel canPick={host.canPick} />
    case 'sample':
      return <SamplePanel />
  }
}

/** What stands here while no workspace is open: a welcome, and the ways to open or make one. */
export function StartScreen({ host }: { readonly host: HostInfo }): ReactNode {
  const { workspaces, choice } = useStart()
  const offered = useSession((session) => session.offered)
  const theme = useTheme((state) => state.theme)
  useCommands(commands)
  useEffect(() => void loadStart(host, offered), [host, offered])
  if (workspaces === null) return null
  const isFirst = workspaces.length === 0
  return (
    <main className={styles.screen}>
      <div className={styles.theme}>
        <IconButton icon={theme === 'dark' ? Sun : Moon} label={commandOf('app.theme').title} onPress={switchTheme} />
      </div>
      <div className={styles.page}>
        <header className={styles.welcome}>
          <h1 className={styles.name}>{text.start.title}</h1>
          <p className={styles.pitch}>{text.start.pitch}</p>
          <p className={styles.pitch}>{text.start.privacy}</p>
        </header>
        <Choices />
        <section className={styles.panel} aria-label={text.start.title}>
          <Panel host={host} choice={choice} isFirst={isFirst} />
        </section>
      </div>
      <p className={styles.version}>{text.start.appVersion(host.appVersion)}</p>
    </main>
  )
}
