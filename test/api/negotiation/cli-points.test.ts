import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DRAFTS } from '../../fixtures/open-core.ts'
import { runHere } from '../../fixtures/run-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterdraft-cli-points-'))
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

const addVersion = (draft: number, side: string) => {
  writeFileSync(at(`draft-${draft}.md`), DRAFTS[draft] ?? '')
  return ask('version', 'add', at(`draft-${draft}.md`), ...C, '--side', side)
}

beforeAll(async () => {
  await ask('workspace', 'create', at('work.counterdraft'))
  await ask('contract', 'add', ...W, '--title', 'Services', '--vendor', 'Ada', '--buyer', 'Bo', '--ours', 'vendor')
  await addVersion(0, 'vendor')
  for (const title of ['Cap', 'Interest']) await ask('point', 'add', ...C, '--title', title, '--clause', '2.1')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// One story, in order: each step stands on the ones before it.
it('point set says something anew of several points, and shows what is for us alone apart', async () => {
  const set = ['point', 'set', 'P-01', 'P-02', ...C, '--status', 'escalated', '--owner', 'Ada', '--due', '2026-01-31']
  expect(await ask(...set)).toMatchObject([
    { id: 'P-01', status: 'escalated', owner: 'Ada', due: '2026-01-31' },
    { id: 'P-02', status: 'escalated' },
  ])
  const ours = ['--priority', 'must', '--better', 'lower', '--rationale', 'Nobody insures more.']
  expect(await tell('point', 'set', 'P-01', ...C, ...ours)).toContain('  for us alone:\n    priority: must\n')
  expect(await ask('point', 'set', 'P-02', ...C, '--clear', 'owner', 'due')).toMatchObject([{ owner: null, due: null }])
  expect(await tell('point', 'list', ...C)).toMatch(/^P-01 {2}escalated {2}2\.1 .*Cap +Ada +2026-01-31 +must$/m)
})

it('point prepare changes only the rungs that it names', async () => {
  await ask('point', 'prepare', 'P-01', ...C, '--ideal', 'three months', '--walk-away', 'eight months')
  expect(await ask('point', 'prepare', 'P-01', ...C, '--acceptable', 'six months')).toMatchObject({
    ladder: { ideal: 'three months', acceptable: 'six months', walkAway: 'eight months' },
  })
})

it('point trade notes, changes, takes off and puts back', async () => {
  const trade = ['--gave', 'P-01', '--got', 'P-02', '--conditional']
  const { id } = (await ask('point', 'trade', 'add', ...C, ...trade)) as { id: number }
  expect(await tell('point', 'trade', 'change', String(id), ...C, ...trade, '--gave-in', 'v1')).toBe(
    `${id}: P-01 (version 1) for P-02, only if we get it\n`,
  )
  await ask('point', 'trade', 'remove', String(id), ...C)
  expect(await tell('point', 'trade', 'list', ...C)).toBe('No trades yet.\n')
  await ask('point', 'trade', 'restore', String(id), ...C)
  expect(await tell('point', 'trade', 'list', ...C)).toContain('P-01 (version 1) for P-02')
})

it('point warnings tells what should be seen, with the words that show it', async () => {
  await ask('point', 'agree', 'P-01', ...C, '--text', 'Liability is limited to the fees of 9 months.')
  const told = await tell('point', 'warnings', ...C)
  expect(told).toContain(
    'P-01 is settled below our walk-away, version 1\n  expected: eight months\n  found: 9 months\n',
  )
  expect(told).toContain('P-01 is agreed, but the latest version does not carry the words, version 1\n')
  expect(told).toMatch(/P-02 was to be got in a trade, for which we gave \(trade \d+\), version 1\n/)
})
