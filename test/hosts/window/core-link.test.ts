import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type CoreLink, type CoreState, linkCore } from '#main/hosts/window/core-link.ts'
import type { CoreProcess } from '#main/hosts/window/core-run.ts'

const TIMES = { tickMs: 1000, hungAfterTicks: 3, endMs: 500 }

/** A core process that does only what the test makes it do; it answers pings until it hangs. */
interface Fake {
  readonly process: CoreProcess
  readonly heard: { readonly id?: number; readonly name?: string; readonly cancel?: number; readonly end?: true }[]
  readonly say: (message: unknown) => void
  readonly exit: () => void
  hangs: boolean
  wasKilled: boolean
}

function makeFake(): Fake {
  let onMessage = (_message: unknown): void => undefined
  let onExit = (): void => undefined
  const fake: Fake = {
    heard: [],
    hangs: false,
    wasKilled: false,
    say: (message) => onMessage(message),
    exit: () => onExit(),
    process: {
      send: (message) => {
        fake.heard.push(message as never)
        if (fake.hangs) return
        if ('ping' in (message as object)) queueMicrotask(() => onMessage({ pong: true }))
        if ('end' in (message as object)) queueMicrotask(() => onExit())
      },
      onMessage: (listener) => {
        onMessage = listener
      },
      onExit: (listener) => {
        onExit = listener
      },
      kill: () => {
        fake.wasKilled = true
        queueMicrotask(() => onExit())
      },
    },
  }
  return fake
}

let fakes: Fake[]
let states: CoreState[]
let link: CoreLink
const last = (): Fake => fakes.at(-1)!

beforeEach(() => {
  vi.useFakeTimers()
  fakes = []
  states = []
  const spawn = (): CoreProcess => {
    fakes.push(makeFake())
    return last().process
  }
  link = linkCore(spawn, (state) => states.push(state), TIMES)
})
afterEach(() => {
  vi.useRealTimers()
})

const list = { name: 'contract.list', input: {} }
const ended = { ok: false, error: { kind: 'core', problem: 'ended' } }
const hung = { ok: false, error: { kind: 'core', problem: 'hung' } }

it('each answer goes to the request it belongs to, in whatever order they come', async () => {
  const [first, second] = [link.request(list), link.request(list)]
  const [one, two] = last().heard
  expect([one, two]).toMatchObject([list, list])
  last().say({ id: two!.id, result: { ok: true, value: 'second' } })
  last().say({ id: one!.id, result: { ok: true, value: 'first' } })
  expect([await first, await second]).toEqual([
    { ok: true, value: 'first' },
    { ok: true, value: 'second' },
  ])
})

it('a request is cancelled by its signal, and one that was cancelled before is not sent', async () => {
  const controller = new AbortController()
  const request = link.request(list, controller.signal)
  await Promise.resolve()
  const { id } = last().heard[0]!
  controller.abort()
  expect(last().heard[1]).toEqual({ cancel: id })
  last().say({ id, result: { ok: false, error: { kind: 'cancelled' } } })
  expect(await request).toEqual({ ok: false, error: { kind: 'cancelled' } })
  expect(await link.request(list, controller.signal)).toEqual({ ok: false, error: { kind: 'cancelled' } })
  expect(last().heard).toHaveLength(2)
})

it('a signal that is aborted after the answer sends nothing', async () => {
  const controller = new AbortController()
  const request = link.request(list, controller.signal)
  await Promise.resolve()
  last().say({ id: last().heard[0]!.id, result: { ok: true, value: null } })
  await request
  controller.abort()
  expect(last().heard).toHaveLength(1)
})

it('every waiting request is answered when the core ends, and so is every later one', async () => {
  const waiting = [link.request(list), link.request(list), link.request(list)]
  await Promise.resolve()
  last().exit()
  expect(await Promise.all(waiting)).toEqual([ended, ended, ended])
  expect(await link.request(list)).toEqual(ended)
  expect(states).toEqual(['running', 'ended'])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(states).toEqual(['running', 'ended'])
})

it('a core that ended is started again, with nothing of the old one', async () => {
  const old = last()
  old.exit()
  await link.restart()
  expect(fakes).toHaveLength(2)
  expect(states).toEqual(['running', 'ended', 'running'])
  const request = link.request(list)
  await Promise.resolve()
  old.say({ id: last().heard[0]!.id, result: { ok: true, value: 'of the old core' } })
  last().say({ id: last().heard[0]!.id, result: { ok: true, value: 'of the new core' } })
  expect(await request).toEqual({ ok: true, value: 'of the new core' })
})

it('a core that answers its pings is never called hung, however long a request takes', async () => {
  void link.request(list)
  await vi.advanceTimersByTimeAsync(100 * TIMES.tickMs)
  expect(states).toEqual(['running'])
})

it('a core that does not answer is called hung, but never ended for it', async () => {
  const waiting = link.request(list)
  last().hangs = true
  await vi.advanceTimersByTimeAsync(TIMES.tickMs * TIMES.hungAfterTicks)
  expect(states).toEqual(['running'])
  await vi.advanceTimersByTimeAsync(TIMES.tickMs)
  expect(states).toEqual(['running', 'hung'])
  // Nothing is sent that might be done later, when the user believes that it was refused.
  const sent = last().heard.length
  expect(await link.request(list)).toEqual(hung)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(last().heard).toHaveLength(sent)
  expect(last().wasKilled).toBe(false)
  last().say({ id: last().heard[0]!.id, result: { ok: true, value: 'at last' } })
  expect(await waiting).toEqual({ ok: true, value: 'at last' })
  expect(states).toEqual(['running', 'hung', 'running'])
})

it('one late look says nothing: the machine may have slept', async () => {
  last().hangs = true
  await vi.advanceTimersByTimeAsync(TIMES.tickMs)
  vi.setSystemTime(Date.now() + 8 * 60 * 60 * 1000)
  last().say({ pong: true })
  await vi.advanceTimersByTimeAsync(TIMES.tickMs * TIMES.hungAfterTicks)
  expect(states).toEqual(['running'])
})

it('a hung core is killed when the user restarts it, and its requests say why', async () => {
  const waiting = link.request(list)
  const old = last()
  old.hangs = true
  await vi.advanceTimersByTimeAsync(TIMES.tickMs * (TIMES.hungAfterTicks + 1))
  const restarted = link.restart()
  await vi.advanceTimersByTimeAsync(0)
  await restarted
  expect(old.wasKilled).toBe(true)
  expect(await waiting).toEqual(hung)
  expect(states).toEqual(['running', 'hung', 'running'])
})

it('a restart asks the core to end, and kills it when it takes too long', async () => {
  await link.restart()
  expect(fakes[0]).toMatchObject({ wasKilled: false, heard: [{ end: true }] })
  // An end that was asked for is nobody's news.
  expect(states).toEqual(['running', 'running'])

  last().hangs = true
  const restarted = link.restart()
  await vi.advanceTimersByTimeAsync(TIMES.endMs - 1)
  expect(fakes[1]!.wasKilled).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  await restarted
  expect(fakes[1]!.wasKilled).toBe(true)
  expect(fakes).toHaveLength(3)
})

it('two restarts at once make one', async () => {
  await Promise.all([link.restart(), link.restart()])
  expect(fakes).toHaveLength(2)
})

it('requests during a restart are answered at once', async () => {
  last().hangs = true
  const restarted = link.restart()
  expect(await link.request(list)).toEqual(ended)
  await vi.advanceTimersByTimeAsync(TIMES.endMs)
  await restarted
})

it('closing ends the core for good, also in the middle of a restart', async () => {
  const waiting = link.request(list)
  const restarted = link.restart()
  await link.close()
  await restarted
  expect(await waiting).toEqual(ended)
  await link.restart()
  expect(fakes).toHaveLength(1)
  expect(await link.request(list)).toEqual(ended)
  expect(states).toEqual(['running'])
  expect(vi.getTimerCount()).toBe(0)
})

it('what is no message is passed over', async () => {
  const request = link.request(list)
  await Promise.resolve()
  for (const odd of [null, 7, 'x', {}, { id: 'a', result: 1 }, { id: 999, result: 1 }, { pong: 'x' }]) last().say(odd)
  last().say({ id: last().heard[0]!.id, result: { ok: true, value: null } })
  expect(await request).toEqual({ ok: true, value: null })
})
