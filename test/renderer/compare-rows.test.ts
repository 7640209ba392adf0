import { describe, expect, test } from 'vitest'
import { numbersOf } from '#renderer/compare/model/numbers.ts'
import { searchChanges } from '#renderer/compare/model/search-changes.ts'
import { buildRows, type Order } from '#renderer/compare/rows/build-rows.ts'
import { countFilters } from '#renderer/compare/rows/count-filters.ts'
import { ALL_DECIDED, FILTERS, type Filter } from '#renderer/compare/rows/filters.ts'
import { type Row, stepFrom } from '#renderer/compare/rows/row.ts'
import { rowAtShare, scaleRuler, shareOf } from '#renderer/compare/rows/ruler-marks.ts'
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
/** Everything as it is by itself, but for the rows with these keys. */
const toggled =
  (...keys: readonly string[]) =>
  (key: string, byDefault: boolean): boolean =>
    byDefault !== keys.includes(key)

const plain = {
  filter: 'all' as Filter,
  hidesNoise: true,
  among: null,
  corrected: new Set<number>(),
  decided: ALL_DECIDED,
  order: 'text' as Order,
  isOpen: toggled(),
}

const look = (filter: Filter = 'all', hidesNoise = true, isOpen = toggled()) =>
  buildRows(compared, { ...plain, filter, hidesNoise, isOpen })

/** `fold 0-0, change 1 (1)`: each row by what it holds. */
const shape = (rows: readonly Row[]): string => rows.map(shapeOf).join(', ')

function shapeOf(row: Row): string {
  switch (row.kind) {
    case 'fold': {
      const what =
        row.holds === 'run' ? `${row.changes[0]}-${row.changes.at(-1)}` : `${row.holds} ${row.changes.join(' ')}`
      return `fold ${what}${row.isOpen ? ' open' : ''}`
    }
    case 'block':
      return `block ${row.changes.join('+')} (${row.place})`
    case 'group':
      return `${row.weight}:`
    case 'document':
      return `document ${row.old} -> ${row.new}`
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
    expect(shape(look('all', true, toggled('f4')).rows)).toContain('fold 4-5 open, clause 4, clause 5, change 6 (3)')
  })

  test('every change stands in exactly one row or fold, whatever is looked at', () => {
    for (const filter of FILTERS) {
      for (const hidesNoise of [true, false]) {
        for (const order of ['text', 'weight'] as const) {
          const { rows, rowOf } = buildRows(compared, { ...plain, filter, hidesNoise, order })
          const covered = rows.flatMap((row) =>
            row.kind === 'fold' || row.kind === 'block' ? row.changes : row.kind === 'change' ? [row.change] : [],
          )
          expect(covered.toSorted((a, b) => a - b)).toEqual(compared.comparison.changes.map((_, at) => at))
          for (const at of covered) expect(rows[rowOf[at] ?? -1]).toBeDefined()
        }
      }
    }
  })

  test('a change that is folded away is found in its fold', () => {
    const { rows, rowOf } = look()
    expect(rows[rowOf[5] ?? -1]).toMatchObject({ kind: 'fold', changes: [4, 5] })
  })

  test('stepping goes from change to change and stops at the ends', () => {
    const list = look()
    expect([stepFrom(list, -1, 1), stepFrom(list, 1, 1), stepFrom(list, 2, -1)]).toEqual([1, 3, 1])
    expect([stepFrom(list, 5, 1), stepFrom(list, 1, -1)]).toEqual([null, null])
  })

  test('two versions that say the same are one fold', () => {
    const same = comparedOf(OLD, OLD)
    const list = buildRows(same, plain)
    expect(shape(list.rows)).toBe('fold 0-5')
    expect(list.listed).toEqual([])
  })
})

describe('the rows by weight', () => {
  const weighed = (isOpen = toggled()) => buildRows(compared, { ...plain, order: 'weight', isOpen })

  test('put terms before what was added and that before other wording; the rest is folded at the end', () => {
    expect(shape(weighed().rows)).toBe(
      'terms:, change 1 (1), come:, change 3 (2), reworded:, change 6 (3), fold noise 4 5, fold rest 0 2',
    )
  })

  test('close group by group', () => {
    const { rows, listed, rowOf } = weighed(toggled('g terms'))
    expect(shape(rows)).toContain('terms:, come:, change 3 (1)')
    expect(listed).toHaveLength(2)
    expect(rows[rowOf[1] ?? -1]).toMatchObject({ kind: 'group', weight: 'terms' })
  })

  test('put first what the sender did not mark, but no noise', () => {
    const changes = compared.comparison.changes.map((change, at) =>
      at === 4 || at === 6 ? { ...change, marked: 'none' as const } : change,
    )
    const unmarked = { ...compared, comparison: { ...compared.comparison, changes } }
    const { rows } = buildRows(unmarked, { ...plain, order: 'weight' })
    expect(shape(rows)).toMatch(/^unmarked:, change 6 \(1\), terms:/)
    expect(rows.find((row) => row.kind === 'fold')).toMatchObject({ holds: 'noise', counts: { unmarked: 1 } })
  })
})

describe('what is looked for beside', () => {
  test('words are found in either text, in headings and in numbers', () => {
    expect([...searchChanges(compared, 'COURIER')]).toEqual([6])
    expect([...searchChanges(compared, 'fax')]).toEqual([6])
    expect([...searchChanges(compared, '1.1 fees')]).toEqual([1])
    expect(searchChanges(compared, 'nowhere').size).toBe(0)
  })

  test('only changes that are found are listed, and the counts follow', () => {
    const view = { ...plain, among: searchChanges(compared, 'fax') }
    expect(shape(buildRows(compared, view).rows)).toBe('fold 0-5, change 6 (1)')
    expect(countFilters(compared, view).find(({ filter }) => filter === 'added')?.count).toBe(0)
  })
})

describe('clauses that moved together', () => {
  const alpha = 'The first party insures every employee against accidents at work and on the way to it.'
  const beta = 'The second party stores all records of deliveries in the warehouse by the harbour.'
  const gamma = 'Every quarter both parties meet in Oslo and look through the figures of the past months.'
  const moved = comparedOf(
    `1 ${FEES}\n2 ${TERM}\n3 ${LAW}\n4 ${NOTICES}\n5 ${SECRETS}\n6 ${alpha}\n7 ${beta}\n8 ${gamma}`,
    `1 ${alpha}\n2 ${beta}\n3 ${gamma.replace('Oslo', 'Bergen')}\n4 ${FEES}\n5 ${TERM}\n6 ${LAW}\n7 ${NOTICES}\n8 ${SECRETS}`,
  )

  test('are one row and one step, and what was also reworded has a row of its own', () => {
    const { rows, listed } = buildRows(moved, plain)
    expect(shape(rows)).toBe('block 0+1 (1), change 2 (2), fold 3-7')
    expect(listed).toEqual([0, 1])
    expect(countFilters(moved, plain).find(({ filter }) => filter === 'moved')?.count).toBe(2)
  })

  test('unfold', () => {
    const { rows, rowOf } = buildRows(moved, { ...plain, isOpen: toggled('b0') })
    expect(shape(rows)).toBe('block 0+1 (1), clause 0, clause 1, change 2 (2), fold 3-7')
    expect(rowOf[1]).toBe(0)
  })
})

describe('the documents of a version', () => {
  const document = (name: string, firstClause: number) => ({
    ...{ name, firstClause, firstParagraph: 0 },
    kind: firstClause === 0 ? ('main' as const) : ('schedule' as const),
    format: 'docx' as const,
  })
  const withDocuments = {
    ...compared,
    old: { ...compared.old, documents: [document('msa.docx', 0), document('annex.docx', 4)] },
    new: { ...compared.new, documents: [document('msa 2.docx', 0), document('annex 2.docx', 5)] },
  }

  test('begin with a heading that names both files, and no fold reaches over it', () => {
    expect(shape(buildRows(withDocuments, plain).rows)).toBe(
      'document msa.docx -> msa 2.docx, fold 0-0, change 1 (1), fold 2-2, change 3 (2), fold 4-4, document annex.docx -> annex 2.docx, fold 5-5, change 6 (3)',
    )
  })
})

describe('the counts over a comparison', () => {
  const countsOf = (hidesNoise: boolean) =>
    Object.fromEntries(countFilters(compared, { ...plain, hidesNoise }).map(({ filter, count }) => [filter, count]))

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
    const { rows } = buildRows(renamed, plain)
    expect(shape(rows)).toBe('rename 0, fold 0-5, change 6 (1)')
    expect(rows[1]).toMatchObject({ counts: { renamed: 6 } })
  })

  test('opened, its clauses are listed', () => {
    const { rows } = buildRows(renamed, { ...plain, filter: 'rename 0' })
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

describe('the marks on the ruler', () => {
  const words = 'The party of clause N keeps the records of its work for as many years as the law asks for.'
  const textOf = (count: number, edit: string): string =>
    Array.from(
      { length: count },
      (_, at) => `${at + 1} ${words.replace('N', `number ${at}`).replace('keeps', edit)}`,
    ).join('\n')
  const crowded = comparedOf(textOf(400, 'keeps'), textOf(400, 'stores'))
  const pathOf = (tone: string, scale: ReturnType<typeof scaleRuler>): string =>
    scale.paths.find(([each]) => each === tone)?.[1] ?? ''

  test('stand apart while there are few, and are bars of that part of the list when there are many', () => {
    const few = scaleRuler(compared, look())
    expect(pathOf('changed', few).match(/M/g)).toHaveLength(2)
    expect(crowded.comparison.changes.length).toBe(400)
    const many = scaleRuler(crowded, buildRows(crowded, plain))
    const bars = pathOf('changed', many).match(/M/g) ?? []
    expect(bars.length).toBeGreaterThan(20)
    expect(bars.length).toBeLessThanOrEqual(60)
  })

  test('always show what the sender did not mark', () => {
    const changes = crowded.comparison.changes.map((change, at) =>
      at === 200 ? { ...change, marked: 'none' as const } : change,
    )
    const one = { ...crowded, comparison: { ...crowded.comparison, changes } }
    expect(pathOf('warning', scaleRuler(one, buildRows(one, plain))).match(/M0 /g)).toHaveLength(1)
  })
})
