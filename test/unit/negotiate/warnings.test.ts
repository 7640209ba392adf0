import { describe, expect, it } from 'vitest'
import { lineageId, pointId } from '#shared/model/ids.ts'
import type { Trade } from '#shared/model/negotiation/trade.ts'
import type { Point } from '#shared/model/point.ts'
import type { Side } from '#shared/model/side.ts'
import { type WarningSource, warningsOf } from '#shared/negotiate/warnings/warnings.ts'
import { pointOf } from '../../fixtures/points.ts'

/** A version of clauses by lineage; what begins with a blank is a sub-clause. */
function version(
  number: number,
  side: Side,
  texts: Readonly<Record<number, string>>,
): WarningSource['versions'][number] {
  const clauses = Object.entries(texts).map(([lineage, text], at) => ({
    ...{ label: `${at + 1}.`, heading: null, parent: null, kind: 'clause' as const },
    ...{ depth: text.startsWith(' ') ? 1 : 0, text: text.trim(), lineage: lineageId(Number(lineage)) },
  }))
  return { version: number, side, clauses, lineages: clauses.map(({ lineage }) => lineage) }
}

const CAP = 'Liability is limited to the fees of nine months, as clause 4.1 says.'
const REST = 'The Vendor installs the weather station.'

/** A point on clause 1. */
const onClause = (said: Partial<Point>): Point =>
  pointOf({ clauses: [{ lineage: lineageId(1), now: null, labelThen: '1.' }], ...said })

const agreedIn = (number: number, said: Partial<Point> = {}): Point =>
  onClause({ status: 'agreed', agreed: { text: CAP, version: number }, ...said })

const warned = (point: Point, versions: WarningSource['versions'], more: Partial<WarningSource> = {}) =>
  warningsOf({ points: [point], trades: [], ours: 'vendor', isFrozen: false, versions, today: '2026-04-01', ...more })

const kinds = (...args: Parameters<typeof warned>): readonly string[] => warned(...args).map(({ kind }) => kind)

describe('an agreement', () => {
  it('is kept while the latest version carries its words, whatever the typography and the numbers of clauses', () => {
    const now = '“Otherwise” liability  is limited to the fees of nine months, as clause 5.2 says; interest is due.'
    expect(kinds(agreedIn(1), [version(1, 'vendor', { 1: CAP, 2: REST }), version(2, 'vendor', { 1: now })])).toEqual(
      [],
    )
  })

  it('is not in the latest version when its words are not, and both wordings are shown', () => {
    const now = 'Liability is limited to the fees of six months, as clause 4.1 says.'
    expect(warned(agreedIn(1), [version(1, 'buyer', { 1: now })])).toEqual([
      { kind: 'not-in-latest', point: 'P-01', trade: null, expected: CAP, found: now, version: 1 },
    ])
  })

  it('is looked for in the whole text when its clause does not carry it, also across clauses and with their numbers', () => {
    const moved = version(2, 'vendor', { 2: REST, 3: CAP })
    expect(kinds(agreedIn(1), [version(1, 'vendor', { 1: CAP }), moved])).toEqual([])
    const text = '1. The Vendor installs the weather station.\n(a) Liability is limited'
    const across = onClause({ status: 'agreed', agreed: { text, version: 1 }, clauses: [] })
    expect(kinds(across, [version(1, 'vendor', { 2: REST, 3: ' Liability is limited' })])).toEqual([])
  })

  it('is never mistaken for the rest of a line that begins with a figure', () => {
    const days = onClause({ status: 'agreed', agreed: { text: '30 days', version: 1 } })
    expect(kinds(days, [version(1, 'buyer', { 1: 'Payment is due within 45 days.' })])).toEqual(['not-in-latest'])
  })

  it('is reopened when the other side changes its clause afterwards, with what it was and what it is', () => {
    const theirs = `${CAP} This does not apply to the Vendor.`
    const versions = [version(1, 'vendor', { 1: CAP }), version(2, 'buyer', { 1: theirs })]
    expect(warned(agreedIn(1), versions)).toEqual([
      { kind: 'reopened', point: 'P-01', trade: null, expected: CAP, found: theirs, version: 2 },
    ])
    const back = version(3, 'vendor', { 1: CAP })
    expect(kinds(agreedIn(1), [...versions, back])).toEqual([])
  })

  it('is not reopened by ourselves, by numbers that move, or by the version that first carries the words', () => {
    const first = version(1, 'vendor', { 1: 'Liability is unlimited.' })
    const carrying = version(2, 'buyer', { 1: CAP })
    expect(kinds(agreedIn(1), [first, carrying])).toEqual([])
    expect(kinds(agreedIn(1), [first, carrying, version(3, 'buyer', { 1: CAP.replace('4.1', '4.2') })])).toEqual([])
    expect(kinds(agreedIn(1), [first, carrying, version(3, 'vendor', { 1: `${CAP} So be it.` })])).toEqual([])
  })

  it('may be below our walk-away, when we say which way is better', () => {
    const ladder = { ideal: null, acceptable: null, walkAway: 'Twelve months.' }
    const versions = [version(1, 'buyer', { 1: CAP })]
    expect(warned(agreedIn(1, { ladder, better: 'higher' }), versions)).toEqual([
      {
        kind: 'below-walk-away',
        point: 'P-01',
        trade: null,
        expected: 'Twelve months',
        found: 'nine months',
        version: 1,
      },
    ])
    expect(kinds(agreedIn(1, { ladder, better: 'lower' }), versions)).toEqual([])
    expect(kinds(agreedIn(1, { ladder, better: null }), versions)).toEqual([])
  })
})

describe('a point', () => {
  const ladder = { ideal: null, acceptable: null, walkAway: 'Twelve months.' }
  const versions = [version(1, 'buyer', { 1: CAP })]

  it('that waits for an answer is below our walk-away once its text is frozen, one that we conceded at once', () => {
    const open = onClause({ ladder, better: 'higher' })
    expect(kinds(open, versions)).toEqual([])
    expect(kinds(open, versions, { isFrozen: true })).toEqual(['below-walk-away'])
    expect(kinds({ ...open, status: 'conceded' }, versions)).toEqual(['below-walk-away'])
  })

  it('loses its clause when that is in the latest version under no number, and its last words are shown', () => {
    const gone = [version(1, 'vendor', { 1: CAP, 2: REST }), version(2, 'buyer', { 2: REST })]
    expect(warned(onClause({}), gone)).toEqual([
      { kind: 'clause-gone', point: 'P-01', trade: null, expected: CAP, found: null, version: 2 },
    ])
    expect(kinds(onClause({}), [...gone, version(3, 'vendor', { 2: `${REST}\n${CAP}` })])).toEqual([])
    expect(kinds(onClause({ status: 'withdrawn' }), gone)).toEqual([])
  })

  it('is overdue from the day after its due day on, while it waits for an answer', () => {
    expect(kinds(onClause({ due: '2026-03-31' }), [])).toEqual(['overdue'])
    expect(kinds(onClause({ due: '2026-04-01' }), [])).toEqual([])
    expect(kinds(onClause({ due: '2026-03-31', status: 'conceded' }), [])).toEqual([])
  })
})

describe('a trade', () => {
  const gave = pointOf({ id: pointId(1), status: 'conceded' })
  const got = onClause({ id: pointId(2), title: 'Interest', status: 'open' })
  const trade: Trade = {
    ...{ id: 7, gave: gave.id, gaveIn: null, got: got.id, gotIn: null },
    ...{ isConditional: true, note: null },
  }
  const versions = [version(1, 'vendor', { 1: CAP })]
  const warnedOf = (points: readonly Point[], said: Partial<Trade> = {}) =>
    warningsOf({
      ...{ points, trades: [{ ...trade, ...said }], ours: 'vendor', isFrozen: false, versions, today: '2026-04-01' },
    }).filter(({ kind }) => kind === 'not-got')

  it('is not made good while we gave and no version carries what we get for it', () => {
    expect(warnedOf([gave, got])).toEqual([
      { kind: 'not-got', point: 'P-02', trade: 7, expected: 'Interest', found: CAP, version: 1 },
    ])
    const elsewhere = { ...got, status: 'agreed' as const, agreed: { text: 'Interest is 8 %.', version: 1 } }
    expect(warnedOf([gave, elsewhere])).toMatchObject([{ expected: 'Interest is 8 %.' }])
  })

  it('is made good by a version that carries it, as the user says or as was agreed', () => {
    expect(warnedOf([gave, got], { gotIn: 1 })).toEqual([])
    expect(warnedOf([gave, { ...got, status: 'agreed', agreed: { text: CAP, version: 1 } }])).toEqual([])
  })

  it('asks for nothing while we have not given', () => {
    expect(warnedOf([{ ...gave, status: 'open' }, got])).toEqual([])
    expect(warnedOf([{ ...gave, status: 'open' }, got], { gaveIn: 1 })).toHaveLength(1)
    expect(warnedOf([{ ...gave, status: 'withdrawn' }, got], { gaveIn: 1 })).toEqual([])
  })
})

it('warnings are listed by point, and of one point by kind', () => {
  const due = { due: '2026-03-01' }
  const points = [onClause({ id: pointId(2), ...due }), onClause({ id: pointId(1), ...due, status: 'parked' })]
  const listed = warningsOf({
    ...{ points, trades: [], ours: 'vendor', isFrozen: false, today: '2026-04-01' },
    versions: [version(1, 'vendor', { 1: CAP }), version(2, 'buyer', { 2: REST })],
  })
  expect(listed.map(({ point, kind }) => `${point} ${kind}`)).toEqual([
    'P-02 clause-gone',
    'P-02 overdue',
    'P-01 clause-gone',
    'P-01 overdue',
  ])
})
