import { describe, expect, it } from 'vitest'
import { countDue } from '#renderer/home/due-notice.ts'
import { clientsOf, countGroups, FIRST_VIEW, groupOf, listOf } from '#renderer/home/home-list.ts'
import { type ListedDeadline, needsNothing, needsOf } from '#renderer/home/needs/needs.ts'
import type { KnownVersion } from '#renderer/overview/add-version/add-version-slice.ts'
import { forkAhead } from '#renderer/overview/add-version/after/fork.ts'
import type { Overview } from '#renderer/shell/contracts.ts'
import { contractId, pointId } from '#shared/model/ids.ts'
import type { Side } from '#shared/model/side.ts'

const TODAY = '2026-11-25'

interface Told {
  readonly title: string
  readonly client?: string
  readonly holder?: Side | null
  readonly lasting?: number
  readonly state?: Overview['state']
  readonly next?: string
  readonly openPoints?: number
  readonly addedAt?: string
}

/** We are the vendor in every one of them. */
const contract = (number: number, told: Told): Overview => ({
  contract: {
    ...{ id: contractId(number), title: told.title, vendor: 'Us', buyer: told.client ?? 'Bo', ours: 'vendor' },
    ...{ currency: 'EUR', price: null, endDate: null, createdAt: '2026-01-01T00:00:00.000Z' },
  },
  state: told.state ?? 'draft',
  versions: 1,
  latest: {
    ...{ number: 1, side: 'buyer', date: '2026-02-01', addedAt: told.addedAt ?? `2026-02-0${number}T00:00:00.000Z` },
  },
  ...{ openPoints: told.openPoints ?? 0, overduePoints: 0, changeOrders: 0, sumToDate: null },
  turn: {
    ...{ holder: told.holder === undefined ? 'vendor' : told.holder, since: '2026-11-01', lasting: told.lasting ?? 0 },
    ...{ days: { vendor: 0, buyer: 0 }, rounds: 1, forks: 0 },
  },
  next: told.next === undefined ? null : deadline(number, told.next),
})

const deadline = (of: number, date: string, more: Partial<ListedDeadline> = {}): ListedDeadline => ({
  ...{ contract: contractId(of), kind: 'own', date, title: 'Call them', clause: null, point: null, reminder: 1 },
  ...more,
})

const LIST = [
  contract(1, { title: 'Beta', holder: 'buyer', next: '2026-12-24', openPoints: 2 }),
  contract(2, { title: 'alpha', client: 'Ann', lasting: 3, next: '2026-12-01' }),
  contract(3, { title: 'Gamma', client: 'Ann', lasting: 9 }),
  contract(4, { title: 'Delta', state: 'signed', holder: null }),
  contract(5, { title: 'Epsilon', state: 'frozen', holder: null, openPoints: 7 }),
]
const titles = (list: readonly Overview[]): readonly string[] => list.map((each) => each.contract.title)

describe('the list of contracts', () => {
  it('has the one with the latest activity first', () => {
    expect(titles(listOf(LIST, FIRST_VIEW))).toEqual(['Epsilon', 'Delta', 'Gamma', 'alpha', 'Beta'])
  })

  it.each([
    ['turn', ['Gamma', 'alpha', 'Beta', 'Epsilon', 'Delta']],
    ['next', ['alpha', 'Beta', 'Epsilon', 'Delta', 'Gamma']],
    ['points', ['Epsilon', 'Beta', 'Delta', 'Gamma', 'alpha']],
    ['title', ['alpha', 'Beta', 'Delta', 'Epsilon', 'Gamma']],
    ['client', ['Gamma', 'alpha', 'Epsilon', 'Delta', 'Beta']],
  ] as const)('is sorted by %s, and else by activity', (sort, order) => {
    expect(titles(listOf(LIST, { ...FIRST_VIEW, sort }))).toEqual(order)
  })

  it('lists those of one turn and one counterparty', () => {
    expect(titles(listOf(LIST, { ...FIRST_VIEW, filter: 'ours' }))).toEqual(['Gamma', 'alpha'])
    expect(titles(listOf(LIST, { ...FIRST_VIEW, filter: 'ours', client: 'Bo' }))).toEqual([])
    expect(LIST.map(groupOf)).toEqual(['theirs', 'ours', 'ours', 'signed', 'others'])
  })

  it('offers only what occurs', () => {
    expect(countGroups(LIST.slice(0, 3))).toEqual([
      ['all', 3],
      ['ours', 2],
      ['theirs', 1],
    ])
    expect(clientsOf(LIST)).toEqual(['Ann', 'Bo'])
  })
})

describe('what needs the user', () => {
  it('is our turns, the longest first, the days of two weeks, and what has passed and waits', () => {
    const deadlines = [
      deadline(1, '2026-11-20', { kind: 'point', point: pointId(3) }),
      deadline(1, '2026-11-24', { kind: 'text' }),
      deadline(2, '2026-11-25'),
      deadline(2, '2026-12-09', { kind: 'end' }),
      deadline(2, '2026-12-10'),
      deadline(99, '2026-11-25'),
    ]
    const needs = needsOf(LIST, deadlines, TODAY)
    expect(titles(needs.turns)).toEqual(['Gamma', 'alpha'])
    expect(needs.soon.map(({ deadline: { date }, away }) => [date, away])).toEqual([
      ['2026-11-25', 0],
      ['2026-12-09', 14],
    ])
    expect(needs.late.map(({ title, away }) => [title, away])).toEqual([['Beta', -5]])
    expect(needsNothing(needs)).toBe(false)
    expect(needsNothing(needsOf([], deadlines, TODAY))).toBe(true)
  })

  it('is said at opening by counts of a week', () => {
    const deadlines = ['2026-11-24', '2026-11-25', '2026-12-02', '2026-12-03'].map((date) => deadline(1, date))
    expect(countDue(deadlines, TODAY)).toEqual({ soon: 2, late: 1 })
  })
})

describe('a version out of turn', () => {
  const version = (number: number, side: Side, answers: number | null): KnownVersion => ({
    ...{ number, side, answers, date: '2026-11-01', view: 'accepted', documents: [] },
    ...{ clauseCount: 1, revisionCount: 0, commentCount: 0, addedAt: '2026-11-01T00:00:00.000Z' },
  })
  const versions = [version(1, 'vendor', null), version(2, 'buyer', 1)]

  it('is a new draft of its sender or a correction of theirs, which answers what theirs did', () => {
    expect(forkAhead('vendor', 'buyer', versions)).toEqual({ holder: 'vendor', latest: 2, corrects: 1 })
  })

  it('corrects nothing where the latest is the other side’s', () => {
    expect(forkAhead('buyer', 'vendor', versions)).toEqual({ holder: 'buyer', latest: 2, corrects: null })
  })

  it('is none on its sender’s turn, before anybody sent one, and while nobody knows who sent it', () => {
    expect(forkAhead('vendor', 'vendor', versions)).toBeNull()
    expect(forkAhead(null, 'buyer', versions)).toBeNull()
    expect(forkAhead('vendor', 'buyer', [])).toBeNull()
    expect(forkAhead('vendor', null, versions)).toBeNull()
  })
})
