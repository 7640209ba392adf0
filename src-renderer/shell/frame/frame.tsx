import { type ReactNode, useEffect } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useCommands } from '#renderer/commands/registry.ts'
import { AddContractDialog } from '#renderer/home/add-contract-dialog.tsx'
import { text } from '#renderer/messages/text.ts'
import { AddVersionDialog } from '#renderer/overview/add-version/add-version-dialog.tsx'
import { useRoute } from '#renderer/route/route.ts'
import { loadContracts } from '#renderer/shell/contracts.ts'
import { Palette } from '#renderer/shell/overlays/palette.tsx'
import { ShortcutSheet } from '#renderer/shell/overlays/shortcut-sheet.tsx'
import { onRefresh } from '#renderer/shell/refresh.ts'
import { ScreenBoundary } from './boundary.tsx'
import styles from './frame.module.css'
import { globalCommands, makeContractCommands } from './frame-commands.ts'
import { Navigation } from './navigation.tsx'
import { Screen } from './screen.tsx'
import { StatusBar } from './status-bar.tsx'
import { Tabs } from './tabs.tsx'
import { TopBar } from './top-bar.tsx'

/** The window with a workspace open: bar, navigation, the screen, and what lies over them. */
export function Frame(): ReactNode {
  const route = useRoute()
  const contract = 'contract' in route ? route.contract : null
  useCommands(globalCommands)
  useCommands(makeContractCommands(contract))
  useEffect(() => onRefresh(loadContracts), [])
  return (
    <div className={styles.frame}>
      <TopBar route={route} />
      <main className={styles.body}>
        <Group orientation="horizontal">
          <Panel
            id="navigation"
            defaultSize={212}
            minSize={160}
            maxSize={340}
            groupResizeBehavior="preserve-pixel-size"
          >
            <Navigation route={route} />
          </Panel>
          <Separator className={styles.separator ?? ''} aria-label={text.shell.resize} />
          <Panel id="screen" minSize={480}>
            <div className={styles.main}>
              {contract === null ? null : <Tabs route={route} contract={contract} />}
              <div className={styles.screen}>
                {/* A screen lives on while something else is chosen in it, and starts anew for another contract. */}
                <ScreenBoundary key={`${route.screen} ${contract}`}>
                  <Screen route={route} />
                </ScreenBoundary>
              </div>
            </div>
          </Panel>
        </Group>
      </main>
      <StatusBar route={route} />
      <AddContractDialog />
      {contract === null ? null : <AddVersionDialog key={contract} contract={contract} />}
      <Palette />
      <ShortcutSheet />
    </div>
  )
}
