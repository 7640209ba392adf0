import { describe, expect, test } from 'vitest'
import { compareVersions } from '#shared/compare/compare-versions.ts'
import { cutCells, cutLines } from '#shared/compare/report/lines.ts'
import { redlineBlocks } from '#shared/compare/report/redline-blocks.ts'
import { changeRows, wordingOf } from '#shared/compare/report/rows.ts'
import { summaryLines } from '#shared/compare/report/summary.ts'
import { sheetRows } from '#shared/compare/report/table.ts'
import type { WordRun } from '#shared/model/comparison.ts'
import type { Paragraph, Story, VersionText } from '#shared/model/version-text.ts'
import { versionOf, versionOfClauses } from '../../fixtures/clause-lines.ts'
import { readSample, reportedLines, reportedOf } from '../../fixtures/reported.ts'

const FEES = 'The Vendor may suspend the services when an invoice stays unpaid for ten days.'
const TERM = 'This Agreement starts on the effective date and lasts for two years unless ended earlier.'
const SECRETS = 'Each party keeps the confidential information of the other party secret for five years.'
const LAW = 'The laws of Norway govern this Agreement and every dispute that arises from it.'

const rowsOf = (older: string, newer: string) => changeRows(reportedLines(older, newer))
const said = (older: string, newer: string) => rowsOf(older, newer).changes.map(({ what }) => what)

describe('the rows of a change report', () => {
  test('say what happened, in words', () => {
    const [row] = rowsOf(`1 ${FEES}`, `1 ${FEES.replace('ten', 'thirty')}`).changes
    expect(row).toMatchObject({ number: 1, oldName: '1', newName: '1', what: 'Reworded', marked: '', warning: null })
    expect(row?.terms).toEqual([expect.stringMatching(/ten days → thirty days$/)])
    expect(said(`1 ${FEES}\n2 ${TERM}`, `1 ${FEES}\n2 ${TERM}\n3 ${LAW}`)).toEqual(['Added'])
    expect(said(`1 ${FEES}\n2 ${TERM}\n3 ${LAW}`, `1 ${FEES}\n2 ${LAW}`)).toEqual(['Removed'])
    expect(said(`1 Fees | ${FEES}`, `1 Charges | ${FEES}`)).toEqual(['Retitled'])
  })

  test('name a move with both numbers', () => {
    const moved = said(`1 ${FEES}\n2 ${TERM}\n3 ${LAW}`, `1 ${TERM}\n2 ${LAW}\n3 ${FEES}`)
    expect(moved).toEqual(['Moved; renumbered 1 → 3'])
  })

  test('put what touches no substance after the rest, with its kind', () => {
    const { changes, folded } = rowsOf(`1 ${FEES}\n2 ${TERM}`, `1 ${SECRETS}\n2 ${FEES}\n3 ${TERM}`)
    expect(changes.map(({ number, what }) => [number, what])).toEqual([[1, 'Added']])
    expect(folded.map(({ number, what }) => [number, what])).toEqual([
      [2, 'Renumbered 1 → 2'],
      [3, 'Renumbered 2 → 3'],
    ])
  })

  test('hold both wordings exactly, of added and removed clauses too', () => {
    const { changes } = rowsOf(`1 ${FEES}\n2 ${TERM}\n3 ${LAW}`, `1 ${FEES} Twice.\n2 ${LAW}\n3 ${SECRETS}`)
    expect(changes.map((row) => [wordingOf(row, 'old'), wordingOf(row, 'new')])).toEqual([
      [FEES, `${FEES} Twice.`],
      [TERM, ''],
      ['', SECRETS],
    ])
  })

  test('give a term renamed throughout one row of its own', () => {
    const lines = (term: string) =>
      [1, 2, 3, 4, 5, 6].map((at) => `${at} The ${term} approves deliverable number ${at} in writing.`).join('\n')
    const reported = reportedLines(lines('Client'), lines('Customer'))
    expect(sheetRows(reported)[0]).toEqual([
      '',
      '',
      '',
      'Defined term',
      'Renamed throughout, in 6 places',
      '',
      '',
      '',
      'Client',
      'Customer',
    ])
    expect(summaryLines(reported).map(({ text }) => text)).toContain('“Client” is now “Customer”, in 6 places.')
  })

  test('tell of a change that the sender did not mark: on the row and first in the summary', async () => {
    const [old, now] = [versionOf(`1 ${FEES}\n2 ${TERM}`), versionOf(`1 ${FEES.replace('ten', 'two')}\n2 ${TERM}`)]
    const reported = reportedOf(old, now, now)
    expect(changeRows(reported).changes[0]).toMatchObject({ marked: 'No', warning: 'Not marked by the sender' })
    expect(summaryLines(reported)[0]).toEqual({
      text: '1 change was not marked by the sender, or only in part.',
      isWarning: true,
    })
    expect(redlineBlocks(reported)[0]).toMatchObject({ warning: 'Not marked by the sender' })
  })

  test('say of a sender who marked all of it that all is marked', async () => {
    const [old, now] = [await readSample('v2-buyer.docx'), await readSample('v3-vendor.docx')]
    const reported = reportedOf(old, now, await readSample('v3-vendor.docx', 'original'))
    expect(summaryLines(reported)[0]?.text).toBe('The tracked changes of the sender show every change of a clause.')
  })

  test('say of tracked changes against another text that they are', async () => {
    const [old, now] = [await readSample('v1-vendor.docx'), await readSample('v3-vendor.docx')]
    expect(summaryLines(reportedOf(old, now))[0]?.text).toMatch(/against another text/)
  })
})

describe('what stands outside the clauses', () => {
  const withNotes = (story: Story, text: string): VersionText => {
    const version = versionOf(`1 ${FEES}`)
    const note: Paragraph = { label: '1', text, clause: null, story, source: [9], cell: null }
    return { ...version, paragraphs: [...version.paragraphs, note] }
  }

  test('a changed footnote is a change like any other', () => {
    const reported = reportedOf(withNotes('footnote', 'Net of tax.'), withNotes('footnote', 'Gross of tax.'))
    expect(changeRows(reported).changes.map(({ heading, what }) => [heading, what])).toEqual([
      ['Footnotes', 'Reworded'],
    ])
    expect(summaryLines(reported).map(({ text }) => text)).toContain('Footnotes changed.')
    expect(redlineBlocks(reported).at(-1)).toMatchObject({ kind: 'story', name: 'Footnotes', isChanged: true })
  })

  test('unchanged notes stand below the text, unchanged running heads do not', () => {
    const of = (story: Story) => redlineBlocks(reportedOf(withNotes(story, 'Same.'), withNotes(story, 'Same.')))
    expect(of('endnote').map(({ kind }) => kind)).toEqual(['clause', 'story'])
    expect(of('header').map(({ kind }) => kind)).toEqual(['clause'])
  })
})

describe('the lines of a redline', () => {
  const words: readonly WordRun[] = [
    ['=', 'one\ntw'],
    ['-', 'o\nthree'],
    ['+', 'elve'],
    ['=', '\nfour'],
  ]

  test('rebuild the words', () => {
    const lines = cutLines(words, { old: [], new: [] })
    const rebuilt = lines.flatMap(({ runs, end }) => (end === null ? runs : [...runs, [end, '\n'] as const]))
    const text = (runs: readonly WordRun[], without: '-' | '+') =>
      runs
        .filter(([kind]) => kind !== without)
        .map(([, part]) => part)
        .join('')
    for (const kind of ['-', '+'] as const) expect(text(rebuilt, kind)).toBe(text(words, kind))
    expect(lines.map(({ end }) => end)).toEqual(['=', '-', '=', null])
  })

  test('keep the lines of a cell together', () => {
    const table = 'Item\tPrice\nModel\nand weights\t12'
    const lines = cutLines([['=', table]], {
      old: [],
      new: [
        [0, 10],
        [11, table.length],
      ],
    })
    expect(lines.map(({ isRow, runs }) => [isRow, runs[0]?.[1]])).toEqual([
      [true, 'Item\tPrice'],
      [true, 'Model\nand weights\t12'],
    ])
    expect(cutCells(lines[1]?.runs ?? [])).toEqual([[['=', 'Model\nand weights\t']], [['=', '12']]])
  })
})

describe('the pieces of a redline', () => {
  const titles = (older: string, newer: string) =>
    redlineBlocks(reportedLines(older, newer)).map((block) =>
      block.kind === 'clause' ? `${block.relation} ${block.title.slice(0, 9)}` : block.kind,
    )

  test('are the newer text in order, removed clauses where they stood', () => {
    expect(titles(`1 ${FEES}\n2 ${TERM}\n3 ${LAW}`, `1 ${FEES}\n2 ${LAW}\n3 ${SECRETS}`)).toEqual([
      'kept 1 The Ven',
      'removed 2 This Ag',
      'kept 2 The law',
      'added 3 Each pa',
    ])
  })

  test('point from where a clause stood to where it went', () => {
    const blocks = redlineBlocks(reportedLines(`1 ${FEES}\n2 ${TERM}\n3 ${LAW}`, `1 ${TERM}\n2 ${LAW}\n3 ${FEES}`))
    expect(blocks[0]).toMatchObject({
      kind: 'moved-away',
      text: expect.stringMatching(/^1 The Vendor .*… moved to 3$/),
    })
    expect(blocks.filter(({ kind }) => kind === 'clause')).toHaveLength(3)
  })

  test('number a clause that became two by both numbers', () => {
    const old = versionOf(`1 ${FEES} ${SECRETS}\n2 ${LAW}`)
    const now = versionOf(`1 ${FEES}\n2 ${SECRETS}\n3 ${LAW}`)
    const [split] = redlineBlocks(reportedOf(old, now))
    expect(split).toMatchObject({ relation: 'split', what: 'Split into 2 clauses' })
    const parts = split?.kind === 'clause' ? split.parts : []
    expect(parts.map(({ label }) => label)).toEqual([
      { old: '1', new: '1' },
      { old: null, new: '2' },
    ])
    const newText = (at: number) =>
      parts[at]?.lines
        .flatMap(({ runs }) => runs)
        .filter(([kind]) => kind !== '-')
        .map(([, text]) => text)
        .join('')
    expect([newText(0), newText(1)]).toEqual([FEES, SECRETS])
  })

  test('are numbered as the rows of the report are', async () => {
    const [old, now] = [await readSample('v1-vendor.docx'), await readSample('v2-buyer.docx')]
    const reported = reportedOf(old, now)
    const { changes, folded } = changeRows(reported)
    const whatOf = new Map([...changes, ...folded].map(({ number, what }) => [number, what]))
    const numbered = redlineBlocks(reported).flatMap((block) =>
      block.kind === 'clause' && block.number !== null ? [[block.number, block.what] as const] : [],
    )
    expect(numbered.length).toBeGreaterThan(100)
    for (const [number, what] of numbered) expect(whatOf.get(number)).toBe(what)
  })

  test('name each document of a version of several where it begins', () => {
    const version = versionOf(`1 ${FEES}\n2 ${TERM}\n1 ${LAW}`)
    const document = { format: 'docx', kind: 'main', firstParagraph: 0 } as const
    const documents = [
      { ...document, name: 'terms.docx', firstClause: 0 },
      { ...document, name: 'law.docx', kind: 'annex' as const, firstClause: 2 },
    ]
    const blocks = redlineBlocks(reportedOf(version, { ...version, documents }))
    expect(blocks.map((block) => (block.kind === 'document' ? block.name : block.kind))).toEqual([
      'terms.docx',
      'clause',
      'clause',
      'law.docx',
      'clause',
    ])
  })

  test('a comparison without a clause has no piece', () => {
    const empty = versionOfClauses([])
    expect(compareVersions(empty, empty, null).changes).toEqual([])
    expect(redlineBlocks(reportedOf(empty, empty))).toEqual([])
  })
})
