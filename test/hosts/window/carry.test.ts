import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { type CarrierParts, MAX_REQUEST_BYTES, makeCarrier } from '#main/hosts/window/carry.ts'
import type { CoreLink } from '#main/hosts/window/core-link.ts'
import type { CoreRequest } from '#main/hosts/window/core-run.ts'
import { makeHostSide } from '#main/hosts/window/host-handlers.ts'
import { findPlaces } from '#main/hosts/window/places.ts'
import { readRecent } from '#main/hosts/window/recent.ts'
import { sizeUpTo } from '#main/hosts/window/size.ts'
import { APP_VERSION } from '#main/version.ts'
import { MAX_FILE_BYTES } from '#shared/api/schemas/fields.ts'
import { ok } from '#shared/model/result.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterdraft-carry-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const refused = { ok: false, error: { kind: 'bad-input', field: 'request' } }

/** A carrier with both its ends in the test's hands. */
function carrying({
  named = null,
  pick = null,
}: {
  named?: string | null
  pick?: (() => Promise<string | null>) | null
} = {}) {
  const places = findPlaces(
    { COUNTERDRAFT_DATA: mkdtempSync(join(folder, 'data-')), COUNTERDRAFT_DOWNLOADS: '/exports' },
    'linux',
    '/',
  )
  const asked: CoreRequest[] = []
  const signals: (AbortSignal | undefined)[] = []
  const done: string[] = []
  const answers: Record<string, unknown> = {}
  const link: CoreLink = {
    request: async (request, signal) => {
      asked.push(request)
      signals.push(signal)
      return ok(await answers[request.name])
    },
    state: () => 'running',
    restart: async () => void done.push('restart'),
    close: async () => undefined,
  }
  const side = makeHostSide({
    kind: 'chromium',
    places,
    link,
    named,
    pick,
    reload: async () => void done.push('reload'),
    reveal: async (path) => void done.push(`reveal ${path}`),
  })
  const parts: CarrierParts = { link, host: side.handlers, onDone: side.onDone }
  return { carry: makeCarrier(parts), asked, signals, answers, done, places }
}

it('a request goes to the core as it is, and the answer comes back', async () => {
  const { carry, asked, answers } = carrying()
  answers['contract.list'] = ['C-01']
  const bytes = new Uint8Array([1, 2, 255])
  const input = { file: { name: 'a.docx', bytes } }
  expect(await carry({ id: 1, name: 'contract.list', input })).toEqual({ ok: true, value: ['C-01'] })
  expect(asked).toEqual([{ name: 'contract.list', input }])
  expect((asked[0]!.input as typeof input).file.bytes).toBe(bytes)
})

it('what is no message is refused, and never reaches the core', async () => {
  const { carry, asked } = carrying()
  const odd: unknown[] = [
    undefined,
    null,
    7,
    'contract.list',
    [],
    {},
    { id: 1 },
    { id: -1, name: 'contract.list', input: {} },
    { id: 0.5, name: 'contract.list', input: {} },
    { id: Number.NaN, name: 'contract.list', input: {} },
    { id: '1', name: 'contract.list', input: {} },
    { id: 1, name: ['contract.list'], input: {} },
    { id: 1, name: 'x'.repeat(101), input: {} },
    { id: 1, name: 'contract.list', input: {}, more: true },
    { cancel: 'x' },
    { cancel: 1, id: 1 },
  ]
  for (const raw of odd) expect(await carry(raw), JSON.stringify(raw)).toMatchObject(refused)
  await fc.assert(
    fc.asyncProperty(fc.anything({ maxDepth: 3 }), async (raw) => {
      expect(await carry(raw)).toMatchObject(refused)
    }),
  )
  expect(asked).toEqual([])
})

it('what nests too deep is refused before anything walks into it', async () => {
  const { carry, asked } = carrying()
  let input: unknown = {}
  for (let depth = 0; depth < 100_000; depth += 1) input = [input]
  expect(await carry({ id: 1, name: 'contract.list', input })).toMatchObject(refused)
  const circle: unknown[] = []
  circle.push(circle)
  expect(await carry({ id: 1, name: 'contract.list', input: circle })).toMatchObject(refused)
  expect(asked).toEqual([])
})

it('100 MB are refused, in one piece or in many, and the largest document is not', async () => {
  const { carry, asked } = carrying()
  const hundred = 100_000_000
  const large: unknown[] = [
    new Uint8Array(hundred),
    'x'.repeat(hundred),
    Array.from({ length: 100 }, () => 'x'.repeat(hundred / 100)),
    { ['x'.repeat(hundred)]: 1 },
  ]
  for (const input of large) expect(await carry({ id: 1, name: 'document.read', input })).toMatchObject(refused)
  expect(asked).toEqual([])
  const file = { name: 'large.docx', bytes: new Uint8Array(MAX_FILE_BYTES) }
  expect(await carry({ id: 1, name: 'document.read', input: { file } })).toMatchObject({ ok: true })
})

it('a size is counted no further than it matters', () => {
  expect(sizeUpTo({ a: 'four', b: [new Uint8Array(10)] }, MAX_REQUEST_BYTES)).toBeLessThan(100)
  expect(sizeUpTo('x'.repeat(11), 10)).toBe(Number.POSITIVE_INFINITY)
  expect(sizeUpTo(new Uint8Array(10), 10)).toBe(10)
})

it('a running request is cancelled by its number; an unknown number is passed over', async () => {
  const { carry, signals, answers } = carrying()
  let finish = (_value: unknown): void => undefined
  answers['document.read'] = new Promise((resolve) => {
    finish = resolve
  })
  const running = carry({ id: 7, name: 'document.read', input: {} })
  expect(await carry({ cancel: 8 })).toBe(null)
  expect(signals[0]!.aborted).toBe(false)
  expect(await carry({ cancel: 7 })).toBe(null)
  expect(signals[0]!.aborted).toBe(true)
  finish(null)
  await running
  expect(await carry({ cancel: 7 })).toBe(null)
})

it('a page that was loaded anew may use its numbers again while old requests still run', async () => {
  const { carry, signals, answers } = carrying()
  let finishOld = (_value: unknown): void => undefined
  answers['document.read'] = new Promise((resolve) => {
    finishOld = resolve
  })
  answers['document.compare'] = new Promise(() => undefined)
  const old = carry({ id: 1, name: 'document.read', input: {} })
  void carry({ id: 1, name: 'document.compare', input: {} })
  finishOld(null)
  await old
  await carry({ cancel: 1 })
  expect(signals.map((signal) => signal!.aborted)).toEqual([false, true])
})

it('the host answers for itself, and its input is checked, too', async () => {
  const { carry, asked, places } = carrying({ named: '/named.counterdraft' })
  expect(await carry({ id: 1, name: 'host.info', input: {} })).toEqual({
    ok: true,
    value: {
      kind: 'chromium',
      appVersion: APP_VERSION,
      workspaces: places.workspaces,
      exports: '/exports',
      lastWorkspace: '/named.counterdraft',
      canPick: false,
    },
  })
  for (const [name, input] of [
    ['host.info', { more: 1 }],
    ['host.lock', null],
    ['host.reveal', {}],
    ['host.reveal', { path: 7 }],
  ] as const) {
    expect(await carry({ id: 1, name, input }), name).toMatchObject(refused)
  }
  expect(asked).toEqual([])
})

it('a name that only looks like one of the host goes to the core, which knows it is none', async () => {
  const { carry, asked } = carrying()
  for (const name of ['host.drop', '__proto__', 'constructor', 'toString']) await carry({ id: 1, name, input: {} })
  expect(asked).toHaveLength(4)
})

it('locking ends the core and loads the page anew', async () => {
  const { carry, done } = carrying()
  expect(await carry({ id: 1, name: 'host.lock', input: {} })).toEqual({ ok: true, value: null })
  expect(done).toEqual(['restart', 'reload'])
  expect(await carry({ id: 2, name: 'host.restartCore', input: {} })).toEqual({ ok: true, value: null })
  expect(done).toEqual(['restart', 'reload', 'restart'])
})

it('the workspace that was opened is offered again, now and at the next start', async () => {
  const { carry, answers, places } = carrying()
  answers['workspace.open'] = { path: '/home/ada/work.counterdraft' }
  answers['workspace.info'] = { path: '/home/ada/other.counterdraft' }
  await carry({ id: 1, name: 'workspace.open', input: { path: 'typed' } })
  await carry({ id: 2, name: 'workspace.info', input: {} })
  expect(await carry({ id: 3, name: 'host.info', input: {} })).toMatchObject({
    value: { lastWorkspace: '/home/ada/work.counterdraft' },
  })
  expect(readRecent(places.data)).toBe('/home/ada/work.counterdraft')
})

it('only what was exported just now is shown in the file manager', async () => {
  const { carry, answers, done } = carrying()
  answers['bundle.export'] = { name: 'b.zip', path: '/exports/b.zip' }
  answers['version.export'] = { name: 'v.docx', path: null }
  answers['odd.export'] = { path: '/elsewhere/b.zip' }
  for (const name of Object.keys(answers)) await carry({ id: 1, name, input: {} })
  for (const path of ['/elsewhere/b.zip', '/exports/other.zip', '/exports/../exports/b.zip', '/exports']) {
    expect(await carry({ id: 2, name: 'host.reveal', input: { path } }), path).toMatchObject({ ok: false })
  }
  expect(await carry({ id: 3, name: 'host.reveal', input: { path: '/exports/b.zip' } })).toEqual({
    ok: true,
    value: null,
  })
  expect(done).toEqual(['reveal /exports/b.zip'])
})

it('a host with a dialog answers with what was picked', async () => {
  const { carry } = carrying({ pick: async () => '/picked.counterdraft' })
  const picked = await carry({ id: 1, name: 'host.pickWorkspace', input: {} })
  expect(picked).toEqual({ ok: true, value: { path: '/picked.counterdraft' } })
  expect(await carrying().carry({ id: 1, name: 'host.pickWorkspace', input: {} })).toEqual({
    ok: true,
    value: { path: null },
  })
})

it('a mistake in a handler is an answer, too', async () => {
  const { carry } = carrying({ pick: async () => Promise.reject(new Error('no dialog')) })
  const picked = await carry({ id: 1, name: 'host.pickWorkspace', input: {} })
  expect(picked).toEqual({ ok: false, error: { kind: 'broken', detail: 'no dialog' } })
})
