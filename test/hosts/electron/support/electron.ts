import type { BrowserWindowConstructorOptions, IpcMainInvokeEvent, MenuItemConstructorOptions } from 'electron'
import { CALL_CHANNEL } from '#main/hosts/electron/channels.ts'
import { PAGE_URL } from '#main/hosts/electron/guard/page.ts'
import type { ElectronParts, WindowPart } from '#main/hosts/electron/parts.ts'
import { type CoreStandIn, makeCore } from './core.ts'
import { type Events, makeEvents } from './events.ts'
import { makeSession, type SessionStandIn } from './session.ts'
import { makeContents, makeWindow, type WindowStandIn } from './window.ts'

type CallHandler = (event: IpcMainInvokeEvent, message: unknown) => unknown

/** Electron, as much of it as the host uses, and what it was told. */
export interface ElectronStandIn {
  readonly electron: ElectronParts
  /** Every call, in order. */
  readonly log: string[]
  readonly app: Events
  readonly power: Events & { state: 'active' | 'locked' }
  readonly sessions: Map<string, SessionStandIn>
  readonly windows: WindowStandIn[]
  readonly cores: CoreStandIn[]
  readonly menus: (readonly MenuItemConstructorOptions[])[]
  /** What the next dialogs are answered with. */
  readonly answers: { open: readonly string[]; button: number }
  /** Makes Electron ready. */
  readonly becomeReady: () => Promise<void>
  /** What the page of the newest window gets for a message. */
  readonly call: (message: unknown, event?: IpcMainInvokeEvent) => Promise<unknown>
  readonly newest: () => WindowStandIn
}

export interface StandInOptions {
  readonly isFirst?: boolean
  readonly isPackaged?: boolean
  readonly isDark?: boolean
  readonly workArea?: { readonly width: number; readonly height: number }
  readonly startCore?: () => CoreStandIn
}

export function makeElectron(options: StandInOptions = {}): ElectronStandIn {
  const { isFirst = true, isPackaged = true, isDark = false, startCore = makeCore } = options
  const { workArea = { width: 1920, height: 1040 } } = options
  const log: string[] = []
  const note = (...words: readonly unknown[]): void => {
    log.push(words.filter((word) => word !== undefined).join(' '))
  }
  const app = makeEvents()
  const power = { ...makeEvents(), state: 'active' as 'active' | 'locked' }
  const sessions = new Map<string, SessionStandIn>()
  const sessionNamed = (name: string): SessionStandIn => {
    const session = sessions.get(name) ?? makeSession()
    sessions.set(name, session)
    return session
  }
  const windows: WindowStandIn[] = []
  const cores: CoreStandIn[] = []
  const menus: (readonly MenuItemConstructorOptions[])[] = []
  const answers: ElectronStandIn['answers'] = { open: [], button: 0 }
  const ready = Promise.withResolvers<void>()
  let handler: CallHandler | null = null

  // A function that can be called with `new`, as the class it stands in for.
  function openWindow(windowOptions: BrowserWindowConstructorOptions): WindowPart {
    note('new BrowserWindow')
    const contents = makeContents(windows.length + 1)
    const window = makeWindow(windowOptions, contents)
    windows.push(window)
    app.emit('web-contents-created', {}, contents.part)
    return window.part
  }

  const electron: ElectronParts = {
    app: {
      isPackaged,
      commandLine: { appendSwitch: (name, value) => note('switch', name, value) },
      enableSandbox: () => note('enableSandbox'),
      exit: (code) => note('exit', code),
      on: app.on as never,
      quit: () => note('quit'),
      requestSingleInstanceLock: (data) => {
        note('requestSingleInstanceLock', JSON.stringify(data))
        return isFirst
      },
      setName: (name) => note('setName', name),
      setPath: (name) => note('setPath', name),
      whenReady: () => ready.promise,
    },
    BrowserWindow: openWindow as unknown as ElectronParts['BrowserWindow'],
    dialog: {
      showErrorBox: (title, content) => note('showErrorBox', title, content),
      showMessageBox: async ({ message }) => {
        note('showMessageBox', message)
        return { response: answers.button, checkboxChecked: false }
      },
      showOpenDialog: async (_window, { properties }) => {
        note('showOpenDialog', properties)
        return { canceled: answers.open.length === 0, filePaths: [...answers.open] }
      },
    },
    ipcMain: {
      handle: (channel, listener) => {
        note('handle', channel)
        if (channel === CALL_CHANNEL) handler = listener
      },
    },
    Menu: {
      buildFromTemplate: (template) => {
        menus.push(template)
        return {} as never
      },
      setApplicationMenu: () => note('setApplicationMenu'),
    },
    nativeTheme: { shouldUseDarkColors: isDark },
    powerMonitor: { on: power.on as never, getSystemIdleState: () => power.state },
    protocol: {
      registerSchemesAsPrivileged: (schemes) => note('registerSchemesAsPrivileged', JSON.stringify(schemes)),
    },
    screen: { getPrimaryDisplay: () => ({ workAreaSize: workArea }) as never },
    session: {
      get defaultSession() {
        return sessionNamed('default').part
      },
      fromPartition: (partition, { cache }) => {
        note('fromPartition', partition, `cache=${cache}`)
        return sessionNamed(partition).part
      },
    },
    shell: { showItemInFolder: (path) => note('showItemInFolder', path) },
    utilityProcess: {
      fork: (entry, args) => {
        note('fork', entry, ...args)
        const core = startCore()
        cores.push(core)
        return core.part
      },
    },
  }

  const newest = (): WindowStandIn => {
    const window = windows.at(-1)
    if (window === undefined) throw new Error('no window was opened')
    return window
  }
  return {
    electron,
    log,
    app,
    power,
    sessions,
    windows,
    cores,
    menus,
    answers,
    newest,
    becomeReady: async () => {
      note('ready')
      ready.resolve()
      // The host goes on in the turn after.
      await new Promise(setImmediate)
    },
    call: async (message, event = pageEvent(newest().contents.part.id)) => handler?.(event, message),
  }
}

/** The event of a call from a page: by default the main frame of ours. */
export const pageEvent = (
  contentsId: number,
  frame: { readonly url?: string; readonly parent?: object | null; readonly detached?: boolean } | null = {},
): IpcMainInvokeEvent =>
  ({
    sender: { id: contentsId },
    senderFrame: frame === null ? null : { url: PAGE_URL, parent: null, detached: false, ...frame },
  }) as never
