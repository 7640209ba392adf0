import type { BrowserWindowConstructorOptions, Rectangle, Session, WebPreferences } from 'electron'
import { PAGE_URL } from '../guard/page.ts'
import type { ElectronParts, SessionPart, WindowPart } from '../parts.ts'

/**
 * What a page may do. What is safe by default and dangerous to name stays unnamed; a test holds that nobody names it.
 */
export const WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  plugins: false,
  spellcheck: false,
} as const satisfies WebPreferences

/** The page's own background, so that nothing flashes before the first paint. A test compares it with the tokens. */
export const BACKGROUNDS = { light: '#f6f6f3', dark: '#17181b' } as const

// What every screen is made to work in, without the frame around it.
const FULL = { width: 1280, height: 800 }
const LEAST = { width: 960, height: 600 }

export interface WindowOptions {
  readonly session: SessionPart
  readonly preload: string
  /** Where a window before this one stood. */
  readonly bounds: Rectangle | null
}

/** Opens a window on the page: the one place where windows are made. It shows itself when there is something to see. */
export function openWindow(electron: ElectronParts, { session, preload, bounds }: WindowOptions): WindowPart {
  const { app, nativeTheme, screen } = electron
  const room = screen.getPrimaryDisplay().workAreaSize
  const options: BrowserWindowConstructorOptions = {
    ...(bounds ?? { width: Math.min(FULL.width, room.width), height: Math.min(FULL.height, room.height) }),
    useContentSize: bounds === null,
    minWidth: Math.min(LEAST.width, room.width),
    minHeight: Math.min(LEAST.height, room.height),
    show: false,
    title: 'Counterdraft',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUNDS.dark : BACKGROUNDS.light,
    autoHideMenuBar: true,
    webPreferences: { ...WEB_PREFERENCES, devTools: !app.isPackaged, session: session as Session, preload },
  }
  const window = new electron.BrowserWindow(options)
  const show = (): void => {
    if (!window.isDestroyed()) window.show()
  }
  window.once('ready-to-show', show)
  // A window that failed to load must be seen, too, else the application runs and nobody can end it.
  window.loadURL(PAGE_URL).catch(show)
  return window
}
