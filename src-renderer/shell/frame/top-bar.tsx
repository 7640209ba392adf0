import { Lock, Moon, Redo2, Search, Sun, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { runCommand } from '#renderer/commands/registry.ts'
import { commandOf } from '#renderer/commands/table.ts'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { Keys } from '#renderer/components/buttons/keys.tsx'
import { text } from '#renderer/messages/text.ts'
import { addressOf, type Route } from '#renderer/route/route.ts'
import { useContract } from '#renderer/shell/contracts.ts'
import { MainMenu } from '#renderer/shell/overlays/main-menu.tsx'
import { useTheme } from '#renderer/shell/theme.ts'
import { useSteps } from '#renderer/shell/undo.ts'
import styles from './top-bar.module.css'

function Crumbs({ route }: { readonly route: Route }): ReactNode {
  const overview = useContract('contract' in route ? route.contract : null)
  if (overview === undefined) return <span className={styles.crumbs} />
  const { contract } = overview
  return (
    <a className={styles.crumbs} href={`#${addressOf({ screen: 'overview', contract: contract.id })}`}>
      <span className={styles.party}>{contract[contract.ours === 'vendor' ? 'buyer' : 'vendor']}</span>
      <span aria-hidden className={styles.separator} />
      <span className={styles.title}>{contract.title}</span>
    </a>
  )
}

function UndoButtons(): ReactNode {
  const undone = useSteps(({ done }) => done.at(-1))
  const redone = useSteps(({ undone: steps }) => steps.at(-1))
  const undoWords = undone === undefined ? commandOf('app.undo').title : text.shell.undo(undone.title)
  const redoWords = redone === undefined ? commandOf('app.redo').title : text.shell.redo(redone.title)
  return (
    <>
      <IconButton
        icon={Undo2}
        label={undoWords}
        keys={commandOf('app.undo').keys}
        isDisabled={undone === undefined}
        onPress={() => runCommand('app.undo')}
      />
      <IconButton
        icon={Redo2}
        label={redoWords}
        keys={commandOf('app.redo').keys}
        isDisabled={redone === undefined}
        onPress={() => runCommand('app.redo')}
      />
    </>
  )
}

/** The bar over everything: where we are, finding commands, undo, theme, lock. */
export function TopBar({ route }: { readonly route: Route }): ReactNode {
  const theme = useTheme((state) => state.theme)
  return (
    <header className={styles.bar}>
      <MainMenu />
      <a className={styles.brand} href={`#${addressOf({ screen: 'contracts' })}`}>
        {text.common.appName}
      </a>
      <Crumbs route={route} />
      <UndoButtons />
      <Button className={styles.search ?? ''} onPress={() => runCommand('app.palette')}>
        <Search size={14} aria-hidden />
        <span className={styles.searchWords}>{text.shell.search}</span>
        <Keys keys={commandOf('app.palette').keys ?? ''} />
      </Button>
      <IconButton
        icon={theme === 'dark' ? Sun : Moon}
        label={commandOf('app.theme').title}
        onPress={() => runCommand('app.theme')}
      />
      <span className={styles.state}>
        <span className={styles.dot} aria-hidden />
        <span className={styles.stateWords}>{text.shell.encrypted}</span>
      </span>
      <IconButton
        icon={Lock}
        label={commandOf('app.lock').title}
        keys={commandOf('app.lock').keys}
        onPress={() => runCommand('app.lock')}
      />
    </header>
  )
}
