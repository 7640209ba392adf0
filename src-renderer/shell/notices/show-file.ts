import { askHost } from '#renderer/api.ts'
import { text } from '#renderer/messages/text.ts'
import { sayProblem, type ToastAction } from './toasts.ts'

/** Shows a file in the system's file manager. */
export async function reveal(path: string): Promise<void> {
  const shown = await askHost('host.reveal', { path })
  if (!shown.ok) sayProblem(shown.error)
}

/** What a notice of a written file offers; null where the file is nowhere to be shown. */
export const showFile = (path: string | null): ToastAction | null =>
  path === null ? null : { label: text.shell.showFile, run: () => void reveal(path) }
