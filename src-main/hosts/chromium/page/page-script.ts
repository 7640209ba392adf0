import type { HostBridge } from '#shared/api/host.ts'
import { pack, unpack, type Wire } from './wire.ts'

/** How the page and the host find each other. */
export interface Line {
  readonly origin: string
  /** The function that the browser puts into the page; it takes one string. */
  readonly binding: string
  /** The function that the host calls in the page; it takes one string. */
  readonly deliver: string
  /** The largest request that is worth sending, in bytes. */
  readonly limit: number
}

// As much of the page's own world as this file needs; src-main has no DOM types.
interface PageWindow {
  readonly top: unknown
  readonly self: unknown
  readonly location: { readonly origin: string }
  readonly [binding: string]: unknown
}

interface Base64 {
  readonly fromBase64: (text: string) => Uint8Array
}

/** The script that puts `counterdraft` into the page, before any of the page's own scripts runs. */
export const pageScript = (line: Line): string =>
  `(${installBridge})(${JSON.stringify(line)}, { pack: ${pack}, unpack: ${unpack} })`

// Runs in the page, from its source: nothing of this file is there. A message is `<number>:<packed>`; a number given by
// the page comes back with the answer, and 0 marks an event.
function installBridge(line: Line, wire: Wire): void {
  const page = globalThis as unknown as PageWindow
  // Every frame runs this script. The host listens to the main one alone; the others need not even try.
  if (page.top !== page.self || page.location.origin !== line.origin) return

  const waiting = new Map<number, (answer: unknown) => void>()
  const listeners = new Set<(event: unknown) => void>()
  const unheard: unknown[] = []
  let last = 0

  const toBase64 = (bytes: Uint8Array): string => (bytes as Uint8Array & { toBase64: () => string }).toBase64()
  const fromBase64 = (text: string): Uint8Array => (Uint8Array as unknown as Base64).fromBase64(text)

  const tell = (event: unknown): void => {
    for (const listener of listeners) listener(event)
    // One that comes while the page is still starting is kept for its first listener.
    if (listeners.size === 0) unheard.push(event)
  }

  const deliver = (text: string): void => {
    const colon = text.indexOf(':')
    const id = Number(text.slice(0, colon))
    const value = wire.unpack(text.slice(colon + 1), fromBase64)
    if (id === 0) tell(value)
    else waiting.get(id)?.(value)
    waiting.delete(id)
  }

  const send = (message: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      const packed = wire.pack(message, line.limit, toBase64)
      if (packed === null) {
        const error = { kind: 'bad-input', field: 'request', problem: 'is larger than can be taken in (96 MB)' }
        resolve({ ok: false, error })
        return
      }
      last += 1
      waiting.set(last, resolve)
      ;(page[line.binding] as (text: string) => void)(`${last}:${packed}`)
    })

  const subscribe = (listener: (event: unknown) => void): (() => void) => {
    listeners.add(listener)
    for (const event of unheard.splice(0)) listener(event)
    return () => listeners.delete(listener)
  }

  const bridge: HostBridge = Object.freeze({ send, subscribe })
  Object.defineProperty(page, 'counterdraft', { value: bridge, enumerable: true })
  Object.defineProperty(page, line.deliver, { value: deliver })
}
