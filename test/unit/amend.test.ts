import { describe, expect, it } from 'vitest'
import { amendedText, findBuiltOn, findStaleClauses } from '#shared/amend/base-text.ts'
import { contractToDate, sumBlock, timeBlock } from '#shared/amend/sums.ts'
import type { ChangeOrder, ChangeOrderStatus } from '#shared/model/change-order.ts'
import { changeOrderId } from '#shared/model/ids.ts'
import type { Clause } from '#shared/model/version-text.ts'

const contract = { price: 4_800_000, endDate: '2027-03-31' }

const order = (number: number, priceDelta: number, daysDelta: number, status: ChangeOrderStatus = 'agreed') =>
  ({
    id: changeOrderId(number),
    title: 'More',
    scope: null,
    status,
    priceDelta,
    daysDelta,
    baseVersion: 4,
    clauses: [],
    date: '2026-11-01',
    createdAt: '2026-11-01T10:00:00Z',
    voided: null,
  }) satisfies ChangeOrder

const replacing = (number: number, oldText: string, newText: string, status: ChangeOrderStatus = 'agreed') => ({
  ...order(number, 0, 0, status),
  clauses: [{ label: '7.2', heading: 'Cap', oldText, newText }],
})

const clause = (text: string): Clause => ({
  label: '7.2',
  heading: 'Cap',
  depth: 0,
  parent: null,
  kind: 'clause',
  text,
})

describe('the contract to date', () => {
  it('counts agreed change orders, shows pending ones apart and leaves void ones out', () => {
    const orders = [
      order(1, 120_000, 10),
      order(2, -20_000, 0),
      order(3, 500_000, 30, 'pending'),
      order(4, 1, 1, 'void'),
    ]
    expect(contractToDate(contract, orders)).toEqual({
      originalSum: 4_800_000,
      netOfChanges: 100_000,
      sumToDate: 4_900_000,
      originalEnd: '2027-03-31',
      daysOfChanges: 10,
      endToDate: '2027-04-10',
      pendingSum: 500_000,
      pendingDays: 30,
    })
  })

  it('knows the changes even where no original sum or date was recorded', () => {
    expect(contractToDate({ price: null, endDate: null }, [order(1, 120_000, 10)])).toMatchObject({
      netOfChanges: 120_000,
      sumToDate: null,
      endToDate: null,
    })
  })
})

describe('one change order', () => {
  it('has five lines that add up, over the agreed ones before it', () => {
    const orders = [order(1, 120_000, 10), order(2, 70_000, 5, 'pending'), order(3, -20_000, 4)]
    expect(sumBlock(contract, orders, orders[2]!)).toEqual({
      originalSum: 4_800_000,
      netOfEarlier: 120_000,
      sumBefore: 4_920_000,
      thisChange: -20_000,
      newSum: 4_900_000,
    })
    expect(timeBlock(contract, orders, orders[2]!)).toEqual({ endBefore: '2027-04-10', days: 4, newEnd: '2027-04-14' })
  })

  it('replaces the text that the change order before it left', () => {
    const orders = [replacing(1, 'six months', 'nine months'), replacing(2, 'nine months', 'ten months')]
    expect(amendedText('six months', '7.2', orders)).toBe('ten months')
    expect(findStaleClauses([clause('six months')], orders)).toEqual([])
  })

  it('is found stale when its clause says something else now, or is gone', () => {
    const orders = [replacing(1, 'six months', 'nine months')]
    const stale = { changeOrder: 'CO-001', clause: '7.2', agreed: 'six months' }
    expect(findStaleClauses([clause('twelve months')], orders)).toEqual([{ ...stale, found: 'twelve months' }])
    expect(findStaleClauses([], orders)).toEqual([{ ...stale, found: null }])
  })

  it('touches no text once it is void', () => {
    const orders = [replacing(1, 'six months', 'nine months', 'void')]
    expect(amendedText('six months', '7.2', orders)).toBe('six months')
    expect(findStaleClauses([clause('twelve months')], orders)).toEqual([])
  })
})

describe('what builds on a change order', () => {
  const first = replacing(1, 'Six months.', 'Nine months.')

  it('is a later one, agreed or pending, that changes the text this one gave', () => {
    const orders = [first, replacing(2, 'Nine months.', 'Ten months.', 'pending'), replacing(3, 'Six months.', 'One.')]
    expect(findBuiltOn(first, orders)).toEqual(['CO-002'])
  })

  it('is nothing where that is void, or where this one is not agreed', () => {
    expect(findBuiltOn(first, [first, replacing(2, 'Nine months.', 'Ten months.', 'void')])).toEqual([])
    const pending = replacing(1, 'Six months.', 'Nine months.', 'pending')
    expect(findBuiltOn(pending, [pending, replacing(2, 'Nine months.', 'Ten months.')])).toEqual([])
  })
})
