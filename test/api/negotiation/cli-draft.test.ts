import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '#shared/api/contract.ts'
import { runHere } from '../../fixtures/run-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterdraft-cli-draft-'))
const at = (name: string): string => join(folder, name)
const sample = (name: string): string => fileURLToPath(new URL(`../../../resources/samples/${name}`, import.meta.url))
const workspace = ['--workspace', at('work.counterdraft'), '--contract', 'C-01']

async function ask<T = unknown>(...args: readonly string[]): Promise<T> {
  const { status, stdout, stderr } = await runHere([...args, ...workspace, '--json'])
  expect([status, stderr], args.join(' ')).toEqual([0, ''])
  return JSON.parse(stdout)
}

type Shown = NonNullable<Output<'draft.show'>>

beforeAll(async () => {
  await runHere(['workspace', 'create', at('work.counterdraft')])
  const parties = ['--vendor', 'Ada', '--buyer', 'Bo', '--ours', 'vendor', '--currency', 'EUR', '--title', 'Deal']
  await runHere(['contract', 'add', '--workspace', at('work.counterdraft'), ...parties])
  await ask('version', 'add', sample('v1-vendor.docx'), '--side', 'vendor')
  await ask('version', 'add', sample('v2-buyer.docx'), '--side', 'buyer')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a round by the command line', () => {
  it('starts a draft over their version, answers clause by clause, issues it, and writes what is sent', async () => {
    await ask('draft', 'start')
    const cap = (await ask<Shown>('draft', 'show')).clauses.find(({ label }) => label === '7.2')
    await ask('draft', 'put', '7.2', '--text', 'The cap is the fees of nine months.', '--decision', 'counter')
    await ask('draft', 'put', '--after', '7.2', '--text', 'Clause 7.2 does not limit liability for intent.')
    await ask('draft', 'put', 'c11', '--remove')
    const shown = await ask<Shown>('draft', 'show')
    const inserted = shown.clauses.find(({ slot }) => slot === 'n1')
    expect(inserted).toMatchObject({ label: '7.3', labelBefore: null })
    expect(shown.clauses.find(({ slot }) => slot === cap?.slot)).toMatchObject({ decision: 'counter', isChanged: true })
    expect(shown.clauses.filter(({ label }) => label === '7.4')).toHaveLength(1)

    const issued = await ask<Output<'draft.issue'>>('draft', 'issue', '--date', '2026-03-05')
    expect(issued.version).toMatchObject({ number: 3, side: 'vendor', answers: 2 })
    const { text } = await ask<Output<'version.show'>>('version', 'show', '3')
    const standing = shown.clauses.filter(({ isRemoved }) => !isRemoved)
    expect(text.clauses.map(({ label, heading, text: words }) => [label, heading, words])).toEqual(
      standing.map(({ label, heading, paragraphs }) => [label, heading, paragraphs.join('\n')]),
    )

    const sent = await ask<Output<'draft.send'>>('draft', 'send', '3', '--files', 'clean', 'redline', '-o', folder)
    expect(sent.notMade).toEqual([])
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['Deal v3.docx', 'Deal v3 against v2 redline.docx']))
    expect(readFileSync(at('Deal v3.docx')).subarray(0, 2).toString()).toBe('PK')

    await ask('draft', 'unissue', '3')
    await ask('draft', 'put', '7.2', '--back')
    const back = (await ask<Shown>('draft', 'show')).clauses.find(({ slot }) => slot === cap?.slot)
    expect(back).toMatchObject({ paragraphs: cap?.paragraphs, decision: null })
  })

  it('says what a name means when it means nothing, or too much', async () => {
    const put = (...args: readonly string[]) => runHere(['draft', 'put', ...args, ...workspace])
    const none = await put('99.9', '--remove')
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('no clause 99.9')])
    const many = await put('(a)', '--remove')
    expect([many.status, many.stderr]).toEqual([2, expect.stringMatching(/more than one clause.*c\d+, c\d+/s)])
  })

  it('takes changes from a file, and refuses what is none', async () => {
    const edit = {
      slot: 'c1',
      decision: 'edit',
      words: { heading: null, paragraphs: ['Words.'] },
      after: null,
      like: null,
      note: null,
    }
    writeFileSync(at('changes.json'), JSON.stringify([{ slot: 'c1', edit }]))
    const done = await ask<Output<'draft.put'>>('draft', 'put', '--changes', at('changes.json'))
    expect(done.before).toEqual([{ slot: 'c1', edit: null }])
    writeFileSync(at('changes.json'), JSON.stringify([{ slot: 'c1', edit: { ...edit, colour: 'red' } }]))
    const odd = await runHere(['draft', 'put', '--changes', at('changes.json'), ...workspace])
    expect([odd.status, odd.stdout]).toEqual([2, ''])
  })
})
