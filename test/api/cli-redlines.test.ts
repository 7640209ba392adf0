import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DRAFTS } from '../fixtures/open-core.ts'
import { runHere } from '../fixtures/run-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterdraft-cli-redlines-'))
const at = (name: string): string => join(folder, name)
const workspace = ['--workspace', at('work.counterdraft'), '--contract', 'C-01']

/** The answer of a command that must succeed. */
async function askCli(args: readonly string[]): Promise<unknown> {
  const { status, stdout, stderr } = await runHere([...args, '--json'])
  expect([status, stderr], args.join(' ')).toEqual([0, ''])
  return JSON.parse(stdout)
}

const starts = { html: '<!doctype html>', pdf: '%PDF-1.7', docx: 'PK', xlsx: 'PK', csv: '\ufeffNo.,' } as const
const isOf = (name: string, format: keyof typeof starts): boolean =>
  readFileSync(at(name), format === 'pdf' ? 'latin1' : 'utf8').startsWith(starts[format])

beforeAll(async () => {
  for (const [index, draft] of DRAFTS.entries()) writeFileSync(at(`draft-${index + 1}.md`), draft)
  await askCli(['workspace', 'create', at('work.counterdraft')])
  const parties = ['--vendor', 'Ada', '--buyer', 'Bo', '--ours', 'vendor', '--currency', 'EUR']
  await askCli(['contract', 'add', '--workspace', at('work.counterdraft'), '--title', 'Deal', ...parties])
  for (const [index, side] of ['vendor', 'buyer', 'vendor'].entries()) {
    await askCli(['version', 'add', at(`draft-${index + 1}.md`), '--side', side, ...workspace])
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('compare, with files to write', () => {
  it('writes a page, a PDF and a report at once, and tells nothing else', async () => {
    const files = ['--html', at('a.html'), '--pdf', at('a.pdf'), '--report', at('a.xlsx')]
    const { status, stdout } = await runHere(['compare', at('draft-1.md'), at('draft-2.md'), ...files])
    expect(status).toBe(0)
    expect(stdout.trim().split('\n')).toHaveLength(3)
    expect([isOf('a.html', 'html'), isOf('a.pdf', 'pdf'), isOf('a.xlsx', 'xlsx')]).toEqual([true, true, true])
    expect(readFileSync(at('a.html'), 'utf8')).toContain('<del>6</del><ins>12</ins>')
  })

  it('answers with one JSON value that names them', async () => {
    const answer = await askCli(['compare', at('draft-1.md'), at('draft-2.md'), '--report', at('b.csv')])
    expect(answer).toEqual({
      files: [
        { file: at('b.csv'), name: 'draft-2 against draft-1 changes.csv', size: readFileSync(at('b.csv')).length },
      ],
    })
    expect(isOf('b.csv', 'csv')).toBe(true)
  })

  it('refuses an ending that says nothing, and what excludes each other', async () => {
    const odd = await runHere(['compare', at('draft-1.md'), at('draft-2.md'), '--report', at('b.txt')])
    expect([odd.status, odd.stdout]).toEqual([2, ''])
    expect(odd.stderr).toContain('End it with one of .docx, .xlsx, .csv.')
    const both = await runHere(['compare', at('draft-1.md'), at('draft-2.md'), '--html', at('c.html'), '--markdown'])
    expect([both.status, existsSync(at('c.html'))]).toEqual([2, false])
  })
})

describe('version redline and version report', () => {
  it('write what the ending says', async () => {
    for (const format of ['html', 'pdf'] as const) {
      const name = `redline.${format}`
      const answer = await askCli(['version', 'redline', '2', '3', '-o', at(name), ...workspace])
      expect(answer).toMatchObject({ file: at(name), name: `Deal v3 against v2 redline.${format}`, notCompared: [] })
      expect(isOf(name, format)).toBe(true)
    }
    for (const format of ['docx', 'xlsx', 'csv'] as const) {
      const name = `report.${format}`
      await askCli(['version', 'report', '2', '3', '-o', at(name), ...workspace])
      expect(isOf(name, format)).toBe(true)
    }
  })

  it('start from ours before theirs when they are to be cumulative', async () => {
    await askCli(['version', 'redline', '2', '3', '-o', at('all.html'), '--mode', 'cumulative', ...workspace])
    expect(readFileSync(at('all.html'), 'utf8')).toContain('<del>6</del><ins>9</ins>')
    const refused = await runHere([
      'version',
      'redline',
      '1',
      '3',
      '-o',
      at('no.html'),
      '--mode',
      'cumulative',
      ...workspace,
    ])
    expect([refused.status, existsSync(at('no.html'))]).toEqual([2, false])
    expect(refused.stderr).toMatch(/must be a version of theirs/)
  })

  it('say that only a Word document can be given tracked changes', async () => {
    const refused = await runHere(['version', 'redline', '2', '3', '-o', at('no.docx'), ...workspace])
    expect([refused.status, existsSync(at('no.docx'))]).toEqual([2, false])
    expect(refused.stderr).toContain('draft-3.md')
  })
})
