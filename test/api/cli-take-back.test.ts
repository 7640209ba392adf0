import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DRAFTS } from '../fixtures/open-core.ts'
import { runHere } from '../fixtures/run-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterdraft-take-back-'))
const at = (name: string): string => join(folder, name)
const W = ['--workspace', at('work.counterdraft')]
const C = [...W, '--contract', 'C-01']

/** The answer of a command that must succeed. */
async function ask(...args: readonly string[]): Promise<unknown> {
  const { status, stdout, stderr } = await runHere([...args, '--json'])
  expect([status, stderr], args.join(' ')).toEqual([0, ''])
  return JSON.parse(stdout)
}

/** What a command tells a person. */
async function tell(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runHere(args)
  expect([status, stderr], args.join(' ')).toEqual([0, ''])
  expect(stdout).not.toMatch(/undefined|NaN|\[object/)
  return stdout
}

/** The message of a command that is refused. */
async function refusal(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runHere(args)
  expect([status, stdout], args.join(' ')).toEqual([2, ''])
  return stderr
}

const addVersion = (draft: string, side: string) => ask('version', 'add', at(draft), ...C, '--side', side)

beforeAll(async () => {
  for (const [index, text] of DRAFTS.entries()) writeFileSync(at(`draft-${index + 1}.md`), text)
  await ask('workspace', 'create', at('work.counterdraft'))
  const parties = ['--title', 'Services', '--vendor', 'Ada', '--buyer', 'Bo', '--ours', 'vendor']
  await ask('contract', 'add', ...W, ...parties)
  await addVersion('draft-1.md', 'vendor')
  await ask('point', 'add', ...C, '--title', 'Cap', '--clause', '2.1', '--vendor', 'Six months.')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// One story, in order: each step stands on the ones before it.
it('point rename, record, take-back and put-back', async () => {
  expect(await ask('point', 'rename', 'P-01', ...C, '--title', 'Cap on liability')).toMatchObject({
    ...{ title: 'Cap on liability', titleBefore: 'Cap' },
  })
  const record = ['point', 'record', 'P-01', ...C, '--side', 'buyer', '--text', 'Twelve months.']
  expect(await ask(...record, '--in', '1')).toMatchObject({
    positions: [{ side: 'vendor' }, { side: 'buyer', version: 1 }],
  })
  const taken = (await ask('point', 'take-back', 'P-01', ...C, '--side', 'buyer')) as { takenBack: number }
  expect(taken).toMatchObject({ positions: [{ side: 'vendor' }] })
  const putBack = ['point', 'put-back', 'P-01', ...C, '--side', 'buyer', '--position', String(taken.takenBack)]
  expect(await tell(...putBack)).toContain('Twelve months.')
  expect(await tell('point', 'take-back', 'P-01', ...C, '--side', 'buyer')).toMatch(/Took back position \d+\./)
  expect(await refusal('point', 'take-back', 'P-01', ...C, '--side', 'buyer')).toMatch(/buyer has recorded no position/)
  expect(await refusal(...record, '--in', 'two')).toMatch(/number such as 2/)
  expect(await refusal(...record, '--in', '7')).toMatch(/no version 7/)
})

it('point withdraw and restore', async () => {
  expect(await ask('point', 'withdraw', 'P-01', ...C)).toMatchObject({ status: 'withdrawn' })
  expect(await refusal('point', 'agree', 'P-01', ...C)).toMatch(/P-01 is withdrawn\..*Restore it first/)
  expect(await tell('point', 'list', ...C)).toContain('withdrawn')
  expect(await ask('point', 'restore', 'P-01', ...C)).toMatchObject({ status: 'open' })
})

it('freeze and unfreeze', async () => {
  await ask('freeze', ...C)
  expect(await ask('unfreeze', ...C)).toMatchObject({ version: 1, waived: ['P-01'] })
  expect(await refusal('unfreeze', ...C)).toMatch(/No version is frozen/)
})

it('version withdraw and restore', async () => {
  await ask('freeze', ...C)
  await addVersion('draft-2.md', 'buyer')
  expect(await tell('version', 'withdraw', '2', ...C)).toMatch(/Withdrew version 2.*Version 1 is frozen again/)
  expect(await ask('version', 'list', ...C)).toMatchObject([{ number: 1 }])
  expect(await ask('version', 'restore', '2', ...C)).toMatchObject({ version: { number: 2 }, endedFreeze: 1 })
  await ask('point', 'record', 'P-01', ...C, '--side', 'vendor', '--text', 'Nine months.')
  expect(await refusal('version', 'withdraw', '2', ...C)).toMatch(/needed by P-01.*Take that back first/)
})

it('contract discard and restore', async () => {
  expect(await refusal('contract', 'discard', 'C-01', ...W)).toMatch(/not empty: it holds version 1, version 2, P-01/)
  await ask('contract', 'add', ...W, '--title', 'Mistake', '--vendor', 'A', '--buyer', 'B', '--ours', 'buyer')
  expect(await tell('contract', 'discard', 'c2', ...W)).toBe('Discarded C-02 Mistake.\n')
  expect(await ask('contract', 'list', ...W)).toHaveLength(1)
  expect(await tell('contract', 'restore', 'c2', ...W)).toBe('C-02 Mistake is back.\n')
})

it('an export that cannot be written leaves no entry in the log', async () => {
  await ask('freeze', ...C)
  await ask('sign', ...C, '--name', 'Ada', '--capacity', 'owner')
  const before = await ask('workspace', 'log', at('work.counterdraft'))
  expect(await refusal('bundle', ...C, '-o', at('none/out.zip'))).toMatch(/folder of .* does not exist/)
  expect(await refusal('bundle', ...C, '-o', folder)).toMatch(/it is a folder/)
  expect(await ask('workspace', 'log', at('work.counterdraft'))).toEqual(before)
  await ask('bundle', ...C, '-o', at('out.zip'))
  const log = (await ask('workspace', 'log', at('work.counterdraft'), '--limit', '1')) as { entries: unknown[] }
  expect(log).toMatchObject({ entries: [{ action: 'bundle.export', contract: 'C-01' }], chain: { ok: true } })
  expect(readFileSync(at('out.zip')).length).toBeGreaterThan(1000)
  expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
})

it('workspace log tells what was done, the latest first', async () => {
  const said = await tell('workspace', 'log', at('work.counterdraft'), '--limit', '3')
  expect(said).toMatch(/bundle\.export[\s\S]*version\.sign[\s\S]*version\.freeze[\s\S]*The log is whole\./)
  expect(await refusal('workspace', 'log', at('work.counterdraft'), '--limit', '501')).toMatch(/from 1 to 500/)
})
