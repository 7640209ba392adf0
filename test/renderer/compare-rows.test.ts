import { describe, expect, test } from 'vitest'
import { countFilters, type Filter } from '#renderer/compare/model/filters.ts'
import { numbersOf } from '#renderer/compare/model/numbers.ts'
import { rowAtShare, scaleRuler, shareOf } from '#renderer/compare/model/ruler-marks.ts'
import { buildRows, type Row, stepFrom } from '#renderer/compare/rows.ts'
import { versionOfClauses } from '../fixtures/clause-lines.ts'
import { comparedOf, comparedTexts } from '../fixtures/compared.ts'

const FEES = 'The fees are paid within thirty days of the date of each invoice.'
const TERM = 'This Agreement starts on the effective date and lasts for two years unless ended earlier.'
const LAW = 'The laws of Norway govern this Agreement and every dispute that arises from it.'
const NOTICES = 'Notices are sent by courier or by e-mail to the address on the signature page.'
const SECRETS = 'Each party keeps the confidential information of the other party secret for five years.'

const OLD = `1 # Money\n1.1 Fees | ${FEES}\n2 # Length\n2.1 ${TERM}\n2.2 ${LAW}\n2.3 ${NOTICES}`
const NEW = `1 # Money\n1.1 Fees | ${FEES.replace('thirty', 'sixty')}\n2 # Length\n2.1 ${SECRETS}\n2.2 ${TERM}\n2.3 ${LAW}\n2.4 ${NOTICES.replace('courier', 'fax')}`

const compared = comparedOf(OLD, NEW)
const closed = (): boolean => false

const look = (filter: Filter = 'all', hidesNoise = true, isOpen: (first: number) => boolean = closed) =>
  buildRows(compared, { filter, hidesNoise, isOpen })

/** `fold 0-0, change 1 (1)`: each row by what it holds. */
const shape = (rows: readonly Row[]): string => rows.map(shapeOf).join(', ')

function shapeOf(row: Row): string {
  switch (row.kind) {
    case 'fold':
      return `fold ${row.first}-${row.last}${row.isOpen ? ' open' : ''}`
    case 'change':
      return `change ${row.change} (${row.place})`
    case 'clause':
      return `clause ${row.change}`
    case 'rename':
      return `rename ${row.rename}`
  }
}

describe('the rows of a comparison', () => {
  test('unchanged clauses between two changes are one fold', () => {
    expect(shape(look().rows)).toBe('fold 0-0, change 1 (1), fold 2-2, change 3 (2), fold 4-5, change 6 (3)')
  })

  test('a fold says how many of its clauses were only renumbered', () => {
    const fold = look().rows[4]
    expect(fold).toMatchObject({ kind: 'fold', counts: { renumbered: 2, renamed: 0, filtered: 0 } })
  })

  test('a fold names the section that begins in it and that the next change stands in', () => {
    const folds = look().rows.flatMap((row) => (row.kind === 'fold' ? [row.section?.heading ?? null] : []))
    expect(folds).toEqual(['Money', 'Length', null])
  })

  test('shown noise has rows of its own', () => {
    expect(shape(look('all', false).rows)).toContain('change 4 (3), change 5 (4), change 6 (5)')
  })

  test('a filter lists its changes alone and folds the others with the rest', () => {
    const { rows } = look('added')
    expect(shape(rows)).toBe('fold 0-2, change 3 (1), fold 4-6')
    expect(rows[0]).toMatchObject({ counts: { filtered: 1 } })
  })

  test('an open fold is followed by its clauses', () => {
    expect(shape(look('all', true, (first) => first === 4).rows)).toContain(
      'fold 4-5 open, clause 4, clause 5, change 6 (3)',
    )
  })

  test('every change stands in exactly one row or fold, whatever is looked at', () => {
    for (const filter of ['all', 'terms', 'added', 'removed', 'moved'] as const) {
      for (const hidesNoise of [true, false]) {
        const covered = look(filter, hidesNoise).rows.flatMap((row) => {
          if (row.kind === 'fold') return Array.from({ length: row.last - row.first + 1 }, (_, at) => row.first + at)
          return row.kind === 'change' ? [row.change] : []
        })
        expect(covered).toEqual(compared.comparison.changes.map((_, at) => at))
      }
    }
  })

  test('a change that is folded away is found in its fold', () => {
    const { rows, rowOf } = look()
    expect(rows[rowOf[5] ?? -1]).toMatchObject({ kind: 'fold', first: 4 })
  })

  test('stepping goes from change to change and stops at the ends', () => {
    const list = look()
    expect([stepFrom(list, -1, 1), stepFrom(list, 1, 1), stepFrom(list, 2, -1)]).toEqual([1, 3, 1])
    expect([stepFrom(list, 5, 1), stepFrom(list, 1, -1)]).toEqual([null, null])
  })

  test('two versions that say the same are one fold', () => {
    const same = comparedOf(OLD, OLD)
    const list = buildRows(same, { filter: 'all', hidesNoise: true, isOpen: closed })
    expect(shape(list.rows)).toBe('fold 0-5')
    expect(list.listed).toEqual([])
  })
})

describe('the counts over a comparison', () => {
  const countsOf = (hidesNoise: boolean) =>
    Object.fromEntries(countFilters(compared, hidesNoise).map(({ filter, count }) => [filter, count]))

  test('noise counts only where it is shown', () => {
    expect(countsOf(true)).toMatchObject({ all: 3, added: 1, removed: 0 })
    expect(countsOf(false)).toMatchObject({ all: 5, added: 1 })
  })
})

describe('a term renamed throughout', () => {
  const lines = ['pays the fees', 'gives access', 'names a lead', 'reviews the work', 'keeps it secret', 'may audit']
  const textOf = (party: string): string =>
    lines.map((does, at) => `${at + 1} The ${party} ${does} as paragraph ${at} of the order form says.`).join('\n')
  const renamed = comparedOf(textOf('Client'), `${textOf('Customer')}\n7 ${SECRETS}`)

  test('is one row, and its clauses are folded away', () => {
    const { rows } = buildRows(renamed, { filter: 'all', hidesNoise: true, isOpen: closed })
    expect(shape(rows)).toBe('rename 0, fold 0-5, change 6 (1)')
    expect(rows[1]).toMatchObject({ counts: { renamed: 6 } })
  })

  test('opened, its clauses are listed', () => {
    const { rows } = buildRows(renamed, { filter: 'rename 0', hidesNoise: true, isOpen: closed })
    expect(rows[0]).toMatchObject({ kind: 'rename', isOpen: true })
    expect(rows.filter(({ kind }) => kind === 'change')).toHaveLength(6)
  })
})

describe('the numbers of a change', () => {
  test('stand once where they stayed, and both where they changed', () => {
    const numbers = compared.comparison.changes.map((change) => numbersOf(compared, change))
    expect(numbers[1]).toEqual({ place: null, from: null, to: '1.1' })
    expect(numbers[3]).toEqual({ place: null, from: null, to: '2.1' })
    expect(numbers[6]).toEqual({ place: null, from: '2.3', to: '2.4' })
  })

  test('name the schedule apart', () => {
    const schedule = (words: string) =>
      versionOfClauses([
        { label: 'Schedule 1', heading: 'Work', depth: 0, parent: null, kind: 'schedule', text: '' },
        { label: '1.', heading: null, depth: 1, parent: 0, kind: 'clause', text: words },
      ])
    const inSchedule = comparedTexts(schedule(TERM), schedule(`${TERM} It ends on its own.`))
    const places = inSchedule.comparison.changes.map((change) => numbersOf(inSchedule, change))
    expect(places.at(-1)).toMatchObject({ place: 'Schedule 1', to: '1' })
  })
})

describe('the ruler', () => {
  test('finds the row at the place where it shows it', () => {
    const list = look()
    const scale = scaleRuler(compared, list)
    for (const at of list.rows.keys()) expect(rowAtShare(scale, shareOf(scale, at, 0.5))).toBe(at)
    expect(scale.ends.at(-1)).toBeCloseTo(1)
  })
})
