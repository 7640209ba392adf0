import { z } from '#shared/api/zod.ts'
import type { Core } from './core.ts'

const request = z.union([
  z.strictObject({ id: z.int(), name: z.string(), input: z.unknown() }),
  z.strictObject({ cancel: z.int() }),
])

/** What a host gets for a request: its id, and the result. */
export interface Reply {
  readonly id: number
  readonly result: unknown
}

/** Carries requests `{ id, name, input }` and `{ cancel: id }` of a host to a core, and answers each request once. */
export function serveCore(core: Core, send: (reply: Reply) => void): (message: unknown) => Promise<void> {
  const running = new Map<number, AbortController>()
  return async (message) => {
    const parsed = request.safeParse(message)
    if (!parsed.success) return
    if ('cancel' in parsed.data) {
      running.get(parsed.data.cancel)?.abort()
      return
    }
    const { id, name, input } = parsed.data
    const controller = new AbortController()
    running.set(id, controller)
    const result = await core.invoke(name as never, input as never, controller.signal)
    running.delete(id)
    send({ id, result })
  }
}
