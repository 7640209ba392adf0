import type { MenuItemConstructorOptions } from 'electron'

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }

/**
 * The native menu: what a system expects of every window, by role alone. The commands of the application are the page's.
 *
 * No reload: the page must come anew from the host alone, or the lock could be gone around.
 */
export function menuTemplate(platform: NodeJS.Platform, isPackaged: boolean): MenuItemConstructorOptions[] {
  const ownMenu: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : []
  const inspect: MenuItemConstructorOptions[] = isPackaged ? [] : [SEPARATOR, { role: 'toggleDevTools' }]
  return [
    ...ownMenu,
    { label: 'File', submenu: [{ role: 'close' }, { role: 'quit' }] },
    {
      label: 'Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        SEPARATOR,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        SEPARATOR,
        { role: 'togglefullscreen' },
        ...inspect,
      ],
    },
  ]
}
