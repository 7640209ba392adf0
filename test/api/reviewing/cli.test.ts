import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SMALL } from '../../fixtures/review/small-playbook.ts'
import { runHere } from '../../fixtures/run-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterdraft-cli-reviews-'))
const at = (name: string): string => join(folder, name)
const inWorkspace = ['--workspace', at('work.counterdraft')]
const stored = [...inWorkspace, '--contract', 'C-01']
const VAGUE = '1. The Vendor reports each security incident promptly.'
const EXPLICIT = '1. The Vendor reports each *suspected* incident within 24 hours.'

/** The answer of a command that must succeed. */
async function askCli(args: readonly string[]): Promise<unknown> {
  const { status, stdout, stderr } = await runHere([...args, '--json'])
  expect([status, stderr], args.join(' ')).toEqual([0, ''])
  return JSON.parse(stdout)
}

/** Why a command was refused. */
async function refused(args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runHere(args)
  expect([status, stdout], args.join(' ')).toEqual([2, ''])
  return stderr
}

beforeAll(async () => {
  writeFileSync(at('draft-1.md'), VAGUE)
  writeFileSync(at('draft-2.md'), EXPLICIT)
  writeFileSync(at('small.json'), JSON.stringify(SMALL, null, 2))
  await askCli(['workspace', 'create', at('work.counterdraft')])
  const parties = ['--vendor', 'Ada', '--buyer', 'Bo', '--ours', 'vendor', '--currency', 'EUR']
  await askCli(['contract', 'add', ...inWorkspace, '--title', 'Deal', ...parties])
  await askCli(['playbook', 'add', at('small.json'), ...inWorkspace])
  await askCli(['contract', 'review', 'C-01', '--playbook', 'small', ...inWorkspace])
  await askCli(['version', 'add', at('draft-1.md'), '--side', 'vendor', ...stored])
  await askCli(['version', 'add', at('draft-2.md'), '--side', 'vendor', ...stored])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('review', () => {
  it('of a file is by a playbook of the application or one in a file', async () => {
    const byFile = await askCli(['review', at('draft-1.md'), '--playbook', at('small.json')])
    expect(byFile).toMatchObject({ playbook: 'small', side: 'vendor', topics: [{ verdict: 'vague' }, {}] })
    expect(await askCli(['review', at('draft-1.md'), '--playbook', 'nda', '--side', 'buyer'])).toMatchObject({
      ...{ playbook: 'nda', side: 'buyer' },
    })
    expect(await askCli(['review', at('draft-1.md')])).toMatchObject({ playbook: 'ai-services' })
  })

  it('of a stored version is as its contract says, of the latest one or the one that is named', async () => {
    expect(await askCli(['review', ...stored])).toMatchObject({
      ...{ playbook: 'small', side: 'vendor', depth: 'smb', version: 2, choices: [], isWithdrawn: false },
      topics: [{ id: 'incident-response', verdict: 'explicit' }, {}],
    })
    expect(await askCli(['review', ...stored, '--version', '1'])).toMatchObject({
      ...{ version: 1, redFlags: [{ id: 'R4', fired: true }] },
      topics: [{ verdict: 'vague' }, {}],
    })
  })

  it('in Markdown reads as a document, whatever the contract’s text would make of it', async () => {
    const { status, stdout } = await runHere(['review', ...stored, '--version', '1', '--markdown'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^# Review of Deal, version 1\n/)
    expect(stdout).toContain('It is not legal advice.')
    expect(stdout).toContain('## Red flags')
    expect(stdout).toContain('| Incidents | **vague** |')
    const second = await runHere(['review', at('draft-2.md'), '--playbook', at('small.json'), '--markdown'])
    expect(second.stdout).toContain('Notification window: 24 hours')
    writeFileSync(at('odd.md'), '1. The Vendor reports each incident \\| <b>now</b> \\[x\\](y).')
    const odd = await runHere(['review', at('odd.md'), '--playbook', at('small.json'), '--markdown'])
    expect(odd.stdout).not.toMatch(/[^\\](?:\[x|<b>)/)
  })

  it('in plain text says how much is settled, and that it is no advice', async () => {
    const { stdout } = await runHere(['review', ...stored])
    expect(stdout).toContain('1 explicit, 1 missing')
    expect(stdout).toContain('not that it is safe or lawful. It is not legal advice.')
  })

  it('says so where the text is in another language', async () => {
    writeFileSync(at('german.md'), 'Der Auftragnehmer meldet jeden Vorfall unverzüglich und ohne Zögern. '.repeat(9))
    for (const more of [[], ['--markdown']]) {
      const { status, stdout } = await runHere(['review', at('german.md'), '--playbook', 'nda', ...more])
      expect([status, stdout.includes('not in the language of the playbook')]).toEqual([0, true])
    }
  })

  it('refuses what does not go together, and says what does', async () => {
    expect(await refused(['review'])).toContain('Name a file, or a version by --workspace')
    expect(await refused(['review', at('draft-1.md'), '--contract', 'C-01'])).toContain('Name a file, or a version')
    expect(await refused(['review', ...stored, '--side', 'buyer'])).toContain('counterdraft contract review')
    expect(await refused(['review', at('draft-1.md'), '--json', '--markdown'])).toContain('exclude each other')
    expect(await refused(['review', at('draft-1.md'), '--playbook', 'gone'])).toContain('There is no playbook gone')
  })
})

describe('contract review', () => {
  it('tells how a contract is reviewed, and changes what is said alone', async () => {
    const before = await askCli(['contract', 'review', 'C-01', ...inWorkspace])
    expect(before).toEqual({ playbook: 'small', side: 'vendor', depth: 'smb', provider: 'vendor' })
    const after = await askCli(['contract', 'review', 'C-01', '--depth', 'enterprise', ...inWorkspace])
    expect(after).toEqual({ ...(before as object), depth: 'enterprise' })
    expect(await askCli(['review', ...stored])).toMatchObject({ topics: [{ missing: ['evidence'] }, {}] })
    await askCli(['contract', 'review', 'C-01', '--depth', 'smb', ...inWorkspace])
  })
})

describe('playbook', () => {
  it('lists those of the application, and with a workspace those of it', async () => {
    const alone = (await runHere(['playbook', 'list'])).stdout
    expect(alone).toMatch(/^ai-services .* built in$/m)
    expect(alone).not.toContain('small')
    expect((await runHere(['playbook', 'list', ...inWorkspace])).stdout).toMatch(/^small .* of this workspace$/m)
  })

  it('shows a playbook, and a topic with what each side wants', async () => {
    expect((await runHere(['playbook', 'show', 'small', ...inWorkspace])).stdout).toContain('incident-response')
    const topic = (await runHere(['playbook', 'show', 'nda', '--topic', 'term'])).stdout
    expect(topic).toContain('FOR THE BUYER')
    expect(await refused(['playbook', 'show', 'nda', '--topic', 'weather'])).toContain('There is: purpose,')
  })

  it('exports a file that is added again under another id', async () => {
    await askCli(['playbook', 'export', 'nda', '-o', at('nda.json')])
    const exported = readFileSync(at('nda.json'), 'utf8')
    writeFileSync(at('ours.json'), exported.replace('"id": "nda"', '"id": "ours"'))
    expect(await askCli(['playbook', 'check', at('ours.json')])).toEqual({ ok: true, faults: [] })
    expect(await askCli(['playbook', 'add', at('ours.json'), ...inWorkspace])).toEqual({ id: 'ours' })
    expect(await refused(['playbook', 'add', at('nda.json'), ...inWorkspace])).toContain(
      'There is a playbook nda already',
    )
    await askCli(['playbook', 'change', at('ours.json'), ...inWorkspace])
    await askCli(['playbook', 'withdraw', 'ours', ...inWorkspace])
    await askCli(['playbook', 'restore', 'ours', ...inWorkspace])
  })

  it('checks a file: the answer is no, with every fault at its line', async () => {
    writeFileSync(at('bad.json'), JSON.stringify({ ...SMALL, title: '', sneaky: 1 }, null, 2))
    const { status, stdout } = await runHere(['playbook', 'check', at('bad.json')])
    expect(status).toBe(1)
    expect(stdout).toContain('line 3, column 12: title: must not be empty')
    expect(stdout).toMatch(/line \d+, column \d+: sneaky: is no key that a playbook has here/)
    expect(await refused(['playbook', 'add', at('bad.json'), ...inWorkspace])).toContain('line 3, column 12')
    expect(await refused(['review', at('draft-1.md'), '--playbook', at('bad.json')])).toContain(
      'title: must not be empty',
    )
  })

  it('writes over nothing that is not a file of its own', async () => {
    expect(await refused(['playbook', 'export', 'nda', '-o', at('nowhere/nda.json')])).toContain('nowhere')
    expect(existsSync(at('nowhere'))).toBe(false)
  })
})

it('the program still tells its own version', async () => {
  const { status, stdout } = await runHere(['--version'])
  expect([status, /^\d+\.\d+\.\d+\n$/.test(stdout)]).toEqual([0, true])
})
