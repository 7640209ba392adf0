import { invariant } from '#shared/model/result.ts'

/** The core process's line to its host. */
export interface Channel {
  readonly send: (message: unknown) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
}

/** Electron's utility process has this in place of `process.send`. */
interface ParentPort {
  readonly postMessage: (message: unknown) => void
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void
}

/** The line to the host that started this process, whichever kind it is; `onGone` is called when the host has ended. */
export function openChannel(onGone: () => void): Channel {
  const port = (process as { readonly parentPort?: ParentPort }).parentPort
  if (port !== undefined) {
    // Electron ends its utility processes itself when the main process is gone.
    return {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
    }
  }
  const send = process.send?.bind(process)
  invariant(send !== undefined, 'this file is the entry of a child process')
  process.on('disconnect', onGone)
  return {
    // The callback takes the error of a host that went while we answered; `disconnect` follows.
    send: (message) => void send(message, undefined, undefined, () => undefined),
    onMessage: (listener) => void process.on('message', listener),
  }
}
