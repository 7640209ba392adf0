import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDocx } from '#main/formats/docx/read/open-docx.ts'
import type { View } from '#shared/model/version-text.ts'
import { makeDocx } from '../fixtures/docx/package.ts'
import { del, ins, p, r } from '../fixtures/docx/xml.ts'
import { askCli, runCli } from '../fixtures/run-cli.ts'

let folder = ''
const at = (name: string): string => join(folder, name)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterdraft-redline-'))
  const received = p(r('The fee is ') + del('100') + ins('120') + r(' euros a month.'))
  writeFileSync(at('received.docx'), makeDocx({ body: received }))
  writeFileSync(at('ours.docx'), makeDocx({ body: p('The fee is 120 euros a quarter.') }))
  writeFileSync(at('older.md'), 'The fee is 90 euros a quarter.\n')
})

afterAll(() => rmSync(folder, { recursive: true }))

function read(name: string, view: View) {
  const opened = openDocx(new Uint8Array(readFileSync(at(name))))
  if (!opened.ok) throw new Error(`${name} cannot be read`)
  return opened.value.view(view)
}

const textOf = (name: string, view: View): string =>
  read(name, view)
    .paragraphs.map(({ text }) => text)
    .join('\n')

describe('counterdraft redline', () => {
  it('writes the new document with tracked changes by whom it is told', () => {
    const args = ['redline', at('received.docx'), at('ours.docx'), '-o', at('out.docx'), '--author', 'Ada & Co']
    expect(askCli(args)).toMatchObject({ file: at('out.docx'), folded: [], notCompared: [] })
    expect(textOf('out.docx', 'accepted')).toBe('The fee is 120 euros a quarter.')
    expect(textOf('out.docx', 'original')).toBe('The fee is 120 euros a month.')
    expect(new Set(read('out.docx', 'marked').revisions.map(({ author }) => author))).toEqual(new Set(['Ada & Co']))
  })

  it('shows their changes and ours against what we sent, if it is to be cumulative', () => {
    askCli(['redline', at('received.docx'), at('ours.docx'), '-o', at('both.docx'), '--cumulative', '--author', 'Us'])
    expect(textOf('both.docx', 'original')).toBe('The fee is 100 euros a month.')
    expect(new Set(read('both.docx', 'marked').revisions.map(({ author }) => author))).toEqual(new Set(['Ada', 'Us']))
  })

  it('starts from a text of any format', () => {
    askCli(['redline', at('older.md'), at('ours.docx'), '-o', at('from-text.docx')])
    expect(textOf('from-text.docx', 'original')).toBe('The fee is 90 euros a quarter.')
  })

  it('refuses a new document that cannot carry tracked changes, and says what can be had instead', () => {
    const { status, stderr } = runCli(['redline', at('ours.docx'), at('older.md'), '-o', at('no.docx')])
    expect(status).toBe(2)
    expect(stderr).toContain('older.md is no .docx, so it cannot carry tracked changes.')
    expect(stderr).toContain('HTML or PDF redline')
  })
})
