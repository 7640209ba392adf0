import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it, onTestFinished } from 'vitest'
import type { Input, Output, ProcedureName } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Result } from '#shared/model/result.ts'
import { failure, value } from '../store/support/workspaces.ts'

const entry = fileURLToPath(new URL('../../src-main/core/child.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'counterdraft-child-'))
const path = join(folder, 'work.counterdraft')
const passphrase = 'correct horse battery staple'
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Host {
  readonly process: ChildProcess
  readonly invoke: <N extends ProcedureName>(name: N, input: Input<N>) => Promise<Result<Output<N>, ApiError>>
  readonly cancelLast: () => void
  readonly end: () => Promise<unknown>
}

/** A core in a process of its own, as a window has it. */
function startCore(): Host {
  const child = fork(entry, { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = once(child, 'exit')
  let last = 0
  const invoke: Host['invoke'] = (name, input) => {
    last += 1
    const id = last
    return new Promise((resolve) => {
      const hear = (reply: { readonly id: number; readonly result: never }): void => {
        if (reply.id !== id) return
        child.off('message', hear)
        resolve(reply.result)
      }
      child.on('message', hear)
      child.send({ id, name, input })
    })
  }
  const end = (): Promise<unknown> => {
    child.kill('SIGKILL')
    return ended
  }
  onTestFinished(() => void end())
  return { process: child, invoke, cancelLast: () => child.send({ cancel: last }), end }
}

const parties = { vendor: 'Ada', buyer: 'Bo', ours: 'vendor', currency: 'EUR', price: null, endDate: null } as const
const draft = (text: string) => ({ name: 'draft.md', bytes: new TextEncoder().encode(text) })

it('what the core has acknowledged is there after it was killed', async () => {
  const first = startCore()
  value(await first.invoke('workspace.create', { path, passphrase }))
  const { id: contract } = value(await first.invoke('contract.add', { ...parties, title: 'Services' }))
  const document = draft('# Services\n\n1. The Vendor works.\n')
  value(
    await first.invoke('version.add', {
      contract,
      documents: [{ ...document, kind: 'main' }],
      side: 'vendor',
      date: null,
      view: 'accepted',
    }),
  )
  await first.end()

  const second = startCore()
  value(await second.invoke('workspace.open', { path, passphrase }))
  const [listed] = value(await second.invoke('contract.list', {}))
  expect(listed).toMatchObject({ contract: { id: 'C-01', title: 'Services' }, versions: 1 })
  const { bytes } = value(await second.invoke('version.export', { contract, version: 1 }))
  expect(Buffer.from(bytes ?? [])).toEqual(Buffer.from(document.bytes))
  expect(value(await second.invoke('workspace.check', {})).ok).toBe(true)
})

it('a core whose host is gone closes its workspace and ends', async () => {
  const core = startCore()
  value(await core.invoke('workspace.open', { path, passphrase }))
  const exit = once(core.process, 'exit')
  core.process.disconnect()
  expect((await exit)[0]).toBe(0)
  expect(readdirSync(folder)).toEqual(['work.counterdraft'])
})

it('a message that is no request is passed over, and a wrong one is answered', async () => {
  const core = startCore()
  for (const message of [
    'x',
    7,
    { id: 'a', name: 1 },
    { cancel: 99 },
    { id: 1, name: 'contract.list', input: {}, x: 1 },
  ]) {
    core.process.send(message)
  }
  expect(failure(await core.invoke('contract.drop' as 'contract.list', {}))).toMatchObject({ kind: 'bad-input' })
  expect(failure(await core.invoke('contract.list', {}))).toMatchObject({ problem: 'none-open' })
})

it('a cancelled request ends with that, and the next one is answered', async () => {
  const core = startCore()
  const long = Array.from({ length: 20_000 }, (_, at) => `${at + 1}. The Vendor works.`).join('\n\n')
  const reading = core.invoke('document.read', { file: draft(long), view: 'accepted' })
  core.cancelLast()
  expect(failure(await reading)).toEqual({ kind: 'cancelled' })
  value(await core.invoke('document.read', { file: draft('1. Work\n'), view: 'accepted' }))
})
