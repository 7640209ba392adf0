import { describe, expect, it } from 'vitest'
import { entriesOf, type Timeline } from '#renderer/negotiation/inspector/timeline/entries.ts'
import { pointOf, positionOf } from '../../fixtures/points.ts'

const versions = ([1, 2, 3] as const).map((number) => ({
  ...{ number, date: `2026-03-0${number}` },
  side: number % 2 === 1 ? ('vendor' as const) : ('buyer' as const),
}))

const point = pointOf({
  positions: [
    positionOf({ side: 'vendor', text: 'six months of fees' }),
    positionOf({ side: 'vendor', version: 1, text: 'three months of fees' }),
    positionOf({ side: 'buyer', version: 3, text: 'a year of fees' }),
  ],
})

describe('a point on its timeline', () => {
  it('shows what was said before the first version, and leaves versions out in which nothing happened', () => {
    expect(entriesOf(point, versions, null).map(({ version }) => version)).toEqual([null, 1, 3])
  })

  it('marks what is new in the words of a side against what it said before', () => {
    const [, first] = entriesOf(point, versions, null)
    expect(first?.said[0]?.words.filter(([kind]) => kind === '+').map(([, said]) => said.trim())).toEqual(['three'])
  })

  it('lets only the last word of a side be taken back', () => {
    const last = entriesOf(point, versions, null).flatMap(({ said }) => said.map(({ isLast }) => isLast))
    expect(last).toEqual([false, true, true])
  })

  it('shows where the clause changed and the agreed text first stood, with the values that were named', () => {
    const entry = (version: number) => ({
      ...{ version, side: 'buyer' as const, date: '2026-03-02', clauses: [], isChanged: version === 2 },
      positions:
        version === 3
          ? [
              {
                ...{ side: 'buyer' as const, text: 'a year of fees', origin: 'typed' as const },
                terms: [
                  { name: 'cap', value: { type: 'duration' as const, number: 1, unit: 'year', text: 'a year' } },
                  { name: 'duty', value: { type: 'text' as const, text: 'shall' } },
                ],
              },
            ]
          : [],
    })
    const timeline: Timeline = { entries: [1, 2, 3].map(entry), early: [], series: null, carriedIn: 3 }
    const told = entriesOf(point, versions, timeline)
    expect(told.map(({ version }) => version)).toEqual([null, 1, 2, 3])
    expect(told.find(({ isChanged }) => isChanged)?.version).toBe(2)
    expect(told.find(({ isCarried }) => isCarried)?.version).toBe(3)
    expect(told.at(-1)?.said[0]?.terms).toEqual(['a year'])
  })
})
