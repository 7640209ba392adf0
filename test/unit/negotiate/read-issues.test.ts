import { describe, expect, it } from 'vitest'
import { pointId } from '#shared/model/ids.ts'
import type { Point } from '#shared/model/point.ts'
import { readIssues } from '#shared/negotiate/issues/read-issues.ts'
import { pointOf, positionOf } from '../../fixtures/points.ts'

const HEAD = ['No.', 'Clause', 'Issue', 'Vendor wants', 'Client wants', 'Status', 'Agreed text', 'Your answer']

const cap = pointOf({
  title: 'Cap',
  positions: [
    positionOf({ side: 'vendor', text: 'Five months.' }),
    positionOf({ side: 'vendor', text: 'Six months.' }),
    positionOf({ side: 'buyer', text: 'Twelve “months”.' }),
    positionOf({ side: 'buyer', text: 'Nine months.' }),
  ],
})
const notice = pointOf({ id: pointId(2), title: 'Notice', status: 'agreed' })

/** What comes of rows of one table, against the two points, for the vendor. */
const read = (rows: readonly (readonly string[])[], points: readonly Point[] = [cap, notice]) =>
  readIssues({ tables: [[['About']], rows], notes: [] }, points, 'vendor')

const row = (number: string, vendor: string, buyer: string, answer: string): readonly string[] => [
  ...[number, '2.1', 'Cap', vendor, buyer, 'open', '', answer],
]

describe('an issues list that came back', () => {
  it('gives the other side’s answers by the points’ numbers', () => {
    expect(read([HEAD, row('P-01', 'Six months.', 'Nine months.', 'Ten months.')])).toEqual({
      side: 'buyer',
      rows: [
        { number: 'P-01', point: 'P-01', title: 'Cap', answer: 'Ten months.', before: 'Nine months.', conflicts: [] },
      ],
      notes: [],
    })
  })

  it('is read by its titles: columns may be in any order, more of them, and lines above them', () => {
    const rows = [
      ['Our comments of Tuesday'],
      [],
      ['ISSUE', 'Your answer:', 'Remarks', ' no '],
      ['x', 'Ten.', 'hm', 'p1'],
    ]
    expect(read(rows).rows).toMatchObject([{ point: 'P-01', answer: 'Ten.', conflicts: [] }])
  })

  it('passes over empty rows, repeated heads and headings between rows', () => {
    const rows = [HEAD, ['', '', 'Money matters'], HEAD, [], row('P-01', '', '', '')]
    expect(read(rows).rows.map(({ number, answer }) => [number, answer])).toEqual([['P-01', null]])
  })

  it('says which rows have numbers that no point has, also rows put in by hand', () => {
    expect(
      read([HEAD, row('P-09', '', '', 'No.'), row('', '', '', 'Something new.'), row('new', '', '', '')]).rows,
    ).toMatchObject([
      { number: 'P-09', point: null, answer: 'No.', conflicts: ['unknown-point'] },
      { number: '', point: null, title: 'Cap', answer: 'Something new.', conflicts: ['unknown-point'] },
      { number: 'new', point: null, answer: null, conflicts: ['unknown-point'] },
    ])
  })

  const conflictsOf = (vendor: string, buyer: string, answer: string) =>
    read([HEAD, row('P-01', vendor, buyer, answer)]).rows[0]?.conflicts

  it('says where the list and the record part', () => {
    expect(conflictsOf('Six months.', 'Twelve "months".', 'Ten.')).toEqual(['answered-since'])
    expect(conflictsOf('Six months.', '', 'Ten.')).toEqual(['answered-since'])
    expect(conflictsOf('Seven months.', 'Nine months.', 'Ten.')).toEqual(['our-words-changed'])
    expect(conflictsOf('Five months.', 'Nine months.', 'Ten.')).toEqual([])
    expect(conflictsOf('Six months.', 'Nine months.', 'nine months.')).toEqual([])
    expect(conflictsOf('Six months.', 'Nine months.', 'Nine  months.')).toEqual(['same-as-before'])
    expect(conflictsOf('Six months.', 'Twelve "months".', '')).toEqual([])
    expect(read([HEAD, row('P-02', '', '', 'Ten.')]).rows[0]?.conflicts).toEqual(['settled'])
  })

  it('takes their own words for an answer when they wrote over those, and says so', () => {
    expect(read([HEAD, row('P-01', 'Six months.', 'Eleven months.', '')]).rows).toMatchObject([
      { answer: 'Eleven months.', before: 'Nine months.', conflicts: ['their-words-changed'] },
    ])
    expect(read([HEAD, row('P-01', 'Six months.', 'Eleven months.', 'Ten.')]).rows).toMatchObject([
      { answer: 'Ten.', conflicts: ['their-words-changed'] },
    ])
  })

  it('is no conflict where an export had to show a sign, or to cut a cell', () => {
    const long = 'words '.repeat(20)
    const odd = pointOf({
      positions: [positionOf({ side: 'vendor', text: 'Six\u202e months.' }), positionOf({ side: 'buyer', text: long })],
    })
    const rows = [HEAD, row('P-01', 'Six[U+202E] months.', 'words words… (too long for a cell)', 'Ten.')]
    expect(read(rows, [odd]).rows[0]?.conflicts).toEqual([])
  })

  it('says so when it is no list, and when a point stands in it twice', () => {
    expect(read([['Name', 'Price']])).toMatchObject({ rows: [], notes: [expect.stringContaining('No issues list')] })
    const twice = [HEAD, row('P-01', '', '', 'Ten.'), row('P-01', '', '', 'Eleven.')]
    expect(read(twice).notes).toEqual(['P-01 stands in more than one row.'])
  })
})
