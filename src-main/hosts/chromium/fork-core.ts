import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { CODE_CACHE } from '../code-cache.ts'
import { coreArguments } from '../window/core-arguments.ts'
import type { CoreProcess } from '../window/core-run.ts'
import type { Places } from '../window/places.ts'
import { childEnvironment } from './switches.ts'

const ENTRY = fileURLToPath(new URL('../../core/child.ts', import.meta.url))

/** Starts a core in a process of its own. */
export function forkCore(places: Places): { readonly child: ChildProcess; readonly core: CoreProcess } {
  const child = fork(ENTRY, coreArguments(places), {
    // So that bytes stay bytes.
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...childEnvironment(process.env), NODE_COMPILE_CACHE: CODE_CACHE },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  // A process that could not even start, or went in the middle of a message, is one that ended: `exit` tells.
  child.on('error', () => undefined)
  const core: CoreProcess = {
    send: (message) => {
      if (child.connected) child.send(message as object, () => undefined)
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      let told = false
      const tell = (): void => {
        if (!told) listener()
        told = true
      }
      child.once('exit', tell)
      child.once('error', () => {
        if (child.pid === undefined) tell()
      })
    },
    kill: () => void child.kill('SIGKILL'),
  }
  return { child, core }
}
