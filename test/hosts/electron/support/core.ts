import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { UtilityPart } from '#main/hosts/electron/parts.ts'
import { type Events, makeEvents } from './events.ts'

/** A core process: what it heard, and its end. */
export interface CoreStandIn {
  readonly part: UtilityPart
  readonly heard: unknown[]
  /** The number of the process, null when it is none. */
  readonly pid: number | null
  readonly hasEnded: () => boolean
  /** Ends it without having been asked, as a crash does. */
  readonly crash: () => void
}

type Answers = (message: { readonly id: number; readonly name: string }) => unknown

/** A core without a process: answers each request with its name, and ends when it is told to. Undefined is no answer. */
export function makeCore(answers: Answers = ({ name }) => ({ ok: true, value: name })): CoreStandIn {
  const events = makeEvents()
  const heard: unknown[] = []
  let hasEnded = false
  const end = (): void => {
    if (hasEnded) return
    hasEnded = true
    events.emit('exit', 0)
  }
  const answer = (id: number, result: unknown): void => {
    if (result !== undefined) events.emit('message', { id, result })
  }
  const hear = (message: object): void => {
    if (hasEnded) return
    if ('end' in message) end()
    else if ('ping' in message) events.emit('message', { pong: true })
    else if ('id' in message) answer(message.id as number, answers(message as never))
  }
  const part: UtilityPart = {
    ...listeners(events),
    postMessage: (message) => {
      heard.push(message)
      queueMicrotask(() => hear(message))
    },
    kill: () => {
      end()
      return true
    },
  }
  return { part, heard, pid: null, hasEnded: () => hasEnded, crash: end }
}

/** The core itself, in a process of its own. */
export function startRealCore(): CoreStandIn {
  const entry = fileURLToPath(new URL('../../../../src-main/core/child.ts', import.meta.url))
  const child = fork(entry, { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const heard: unknown[] = []
  const part: UtilityPart = {
    on: child.on.bind(child) as never,
    once: child.once.bind(child) as never,
    postMessage: (message) => {
      heard.push(message)
      if (child.connected) child.send(message)
    },
    kill: () => child.kill('SIGKILL'),
  }
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null
  return { part, heard, pid: child.pid ?? null, hasEnded, crash: () => void child.kill('SIGKILL') }
}

const listeners = (events: Events): Pick<UtilityPart, 'on' | 'once'> => ({
  on: events.on as never,
  once: events.on as never,
})
