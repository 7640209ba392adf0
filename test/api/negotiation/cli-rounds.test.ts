import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DRAFTS } from '../../fixtures/open-core.ts'
import { runHere } from '../../fixtures/run-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterdraft-rounds-'))
const at = (name: string): string => join(folder, name)
const W = ['--workspace', at('work.counterdraft')]
const C = [...W, '--contract', 'C-01']

/** What a command tells a person. */
async function tell(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runHere(args)
  expect([status, stderr], args.join(' ')).toEqual([0, ''])
  expect(stdout).not.toMatch(/undefined|NaN|\[object/)
  return stdout
}

beforeAll(async () => {
  await tell('workspace', 'create', at('work.counterdraft'))
  await tell('contract', 'add', ...W, '--title', 'Deal', '--vendor', 'Ada', '--buyer', 'Bo', '--ours', 'vendor')
  for (const [index, side] of (['vendor', 'buyer'] as const).entries()) {
    writeFileSync(at('draft.md'), DRAFTS[index] ?? '')
    await tell('version', 'add', at('draft.md'), ...C, '--side', side, '--date', `2026-03-0${index + 1}`)
    if (index === 0) {
      await tell('point', 'add', ...C, '--title', 'Cap', '--clause', '2.1', '--vendor', 'the fees of 6 months')
      await tell('point', 'add', ...C, '--title', 'Limit', '--clause', '2.1')
      await tell('point', 'agree', 'P-02', ...C)
    }
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// One story, in order: each step stands on the ones before it.
it('point propose shows what a version means, takes it over, and has nothing to say afterwards', async () => {
  const shown = await tell('point', 'propose', ...C, '--version', '2')
  expect(shown).toContain('P-01 Cap: the buyer wants, in 2.1, “Liability is limited to the fees of 12 months.”')
  expect(shown).toContain('P-02 Limit: the text does not carry what was agreed any more')
  const taken = await tell('point', 'propose', ...C, '--version', 'v2', '--take', '--reopen')
  expect(taken).toBe('Recorded 1 position on 2 points.\nCountered: P-01\nReopened: P-02\n')
  expect(await tell('point', 'propose', ...C, '--version', '2')).toContain('P-02 Limit: the buyer wants')
})

it('point timeline shows the point version by version', async () => {
  const shown = await tell('point', 'timeline', 'P-01', ...C)
  expect(shown.split('\n')).toEqual([
    'version 1, vendor, 2026-03-01: 2.1',
    '  “Liability is limited to the fees of 6 months.”',
    '  vendor wants: “the fees of 6 months”',
    'version 2, buyer, 2026-03-02: 2.1, changed',
    '  “Liability is limited to the fees of 12 months.”',
    '  buyer wants: “Liability is limited to the fees of 12 months.”',
    'duration, in month: vendor 6 (version 1), buyer 12 (version 2)',
    '',
  ])
})

it('point take-list shows the answers of a list that came back, and records those that are named', async () => {
  await tell('point', 'export', ...C, '--format', 'csv', '-o', at('list.csv'))
  const list = readFileSync(at('list.csv'), 'utf8')
  writeFileSync(
    at('filled.csv'),
    `${list.replace(/^(P-01,.*),$/m, '$1,Nine months.').replace(/^(P-02,.*),$/m, '$1,None.')}P-07,,,,,,,,No.\r\n`,
  )
  const shown = await tell('point', 'take-list', at('filled.csv'), ...C)
  expect(shown).toContain('P-01 Cap: “Nine months.”')
  expect(shown).toContain('P-07  (there is no such point)')
  const taken = await tell('point', 'take-list', at('filled.csv'), ...C, '--take', 'p1')
  expect(taken).toBe('Recorded 1 position on 1 point.\n')
  expect(await tell('point', 'show', 'P-01', ...C)).toContain('buyer, version 2: Nine months.')
  const again = await tell('point', 'take-list', at('filled.csv'), ...C, '--take')
  expect(again).toContain('Recorded 1 position on 1 point.\nCountered: P-02')
})
