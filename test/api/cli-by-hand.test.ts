import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS, newestVersion } from '#main/store/migrate.ts'
import { runCli } from '../fixtures/run-cli.ts'
import { runHere } from '../fixtures/run-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterdraft-by-hand-'))
const at = (name: string): string => join(folder, name)
const workspace = at('work.counterdraft')
const W = ['--workspace', workspace]
const C = [...W, '--contract', 'C-01']

const OLDER = `# Services

1. Work

1.1 The Vendor writes the code by 1 March 2026.

1.2 The Customer answers questions within five days.

2. Money

2.1 Liability is limited to the fees of six months.
`
const NEWER = OLDER.replace('six months', 'twelve months').replace(
  '1.1 The Vendor writes the code by 1 March 2026.',
  '1.1 The Vendor tests every release before it is handed over.\n\n1.3 The Vendor writes the code by 1 March 2026.',
)

beforeAll(() => {
  writeFileSync(at('older.md'), OLDER)
  writeFileSync(at('newer.md'), NEWER)
  writeFileSync(at('clause.txt'), 'Liability is limited to the fees of nine months.\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The answer of a command that must succeed: one JSON value on a line of its own, and nothing else anywhere. */
function ask(...args: readonly string[]): unknown {
  const { status, stdout, stderr } = runCli([...args, '--json'])
  expect(stderr, args.join(' ')).toBe('')
  expect(status, args.join(' ')).toBe(0)
  expect(stdout.endsWith('\n')).toBe(true)
  expect(stdout.trimEnd()).not.toContain('\n')
  return JSON.parse(stdout)
}

/** What a command tells a person. */
function tell(...args: readonly string[]): string {
  const { status, stdout, stderr } = runCli(args)
  expect(stderr, args.join(' ')).toBe('')
  expect(status, args.join(' ')).toBe(0)
  expect(stdout).not.toMatch(/undefined|NaN|\[object/)
  return stdout
}

// One story, in order: each step stands on the ones before it.
describe('the main job by hand', () => {
  it('a document is read into clauses without a workspace', () => {
    const read = ask('read', at('older.md')) as { clauses: { label: string }[] }
    expect(read.clauses.map((clause) => clause.label)).toContain('1.2')
    expect(tell('read', at('older.md'))).toContain('1.1')
  })

  it('two documents are compared without a workspace', () => {
    const compared = ask('compare', at('older.md'), at('newer.md'))
    expect(compared).toMatchObject({ summary: { added: 1, reworded: 1 }, old: { file: at('older.md') } })
    expect(tell('compare', at('older.md'), at('newer.md'))).toMatch(/\[-six-\].*\{\+twelve\+\}|six.*twelve/)
    expect(tell('compare', at('older.md'), at('newer.md'), '--markdown')).toMatch(/~~six~~.*\*\*twelve\*\*/)
  })

  it('two drafts are laid against what both sides worked on', () => {
    writeFileSync(at('theirs.md'), OLDER.replace('six months', 'nine months').replace('five days', 'two days'))
    const ways = [at('theirs.md'), at('newer.md'), '--base', at('older.md')]
    const states = (ask('compare', ...ways) as { rows: { state: string }[] }).rows.map(({ state }) => state)
    expect(states.filter((state) => state !== 'unchanged')).toEqual(['vendor', 'buyer', 'both'])
    expect(tell('compare', ...ways)).toMatch(/2\.1 .*both, differently.*\{\+twelve\+\}.*\{\+nine\+\}/s)
    expect(runCli(['compare', ...ways, '--markdown']).status).toBe(2)
  })

  it('workspace create, info and check', () => {
    expect(ask('workspace', 'create', workspace)).toMatchObject({ path: workspace, contracts: 0, auditEntries: 1 })
    expect(ask('workspace', 'info', workspace)).toMatchObject({ formatVersion: newestVersion(MIGRATIONS), versions: 0 })
    expect(ask('workspace', 'check', workspace)).toMatchObject({ ok: true })
    expect(tell('workspace', 'info', workspace)).toContain('encrypted workspace')
  })

  it('contract add, list and show', () => {
    const parties = ['--title', 'Services', '--vendor', 'Ada Lovelace', '--buyer', 'Babbage & Co', '--ours', 'vendor']
    const terms = ['--price', '1000', '--end-date', '2026-06-30', '--currency', 'eur']
    expect(ask('contract', 'add', ...W, ...parties, ...terms)).toMatchObject({
      ...{ id: 'C-01', currency: 'EUR', price: 100_000, endDate: '2026-06-30' },
    })
    expect(ask('contract', 'list', ...W)).toMatchObject([{ contract: { id: 'C-01' }, state: 'draft', versions: 0 }])
    expect(ask('contract', 'show', 'C-01', ...W)).toMatchObject({ contract: { title: 'Services' }, versions: [] })
    expect(tell('contract', 'show', 'C-01', ...W)).toContain('Ada Lovelace (us)')
  })

  it('version add twice, list and show', () => {
    const first = ask('version', 'add', at('older.md'), ...C, '--side', 'vendor', '--date', '2026-01-05')
    expect(first).toMatchObject({ version: { number: 1, side: 'vendor', date: '2026-01-05' }, summary: null })
    expect(
      ask('point', 'add', ...C, '--title', 'Deadline', '--clause', '1.1', '--buyer', 'Mid-February.'),
    ).toMatchObject({ id: 'P-01', clauses: [{ labelThen: '1.1', now: { label: '1.1', version: 1 } }] })
    const second = ask('version', 'add', at('newer.md'), ...C, '--side', 'buyer', '--as', 'accepted')
    expect(second).toMatchObject({ version: { number: 2, side: 'buyer' }, summary: { added: 1, reworded: 1 } })
    expect(ask('version', 'list', ...C)).toMatchObject([{ number: 1 }, { number: 2 }])
    expect(ask('version', 'show', '2', ...C)).toMatchObject({ version: { number: 2 }, text: { format: 'markdown' } })
    expect(ask('version', 'show', 'v1', ...C)).toMatchObject({ version: { number: 1 } })
    expect(tell('version', 'show', '1', ...C)).toContain('five days')
  })

  it('version export gives back the very bytes that came in', () => {
    ask('version', 'export', '1', ...C, '-o', at('exported.md'))
    ask('version', 'export', '2', ...C, '--output', at('exported-2.md'))
    expect(readFileSync(at('exported.md'))).toEqual(readFileSync(at('older.md')))
    expect(readFileSync(at('exported-2.md'))).toEqual(readFileSync(at('newer.md')))
  })

  it('a point stays on its clause, whose number has changed', () => {
    expect(ask('point', 'show', 'P-01', ...C)).toMatchObject({
      clauses: [{ labelThen: '1.1', now: { label: '1.3', version: 2 } }],
    })
  })

  it('point add, list, show, agree and reopen', () => {
    const sides = ['--vendor', 'Six months of fees.', '--buyer', 'No limit.']
    const added = ask('point', 'add', ...C, '--title', 'Cap', '--clause', 'clause 2.1', ...sides)
    expect(added).toMatchObject({ id: 'P-02', status: 'open', positions: [{ version: 2 }, { version: 2 }] })
    expect(ask('point', 'agree', 'P-02', ...C)).toMatchObject({
      status: 'agreed',
      agreed: { text: 'Liability is limited to the fees of twelve months.', version: 2 },
    })
    expect(ask('point', 'reopen', 'P-02', ...C)).toMatchObject({ status: 'open', agreed: null })
    expect(ask('point', 'agree', 'P-02', ...C, '--text', 'Nine months.')).toMatchObject({
      agreed: { text: 'Nine months.' },
    })
    expect(ask('point', 'list', ...C)).toMatchObject([{ status: 'open' }, { status: 'agreed' }])
    const shown = tell('point', 'show', 'P-02', ...C)
    for (const words of ['No limit.', 'Six months of fees.', 'Nine months.']) expect(shown).toContain(words)
  })

  it('ids are taken as people write them', () => {
    for (const id of ['c1', '1', 'c-001']) {
      expect(ask('contract', 'show', id, ...W)).toMatchObject({ contract: { id: 'C-01' } })
    }
    for (const id of ['p2', '2']) {
      expect(ask('point', 'show', id, ...W, '--contract', 'c1')).toMatchObject({ id: 'P-02' })
    }
  })

  it('freeze waives what is open by name', () => {
    expect(ask('freeze', ...C)).toMatchObject({ version: 2, waived: ['P-01'] })
  })

  it('sign makes a statement that names the signer', () => {
    const signed = ask('sign', ...C, '--name', 'Ada Lovelace', '--capacity', 'owner') as { statement: string }
    expect(signed).toMatchObject({ side: 'vendor', name: 'Ada Lovelace', capacity: 'owner' })
    expect(signed.statement).toContain('Ada Lovelace')
  })

  it('change-order add, list, show and void', () => {
    const change = ['--price', '+200.00', '--days', '+10', '--clause', '2.1', '--text', at('clause.txt')]
    expect(ask('change-order', 'add', ...C, '--title', 'Cap', '--date', '2026-02-01', ...change)).toMatchObject({
      changeOrder: { id: 'CO-001', status: 'agreed', baseVersion: 2, clauses: [{ label: '2.1' }] },
      sum: { originalSum: 100_000, thisChange: 20_000, newSum: 120_000 },
      time: { endBefore: '2026-06-30', days: 10, newEnd: '2026-07-10' },
    })
    ask('change-order', 'add', ...C, '--title', 'Less', '--price', '-50', '--scope', 'No training.')
    ask('change-order', 'add', ...C, '--title', 'Later', '--days', '5', '--pending')
    expect(ask('change-order', 'list', ...C)).toMatchObject({
      changeOrders: [{ id: 'CO-001' }, { id: 'CO-002' }, { id: 'CO-003', status: 'pending' }],
      toDate: { sumToDate: 115_000, endToDate: '2026-07-10', pendingDays: 5 },
    })
    expect(ask('change-order', 'void', 'CO-002', ...C, '--reason', 'Written twice')).toMatchObject({
      changeOrder: { status: 'void', voided: { reason: 'Written twice' } },
    })
    for (const id of ['co1', '1']) {
      expect(ask('change-order', 'show', id, ...C)).toMatchObject({ changeOrder: { id: 'CO-001' } })
    }
    expect(ask('change-order', 'list', ...C)).toMatchObject({ toDate: { sumToDate: 120_000 } })
    expect(tell('change-order', 'show', 'CO-001', ...C)).toMatch(/New sum\s+1,200\.00 EUR/)
  })

  it('bundle and verify', () => {
    const out = at('signed.zip')
    expect(ask('bundle', ...C, '-o', out)).toMatchObject({ file: out, size: readFileSync(out).length })
    expect(ask('verify', out)).toMatchObject({
      ok: true,
      signatures: [
        { side: 'vendor', ok: true },
        { side: 'vendor', ok: true },
      ],
    })
    expect(tell('verify', out)).toContain('Unchanged since it was signed.')
  })

  it('every step left its entry in a log that holds', () => {
    expect(ask('workspace', 'check', workspace)).toMatchObject({ ok: true })
    expect(ask('workspace', 'info', workspace)).toMatchObject({ contracts: 1, versions: 2, points: 2, changeOrders: 3 })
    expect(tell('contract', 'list', ...W)).toMatch(/C-01 {2}Services .*signed/)
    expect(readdirSync(folder).filter((name) => /partial|-wal|-shm|-journal/.test(name))).toEqual([])
  })
})

describe('a version of several documents by hand', () => {
  const D = [...W, '--contract', 'C-02']

  it('its schedules and annexes are added, shown and given back by name', () => {
    const parties = ['--vendor', 'Ada', '--buyer', 'Bo', '--ours', 'vendor']
    ask('contract', 'add', ...W, '--title', 'Stations', ...parties)
    writeFileSync(at('work.md'), '# Schedule 1 – Work\n\n1. The Vendor installs the weather station.\n')
    writeFileSync(at('prices.txt'), 'A weather station costs four hundred euros.\n')
    const others = ['--annex', at('prices.txt'), '--schedule', at('work.md')]
    const added = tell('version', 'add', at('older.md'), ...others, ...D, '--side', 'vendor')
    expect(added).toMatch(/^Added version 1 from the vendor, .*: 3 documents, /)
    expect(tell('version', 'show', '1', ...D)).toMatch(
      /^main {6}older\.md .*\nschedule {2}work\.md .*\nannex {5}prices\.txt /m,
    )
    ask('version', 'export', '1', ...D, '--document', 'prices.txt', '-o', at('exported.txt'))
    expect(readFileSync(at('exported.txt'))).toEqual(readFileSync(at('prices.txt')))
    expect(runCli(['version', 'export', '1', ...D, '--document', 'x.md', '-o', at('x.md')])).toMatchObject({
      ...{ status: 2, stdout: '' },
      stderr: expect.stringContaining('There is: older.md, work.md, prices.txt.'),
    })
  })

  it('one that answers an older version is compared with that one', () => {
    ask('version', 'add', at('newer.md'), ...D, '--side', 'vendor')
    const crossed = ask('version', 'add', at('older.md'), ...D, '--side', 'buyer', '--answers', 'v1')
    expect(crossed).toMatchObject({ version: { number: 3, answers: 1 }, summary: { reworded: 0 }, sameAs: 1 })
    expect(tell('version', 'add', at('older.md'), ...D, '--side', 'buyer')).toContain(
      'byte for byte that of version 3.',
    )
    expect(runCli(['version', 'add', at('older.md'), ...D, '--side', 'buyer', '--answers', '9'])).toMatchObject({
      ...{ status: 2, stdout: '', stderr: expect.stringContaining('There is no version 9.') },
    })
  })
})

/** The commands that a command's help lists. */
const listedCommands = (help: string): readonly string[] => {
  const [, list = ''] = help.split(/^Commands:$/m)
  return (list.split(/\n\n/)[0] ?? '').match(/(?<=^ {2})[a-z-]+/gm) ?? []
}

describe('--help', () => {
  const visit = async (command: readonly string[]): Promise<readonly string[]> => {
    const { status, stdout: out, stderr } = await runHere([...command, '--help'], null)
    expect([status, stderr], command.join(' ')).toEqual([0, ''])
    expect(out, command.join(' ')).toMatch(/^Usage: counterdraft.*\n\n[A-Z][\s\S]*?\.\n\n(?:Arguments|Options):/)
    expect(out).toContain('--help')
    const below: string[] = []
    for (const name of listedCommands(out)) below.push(...(await visit([...command, name])))
    return [command.join(' '), ...below]
  }

  it('works on every command and says what the command does', async () => {
    const commands = await visit([])
    for (const command of ['read', 'contract add', 'version export', 'point reopen', 'change-order void', 'demo']) {
      expect(commands).toContain(command)
    }
    expect(commands.length).toBeGreaterThan(30)
  })

  it('needs no passphrase, no workspace and no required option', () => {
    const { status, stdout, stderr } = runCli(['change-order', 'add', '--help'], null)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('--price')
  })
})
