import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { childEnvironment } from './switches.ts'

/** The command that shows a file in the system's file manager. */
export function revealCommand(path: string, platform: NodeJS.Platform): readonly [string, ...string[]] {
  switch (platform) {
    case 'win32':
      return ['explorer.exe', `/select,${path}`]
    case 'darwin':
      return ['open', '-R', path]
    default:
      return ['xdg-open', dirname(path)]
  }
}

/** Shows a file in the system's file manager. Where there is none, nothing is shown: its path stands in the notice. */
export async function reveal(path: string): Promise<void> {
  const [command, ...args] = revealCommand(path, process.platform)
  const child = spawn(command, args, { detached: true, stdio: 'ignore', env: childEnvironment(process.env) })
  child.on('error', () => undefined)
  child.unref()
}
