import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PrintoutFormat, renderPrintout } from '#main/formats/printout/render-printout.ts'
import { readTables } from '#main/formats/tables/read-tables.ts'
import { pointId } from '#shared/model/ids.ts'
import type { Point } from '#shared/model/point.ts'
import { line, type Printout } from '#shared/model/printout/printout.ts'
import { issuesPrintout } from '#shared/negotiate/issues/issues-list.ts'
import { readIssues } from '#shared/negotiate/issues/read-issues.ts'
import { listedPoint } from '#shared/negotiate/shared-point.ts'
import { pointOf, positionOf } from '../fixtures/points.ts'

const WORDS = [
  'cap',
  '30 %',
  'net|gross',
  '*all*',
  '_fees_',
  '“quoted”',
  "'so'",
  '=1+1',
  '-5',
  '<b>',
  'a & b',
  '# 1',
  '1. x',
  'P-02',
  '\\',
  '`x`',
  'naïve',
  '没有',
  '[x]',
  'No.',
  '~~no~~',
]
const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
/** Lines, none of them empty: a table has no room for an empty one everywhere. */
const text = fc.array(phrase, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))
const said = fc.option(text, { nil: null })

const drawn = fc
  .array(fc.record({ title: phrase, vendor: said, buyer: said, answer: said, isAgreed: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((rows) => rows.map((row, at) => ({ ...row, point: pointFrom(row, at + 1) })))

function pointFrom(
  row: {
    readonly title: string
    readonly vendor: string | null
    readonly buyer: string | null
    readonly isAgreed: boolean
  },
  number: number,
): Point {
  const { title, vendor, buyer, isAgreed } = row
  return pointOf({
    ...{ id: pointId(number), title, status: isAgreed ? 'agreed' : 'open' },
    positions: [
      ...(vendor === null ? [] : [positionOf({ side: 'vendor', text: vendor })]),
      ...(buyer === null ? [] : [positionOf({ side: 'buyer', text: buyer })]),
    ],
    agreed: isAgreed ? { text: 'Agreed.', version: 1 } : null,
  })
}

/** The list with answers in its last column, as a person fills it in. */
function filledIn(printout: Printout, answers: ReadonlyMap<string, string | null>): Printout {
  return {
    ...printout,
    sections: printout.sections.map((section) => ({
      ...section,
      table: section.table && {
        ...section.table,
        rows: section.table.rows.map((cells) => {
          const answer = answers.get(cells[0]?.[0]?.text ?? '') ?? null
          return [...cells.slice(0, -1), answer === null ? [] : answer.split('\n').map((part) => line(part))]
        }),
      },
    })),
  }
}

const FORMATS: readonly PrintoutFormat[] = ['docx', 'xlsx', 'csv', 'md']

describe.each(FORMATS)('an issues list as .%s', (format) => {
  it('that was filled in gives the answers exactly, and no conflict that is none', async () => {
    const isExact = fc.asyncProperty(drawn, async (rows) => {
      const points = rows.map(({ point }) => point)
      const listed = points.map((point) => listedPoint(point, { raisedIn: 1, topic: null }))
      const names = { contract: 'Deal', vendor: 'Ada', buyer: 'Bo', version: 'Version 1', madeOn: '2026-03-01' }
      const answers = new Map(rows.map(({ point, answer }) => [point.id as string, answer]))
      const printout = filledIn(issuesPrintout({ ...names, points: listed }), answers)
      const read = await readTables(`list.${format}`, await renderPrintout(format, printout))
      if (!read.ok) throw new Error(JSON.stringify(read.error))
      const { rows: found, notes } = readIssues(read.value, points, 'vendor')
      expect(notes).toEqual([])
      expect(new Map(found.map(({ point, answer }) => [point, answer]))).toEqual(answers)
      const conflicts = found
        .flatMap((row) => row.conflicts)
        .filter((each) => each !== 'settled' && each !== 'same-as-before')
      expect(conflicts).toEqual([])
    })
    await fc.assert(isExact, { numRuns: format === 'docx' || format === 'xlsx' ? 40 : 200 })
  }, 60_000)
})
