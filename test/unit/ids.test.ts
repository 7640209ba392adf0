import { describe, expect, it } from 'vitest'
import { addDays, isIsoDate } from '#shared/model/date.ts'
import { changeOrderId, contractId, idNumber, pointId } from '#shared/model/ids.ts'

describe('ids', () => {
  it('are short and sort by number', () => {
    expect([contractId(1), pointId(12), changeOrderId(3)]).toEqual(['C-01', 'P-12', 'CO-003'])
  })

  it.each(['C-01', 'c-1', 'C1', '1', ' 01 '])('read %j as the first contract', (typed) => {
    expect(idNumber('C', typed)).toBe(1)
  })

  it.each(['', 'C-0', 'P-01', 'CO-001', 'C-01x', '-1', '99999999999'])('do not read %j as a contract', (typed) => {
    expect(idNumber('C', typed)).toBeNull()
  })
})

describe('dates', () => {
  it('know which days exist', () => {
    expect(['2026-02-28', '2026-02-29', '2028-02-29', '2026-13-01', '26-01-01', ''].map(isIsoDate)).toEqual([
      true,
      false,
      true,
      false,
      false,
      false,
    ])
  })

  it('count calendar days over months, years and back', () => {
    expect(addDays('2026-12-28', 10)).toBe('2027-01-07')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
  })
})
