import type {
  App,
  BaseWindow,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  CommandLine,
  FromPartitionOptions,
  IpcMain,
  Menu,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  MessageBoxReturnValue,
  NativeTheme,
  OpenDialogOptions,
  OpenDialogReturnValue,
  PowerMonitor,
  Protocol,
  Screen,
  Session,
  Shell,
  UtilityProcess,
  WebContents,
  WebRequest,
} from 'electron'

// What this host uses of Electron, and no more: the tests stand in for exactly this, and Electron's own typings hold
// both sides to its names.

export type ContentsPart = Pick<
  WebContents,
  'id' | 'on' | 'send' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'
>

export type WindowPart = Pick<
  BrowserWindow,
  'destroy' | 'focus' | 'getNormalBounds' | 'isDestroyed' | 'isMinimized' | 'loadURL' | 'once' | 'restore' | 'show'
> & { readonly webContents: ContentsPart }

export type SessionPart = Pick<
  Session,
  | 'enableNetworkEmulation'
  | 'on'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerEnabled'
> & { readonly protocol: Pick<Protocol, 'handle'>; readonly webRequest: Pick<WebRequest, 'onBeforeRequest'> }

export type AppPart = Pick<
  App,
  | 'enableSandbox'
  | 'exit'
  | 'isPackaged'
  | 'on'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setName'
  | 'setPath'
  | 'whenReady'
> & { readonly commandLine: Pick<CommandLine, 'appendSwitch'> }

export type UtilityPart = Pick<UtilityProcess, 'kill' | 'on' | 'once' | 'postMessage'>

// Methods, not properties: a method's parameters may be narrower than Electron's.
interface DialogPart {
  showErrorBox(title: string, content: string): void
  showMessageBox(options: MessageBoxOptions): Promise<MessageBoxReturnValue>
  showOpenDialog(window: Pick<BaseWindow, 'isDestroyed'>, options: OpenDialogOptions): Promise<OpenDialogReturnValue>
}

interface MenuPart {
  buildFromTemplate(template: MenuItemConstructorOptions[]): Menu
  setApplicationMenu(menu: Menu | null): void
}

/** The parts of the `electron` module that this host is given. */
export interface ElectronParts {
  readonly app: AppPart
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => WindowPart
  readonly dialog: DialogPart
  readonly ipcMain: Pick<IpcMain, 'handle'>
  readonly Menu: MenuPart
  readonly nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors'>
  readonly powerMonitor: Pick<PowerMonitor, 'getSystemIdleState' | 'on'>
  readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>
  readonly screen: Pick<Screen, 'getPrimaryDisplay'>
  readonly session: {
    readonly defaultSession: SessionPart
    fromPartition(partition: string, options: FromPartitionOptions): SessionPart
  }
  readonly shell: Pick<Shell, 'showItemInFolder'>
  readonly utilityProcess: { fork(modulePath: string, args: string[], options: { serviceName: string }): UtilityPart }
}
