import type { Assets } from '../window/assets.ts'
import { makeCarrier } from '../window/carry.ts'
import { coreArguments } from '../window/core-arguments.ts'
import { linkCore } from '../window/core-link.ts'
import { makeHostSide } from '../window/host-handlers.ts'
import { forkCore } from './fork-core.ts'
import { guardContents } from './guard/guard-contents.ts'
import { hardenSession } from './guard/harden-session.ts'
import { listenToPage } from './guard/listen-to-page.ts'
import { servePage } from './guard/page.ts'
import { lockWithScreen } from './lock-with-screen.ts'
import type { ElectronParts, SessionPart } from './parts.ts'
import type { Start } from './start-electron.ts'
import { asksToGoOn, pickWorkspace } from './view/dialogs.ts'
import { keepWindow } from './view/keep-window.ts'
import { menuTemplate } from './view/menu.ts'

/** What a second start can ask of the running application. */
export interface Application {
  /** Brings the window to the front and tells its page which workspace was named. */
  readonly show: (workspace: string | null) => void
}

/** The application from ready to its end: one session, one core, one window. */
export function runApplication(electron: ElectronParts, start: Start, assets: Assets): Application {
  const { app, dialog, ipcMain, Menu, powerMonitor, shell, utilityProcess } = electron
  const { places, platform, preload } = start
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, app.isPackaged)))

  const recover = async (): Promise<void> => {
    if (await asksToGoOn(dialog)) await lock()
    else app.quit()
  }
  const window = keepWindow(electron, { session: openSession(electron, assets), preload }, () => void recover())
  const link = linkCore(
    () => forkCore(utilityProcess, start.core, coreArguments(places)),
    (state) => window.tell({ kind: 'core', state }),
  )
  const { handlers, onDone, offer } = makeHostSide({
    kind: 'electron',
    places,
    link,
    named: start.named,
    reload: async () => window.replace(),
    reveal: async (path) => shell.showItemInFolder(path),
    pick: () => pickWorkspace(dialog, window.current(), places),
  })
  const lock = (): Promise<unknown> => handlers['host.lock']({})

  listenToPage(ipcMain, window.isPage, makeCarrier({ link, host: handlers, onDone }))
  lockWithScreen(powerMonitor, platform, lock)
  endWithCore(app, link.close)
  return {
    show: (workspace) => {
      window.show()
      if (workspace === null) return
      offer(workspace)
      window.tell({ kind: 'open', path: workspace })
    },
  }
}

/** A session in memory alone. Nothing is loaded in the default one; it is denied all the same. */
function openSession({ app, session }: ElectronParts, assets: Assets): SessionPart {
  // Without `persist:` in its name a partition leaves nothing on the disk.
  const own = session.fromPartition('counterdraft', { cache: false })
  for (const each of [own, session.defaultSession]) hardenSession(each, app.isPackaged)
  servePage(own.protocol, assets)
  return own
}

/** Ends with the last window, after the core has closed its workspace. */
function endWithCore(app: ElectronParts['app'], closeCore: () => Promise<void>): void {
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault()
    // `exit` and not `quit`, which would come by here again.
    void closeCore().finally(() => app.exit(0))
  })
}
