import type { CoreProcess } from '../window/core-run.ts'
import type { ElectronParts } from './parts.ts'

/** Starts the core in a process of its own, so that ending it ends its memory. */
export function forkCore(
  utilityProcess: ElectronParts['utilityProcess'],
  entry: string,
  args: readonly string[],
): CoreProcess {
  const child = utilityProcess.fork(entry, [...args], { serviceName: 'Counterdraft core' })
  return {
    // A message to a process that is gone is dropped without a word; its exit tells.
    send: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on('message', listener)
    },
    onExit: (listener) => {
      child.once('exit', () => listener())
    },
    kill: () => {
      child.kill()
    },
  }
}
