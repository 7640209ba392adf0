import { describe, expect, it } from 'vitest'
import { listPoints } from '#renderer/negotiation/model/listed.ts'
import { countWarnings, rowsOf } from '#renderer/negotiation/model/rows.ts'
import { FIRST_VIEW, sortedBy, type View } from '#renderer/negotiation/model/view.ts'
import { lineageId, pointId } from '#shared/model/ids.ts'
import { positionOf } from '../../fixtures/points.ts'
import { idsOf, pointsOf, rowsWith } from './support.ts'

const view = (change: Partial<View>): View => ({ ...FIRST_VIEW, ...change })
const sortBy = (by: View['sort']['by'], isDescending = false): View => view({ sort: { by, isDescending } })

describe('points in a list', () => {
  it('stand in the order of their numbers at first', () => {
    expect(idsOf(listPoints(rowsWith({}, {}, {}), FIRST_VIEW).rows)).toBe('123')
  })

  it('without what they are sorted by stand last whichever way round', () => {
    const rows = rowsWith({ due: '2026-12-01' }, {}, { due: '2026-11-01' })
    expect(idsOf(listPoints(rows, sortBy('due')).rows)).toBe('312')
    expect(idsOf(listPoints(rows, sortBy('due', true)).rows)).toBe('132')
  })

  it('that are alike keep the order of their numbers', () => {
    const rows = rowsWith({ priority: 'trade' }, { priority: 'must' }, { priority: 'trade' }, { priority: 'must' })
    expect(idsOf(listPoints(rows, sortBy('priority')).rows)).toBe('2413')
    expect(idsOf(listPoints(rows, sortBy('priority', true)).rows)).toBe('1324')
  })

  it('are sorted by their clause as the latest version has it, those without one last', () => {
    const clause = (lineage: number) => ({ lineage: lineageId(lineage), now: null, labelThen: null })
    const points = pointsOf({ clauses: [clause(7)] }, {}, { clauses: [clause(3)] })
    const rows = rowsOf({ points, warnings: [], versions: [], lineages: [3, 5, 7] })
    expect(idsOf(listPoints(rows, sortBy('clause')).rows)).toBe('312')
  })

  it('are sorted the other way round when what they are sorted by is chosen again', () => {
    const once = sortedBy(FIRST_VIEW, 'due')
    expect(once).toEqual({ by: 'due', isDescending: false })
    expect(sortedBy(view({ sort: once }), 'due')).toEqual({ by: 'due', isDescending: true })
  })

  it('stand in groups in the order of the statuses, and those without an owner last', () => {
    const rows = rowsWith({ status: 'agreed', owner: 'Zoe' }, { status: 'open' }, { status: 'open', owner: 'Abe' })
    const byStatus = listPoints(rows, view({ group: 'status' }))
    expect(byStatus.lines.map((line) => (line.kind === 'group' ? `${line.of} ${line.count}` : line.key))).toEqual([
      'open 2',
      'P-02',
      'P-03',
      'agreed 1',
      'P-01',
    ])
    expect(listPoints(rows, view({ group: 'owner' })).ids).toEqual(['P-03', 'P-01', 'P-02'])
  })

  it('are filtered by all filters together', () => {
    const rows = rowsWith(
      { status: 'open', owner: 'Mira', title: 'Liability cap' },
      { status: 'open', title: 'Liability for data' },
      { status: 'parked', owner: 'Mira', title: 'Liability' },
    )
    const found = (change: Partial<View>): string => idsOf(listPoints(rows, view(change)).rows)
    expect(found({ status: 'open' })).toBe('12')
    expect(found({ owner: 'Mira' })).toBe('13')
    expect(found({ owner: '' })).toBe('2')
    expect(found({ priority: '' })).toBe('123')
    expect(found({ status: 'open', owner: 'Mira' })).toBe('1')
    expect(found({ query: 'DATA liability' })).toBe('2')
  })

  it('are found by what either side said', () => {
    const rows = rowsWith({}, { positions: [positionOf({ side: 'buyer', text: 'within sixty days' })] })
    expect(idsOf(listPoints(rows, view({ query: 'sixty' })).rows)).toBe('2')
  })

  it('with a kind of warning are counted once for each point, and listed alone', () => {
    const warning = { trade: null, expected: null, found: null, version: null }
    const warnings = [
      { ...warning, kind: 'not-got' as const, point: pointId(2), trade: 1 },
      { ...warning, kind: 'not-got' as const, point: pointId(2), trade: 2 },
      { ...warning, kind: 'overdue' as const, point: pointId(1) },
    ]
    expect(countWarnings(warnings)).toEqual([
      ['not-got', 1],
      ['overdue', 1],
    ])
    const rows = rowsOf({ points: pointsOf({}, {}), warnings, versions: [], lineages: [] })
    expect(idsOf(listPoints(rows, view({ warning: 'not-got' })).rows)).toBe('2')
  })
})

describe('the age of a point', () => {
  const version = (number: number, side: 'vendor' | 'buyer') => ({
    ...{ number, side },
    addedAt: `2026-03-0${number}T09:00:00.000Z`,
  })
  const versions = [version(1, 'vendor'), version(2, 'buyer'), version(3, 'vendor'), version(4, 'buyer')]
  const ageOf = (...named: readonly (number | null)[]) => {
    const positions = named.map((each) => positionOf({ side: 'buyer', text: 'x', version: each }))
    const [row] = rowsOf({
      points: pointsOf({ positions, raisedAt: '2026-03-03T10:00:00.000Z' }),
      warnings: [],
      versions,
      lineages: [],
    })
    return [row?.raisedIn, row?.age]
  }

  it('is the rounds since the version in which somebody first said something', () => {
    expect(ageOf(4, 2)).toEqual([2, 1])
    expect(ageOf(1)).toEqual([1, 2])
    expect(ageOf(4)).toEqual([4, 0])
  })

  it('counts from the latest version of that time where no version is named', () => {
    expect(ageOf(null)).toEqual([3, 1])
  })
})
