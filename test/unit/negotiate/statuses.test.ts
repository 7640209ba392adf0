import { describe, expect, it } from 'vitest'
import { POINT_STATUSES } from '#shared/model/point.ts'
import { isSetStatus, isUnsettled, mayFollow } from '#shared/negotiate/statuses.ts'

describe('the status of a point', () => {
  const set = POINT_STATUSES.filter(isSetStatus)

  it('may become any other one that is set, while nothing is frozen', () => {
    for (const before of set) for (const after of set) expect(mayFollow(before, after, false).ok).toBe(true)
  })

  it('is never lost by the way once it is agreed or withdrawn', () => {
    for (const after of set) {
      expect(mayFollow('agreed', after, false)).toEqual({ ok: false, error: 'agreed-already' })
      expect(mayFollow('withdrawn', after, false)).toEqual({ ok: false, error: 'withdrawn-already' })
    }
  })

  it('does not open under a freeze, which waived what was open by name, but may be settled', () => {
    expect(mayFollow('conceded', 'open', true)).toEqual({ ok: false, error: 'frozen-so-no-point' })
    expect(mayFollow('open', 'conceded', true).ok).toBe(true)
    expect(mayFollow('open', 'parked', true).ok).toBe(true)
    expect(set.filter(isUnsettled)).toEqual(['open', 'countered', 'escalated', 'parked'])
  })
})
