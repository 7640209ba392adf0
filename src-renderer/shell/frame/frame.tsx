import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useCommands } from '#renderer/commands/registry.ts'
import { AddContractDialog } from '#renderer/home/add-contract-dialog.tsx'
import { MissingContract } from '#renderer/home/missing-contract.tsx'
import { discardSorting } from '#renderer/incoming/incoming-slice.ts'
import { text } from '#renderer/messages/text.ts'
import { AddVersionDialog } from '#renderer/overview/add-version/add-version-dialog.tsx'
import { closeAddVersion } from '#renderer/overview/add-version/take-documents.ts'
import { type Route, useRoute } from '#renderer/route/route.ts'
import { loadContracts, useContracts } from '#renderer/shell/contracts.ts'
import { useIsNarrow } from '#renderer/shell/narrow.ts'
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

/** The contract that the address names, null for none and for one that the workspace does not have. */
function useKnownContract(route: Route): string | null {
  const named = 'contract' in route ? route.contract : null
  const isMissing = useContracts(({ list }) => list !== null && !list.some(({ contract }) => contract.id === named))
  return isMissing ? null : named
}

/** Puts the focus on a screen that comes while nothing has it, so that Tab goes on in there and not from the top. */
function useFocusOnScreen(key: string): RefObject<HTMLDivElement | null> {
  const screen = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it happens when another screen comes.
  useEffect(() => {
    const { activeElement } = document
    const element = screen.current
    if (element === null || (activeElement !== null && activeElement !== document.body)) return
    // Only now: nobody should come upon it as one of the things that can be used.
    element.tabIndex = -1
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true })
    element.focus({ preventScroll: true })
  }, [key])
  return screen
}

/** The tabs of a contract and the screen under them. */
function Main({ route }: { readonly route: Route }): ReactNode {
  const contract = useKnownContract(route)
  const named = 'contract' in route ? route.contract : null
  const key = `${route.screen} ${named}`
  const screen = useFocusOnScreen(key)
  return (
    <div className={styles.main}>
      {contract === null ? null : <Tabs route={route} contract={contract} />}
      <div ref={screen} className={styles.screen}>
        {/* A screen lives on while something else is chosen in it, and starts anew for another contract. */}
        <ScreenBoundary key={key}>
          {named !== null && contract === null ? <MissingContract contract={named} /> : <Screen route={route} />}
        </ScreenBoundary>
      </div>
    </div>
  )
}

function forgetDropped(): void {
  closeAddVersion()
  discardSorting()
}

/** The window with a workspace open: bar, navigation, the screen, and what lies over them. */
export function Frame(): ReactNode {
  const route = useRoute()
  const contract = useKnownContract(route)
  const isNarrow = useIsNarrow()
  useCommands(globalCommands)
  useCommands(makeContractCommands(contract))
  useEffect(() => onRefresh(loadContracts), [])
  // What was dropped was meant for this workspace.
  useEffect(() => forgetDropped, [])
  return (
    <div className={styles.frame}>
      <TopBar route={route} />
      <main className={styles.body}>
        <Group orientation="horizontal">
          {isNarrow ? null : (
            <>
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
            </>
          )}
          <Panel id="screen" minSize={480}>
            <Main route={route} />
          </Panel>
        </Group>
      </main>
      <StatusBar route={route} />
      <AddContractDialog />
      <AddVersionDialog shown={contract} />
      <Palette />
      <ShortcutSheet />
    </div>
  )
}
