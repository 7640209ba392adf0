import type { HostEvent } from '#shared/api/host.ts'
import { EVENT_CHANNEL } from '../channels.ts'
import type { ElectronParts, WindowPart } from '../parts.ts'
import { openWindow, type WindowOptions } from './window.ts'

/** The application's one window, which may be another one after each lock. */
export interface KeptWindow {
  readonly current: () => WindowPart
  /** True for the page of the current window: after a lock the old one has nothing to say any more. */
  readonly isPage: (contentsId: number) => boolean
  readonly tell: (event: HostEvent) => void
  /** Brings the window to the front. */
  readonly show: () => void
  /** A fresh window in place of the old one. */
  readonly replace: () => void
}

/** Opens the window and keeps one open. `onGone` is called when the page's process has ended by itself. */
export function keepWindow(
  electron: ElectronParts,
  options: Omit<WindowOptions, 'bounds'>,
  onGone: () => void,
): KeptWindow {
  const open = (bounds: WindowOptions['bounds']): Kept => {
    const window = openWindow(electron, { ...options, bounds })
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      // A window that is closed ends its process, too, and nothing is wrong with that.
      if (reason !== 'clean-exit' && kept.window === window && !window.isDestroyed()) onGone()
    })
    return { window, id: window.webContents.id }
  }
  let kept = open(null)

  return {
    current: () => kept.window,
    isPage: (contentsId) => contentsId === kept.id,
    tell: (event) => {
      if (!kept.window.isDestroyed()) kept.window.webContents.send(EVENT_CHANNEL, event)
    },
    show: () => {
      const { window } = kept
      if (window.isDestroyed()) return
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    replace: () => {
      const before = kept.window
      if (before.isDestroyed()) return
      // A page that only loads anew keeps its process, and its memory. The new window first: without one we would end.
      kept = open(before.getNormalBounds())
      before.destroy()
    },
  }
}

/** A window and the number of its contents, which cannot be asked for any more when it is gone. */
interface Kept {
  readonly window: WindowPart
  readonly id: number
}
