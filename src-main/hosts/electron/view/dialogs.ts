import { existsSync } from 'node:fs'
import type { Places } from '../../window/places.ts'
import type { ElectronParts, WindowPart } from '../parts.ts'

type Dialog = ElectronParts['dialog']

/** Asks for a workspace file in the system's own dialog; null when nothing was chosen. */
export async function pickWorkspace(
  dialog: Dialog,
  window: WindowPart,
  { workspaces }: Pick<Places, 'workspaces'>,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open a workspace',
    // Before the first workspace there is no such folder, and the system chooses.
    ...(existsSync(workspaces) ? { defaultPath: workspaces } : {}),
    properties: ['openFile'],
    filters: [{ name: 'Counterdraft workspace', extensions: ['counterdraft'] }],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Tells that the page's process is gone; true when the user wants the window back. */
export async function asksToGoOn(dialog: Dialog): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: 'The window stopped working.',
    detail: 'Everything that was saved is kept. Open it again and enter the passphrase to go on.',
    buttons: ['Open again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  })
  return response === 0
}

/** Tells why there is no window. */
export function tellNoStart(dialog: Dialog, thrown: unknown): void {
  const detail = thrown instanceof Error ? thrown.message : String(thrown)
  dialog.showErrorBox(
    'Counterdraft could not start.',
    `${detail}\n\nYour workspaces were not touched. Install Counterdraft again, or build it with "npm run build".`,
  )
}
