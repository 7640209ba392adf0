import { describe, expect, it } from 'vitest'
import { roundOf, takeAll, withPoint } from '#renderer/negotiation/take-in/taken.ts'
import { roundOf as answersOf, canTake, firstTaken, type ListRow } from '#renderer/negotiation/take-list/answers.ts'
import { lineageId, pointId } from '#shared/model/ids.ts'

const row = (said: Partial<ListRow>): ListRow => ({
  ...{ number: 'P-01', point: pointId(1), title: 'Cap', answer: 'nine months', before: null, conflicts: [] },
  ...said,
})

describe('answers of an issues list', () => {
  const rows = [
    row({}),
    row({ number: 'P-02', point: pointId(2), conflicts: ['our-words-changed'] }),
    row({ number: 'P-77', point: null, conflicts: ['unknown-point'] }),
    row({ number: 'P-03', point: pointId(3), answer: null }),
  ]
  const list = { side: 'buyer' as const, rows, notes: [] }

  it('are recorded unless something speaks against it', () => {
    expect([...firstTaken(list)]).toEqual([0])
    expect(rows.map(canTake)).toEqual([true, true, false, false])
  })

  it('of points we do not have, and empty ones, are recorded in no case', () => {
    const all = answersOf('C-01', list, new Set([0, 1, 2, 3]))
    expect(all.positions.map(({ point }) => point)).toEqual(['P-01', 'P-02'])
    expect(all).toMatchObject({ origin: 'issues-list', version: null, reopen: [] })
  })
})

describe('what a version means for the points', () => {
  const proposal = {
    side: 'buyer' as const,
    positions: [
      {
        ...{ point: pointId(1), side: 'buyer' as const, text: 'twelve', clause: lineageId(4) },
        title: 'Cap',
        label: '7',
        before: null,
      },
    ],
    gone: [],
    falls: [{ point: pointId(2), title: 'Term', agreed: 'one year', now: 'two years' }],
  }

  it('is taken over as a whole unless something is left out', () => {
    const round = roundOf('C-01', 3, proposal, takeAll(proposal))
    expect(round.positions).toEqual([{ point: 'P-01', side: 'buyer', text: 'twelve', clause: 4 }])
    expect(round.reopen).toEqual(['P-02'])
    const less = withPoint(takeAll(proposal), 'falls', 'P-02', false)
    expect(roundOf('C-01', 3, proposal, less).reopen).toEqual([])
  })
})
