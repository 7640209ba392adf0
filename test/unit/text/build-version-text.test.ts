import { expect, test } from 'vitest'
import type { SourceText } from '#shared/model/version-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { paragraph } from '../../fixtures/source-paragraphs.ts'

const source: SourceText = {
  format: 'docx',
  title: null,
  paragraphs: [
    paragraph('Exhibit 10.1', { source: [0] }),
    paragraph('SERVICES AGREEMENT', { source: [1] }),
    paragraph('1. The Vendor shall pay.', { source: [2, 3] }),
    paragraph('Draft', { source: [5], story: 'header' }),
  ],
  revisions: [
    { kind: 'insert', author: 'Ida', date: null, source: 3, text: 'shall' },
    { kind: 'delete', author: 'Ida', date: null, source: 4, text: 'gone' },
  ],
  comments: [{ author: 'Bo', date: null, source: 2, quote: 'pay', text: 'When?' }],
  findings: [{ level: 'info', message: 'A picture was left out.' }],
}

test('revisions and comments are tied to the clause of their paragraph', () => {
  const text = buildVersionText(source)
  expect(text.revisions.map(({ clause, text: words }) => [clause, words])).toEqual([
    [2, 'shall'],
    [null, 'gone'],
  ])
  expect(text.comments).toEqual([{ author: 'Bo', date: null, clause: 2, quote: 'pay', text: 'When?' }])
  expect(text.findings).toEqual(source.findings)
})

test('a document is called by the line of its preamble that reads as a title', () => {
  expect(buildVersionText(source).title).toBe('SERVICES AGREEMENT')
})

test('paragraphs outside the body are kept and are in no clause', () => {
  expect(buildVersionText(source).paragraphs.at(-1)).toEqual({
    label: null,
    text: 'Draft',
    clause: null,
    story: 'header',
    source: [5],
    cell: null,
  })
})
