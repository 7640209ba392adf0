import type { ApiError } from '#shared/api/errors.ts'
import { z } from '#shared/api/zod.ts'
import { err, type Result } from '#shared/model/result.ts'

/** A core process as a host starts it; Node's child process and Electron's utility process both fit. */
export interface CoreProcess {
  /** Must not throw when the process is gone: its exit tells. */
  readonly send: (message: unknown) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  readonly onExit: (listener: () => void) => void
  /** At once, without asking. */
  readonly kill: () => void
}

/** A request, as the page and the core both know it. */
export interface CoreRequest {
  readonly name: string
  readonly input: unknown
}

/** One core process, from its start to its end. */
export interface CoreRun {
  readonly request: (request: CoreRequest, signal?: AbortSignal) => Promise<Result<unknown, ApiError>>
  readonly ping: () => void
  /** Answers every waiting request with an error; what the process still answers to them is passed over. */
  readonly giveUp: (problem: 'ended' | 'hung') => void
  /** Asks the process to close its workspace and end, and kills it when it has not done so in time. */
  readonly end: (withinMs: number) => Promise<void>
}

const message = z.union([z.object({ id: z.int(), result: z.unknown() }), z.object({ pong: z.literal(true) })])

/** The error of a request whose core is gone, or does not answer. */
export const gone = (problem: 'ended' | 'hung'): Result<never, ApiError> => err({ kind: 'core', problem })

/** Follows one process: `onHeard` at every sign of life, `onEnd` once. */
export function followCore(process: CoreProcess, onHeard: () => void, onEnd: () => void): CoreRun {
  const pending = new Map<number, (result: Result<unknown, ApiError>) => void>()
  const exit = Promise.withResolvers<void>()
  let lastId = 0

  const giveUp = (problem: 'ended' | 'hung'): void => {
    const waiting = [...pending.values()]
    pending.clear()
    for (const settle of waiting) settle(gone(problem))
  }

  process.onMessage((raw) => {
    const parsed = message.safeParse(raw)
    if (!parsed.success) return
    onHeard()
    if (!('id' in parsed.data)) return
    const settle = pending.get(parsed.data.id)
    pending.delete(parsed.data.id)
    settle?.(parsed.data.result as Result<unknown, ApiError>)
  })
  process.onExit(() => {
    giveUp('ended')
    onEnd()
    exit.resolve()
  })

  const request: CoreRun['request'] = ({ name, input }, signal) => {
    if (signal?.aborted === true) return Promise.resolve(err({ kind: 'cancelled' }))
    lastId += 1
    const id = lastId
    return new Promise((resolve) => {
      const cancel = (): void => process.send({ cancel: id })
      pending.set(id, (result) => {
        signal?.removeEventListener('abort', cancel)
        resolve(result)
      })
      signal?.addEventListener('abort', cancel, { once: true })
      process.send({ id, name, input })
    })
  }

  const end = async (withinMs: number): Promise<void> => {
    process.send({ end: true })
    const timer = setTimeout(process.kill, withinMs)
    await exit.promise
    clearTimeout(timer)
  }

  return { request, ping: () => process.send({ ping: true }), giveUp, end }
}
