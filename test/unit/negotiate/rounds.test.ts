import { describe, expect, it } from 'vitest'
import type { Point } from '#shared/model/point.ts'
import type { Side } from '#shared/model/side.ts'
import { proposeRound } from '#shared/negotiate/rounds.ts'
import { answeredOf, pointOn } from '../../fixtures/answered.ts'
import { positionOf } from '../../fixtures/points.ts'

const OLD = `
1 # Work
1.1 The Vendor installs the weather station at the Client’s site.
2 # Money
2.1 Cap | Liability is limited to the fees of six months.
2.2 The Client pays each invoice within thirty days.
3 # End
3.1 Either party may terminate on three months’ notice.`
const CAP = 4
const PAYMENT = 5

const said = (side: Side, text: string) => positionOf({ side, text, version: 1 })

const propose = (newer: string, points: readonly Point[]) => proposeRound(points, answeredOf(OLD, newer), 'buyer')

describe('a version that comes in', () => {
  const capOfTwelve = OLD.replace('six', 'twelve')

  it('gives its sender’s position on a clause that it changed, word for word', () => {
    const positions = [said('vendor', 'Six.'), said('buyer', 'Nine.')]
    expect(propose(capOfTwelve, [pointOn([CAP], { positions })])).toEqual({
      positions: [
        {
          ...{ point: 'P-01', title: 'Cap', side: 'buyer', clause: CAP, label: '2.1', before: 'Nine.' },
          text: 'Liability is limited to the fees of twelve months.',
        },
      ],
      gone: [],
      falls: [],
    })
  })

  it('gives none on clauses that it left alone, on settled points, and where the words are on record', () => {
    const words = 'Liability is limited to the fees of twelve months.'
    const points = [
      pointOn([PAYMENT]),
      pointOn([]),
      ...(['agreed', 'conceded', 'withdrawn'] as const).map((status) => pointOn([CAP], { status })),
      pointOn([CAP], { positions: [said('buyer', words)] }),
    ]
    expect(propose(capOfTwelve, points).positions).toEqual([])
  })

  it('gives none where only typography, numbers or a heading changed', () => {
    const noise = OLD.replace('Client’s', "Client's").replaceAll('2.', '5.').replace('Cap |', 'Limit |')
    expect(
      propose(
        noise,
        [1, 2, 3, 4, 5, 6, 7].map((lineage) => pointOn([lineage])),
      ).positions,
    ).toEqual([])
  })

  it('gives the words of sub-clauses, and follows a clause that moved', () => {
    const moved = `${OLD.replace(/2\.2 .*\n/, '')}\n3.2 The Client pays each invoice within sixty days.`
    const onArticle = propose(capOfTwelve, [pointOn([3])]).positions
    expect(onArticle[0]?.text).toBe(
      'Cap\nLiability is limited to the fees of twelve months.\nThe Client pays each invoice within thirty days.',
    )
    expect(propose(moved, [pointOn([PAYMENT])]).positions).toMatchObject([
      { text: 'The Client pays each invoice within sixty days.', label: '3.2' },
    ])
  })

  it('of a long clause quotes the sentences that changed, as they stand', () => {
    const filler = Array.from({ length: 20 }, (_, at) => `Sentence number ${at} of the clause stays just as it is.`)
    const long = (days: string, tail: string) =>
      `1.1 Payment | ${filler.join(' ')} The Client pays within ${days} days. ${tail} ${filler.join(' ')} Late sums bear ${days} % interest.`
    const answered = answeredOf(long('30', 'No set-off.'), long('60', 'No set-off, ever.'))
    const [position] = proposeRound([pointOn([1])], answered, 'buyer').positions
    expect(position?.text).toBe('The Client pays within 60 days. No set-off, ever.\nLate sums bear 60 % interest.')
  })

  it('says which clauses are gone', () => {
    const without = OLD.replace(/2\.2 .*\n/, '')
    const { gone, positions } = propose(without, [pointOn([PAYMENT]), pointOn([CAP])])
    expect({ gone, positions }).toEqual({ gone: [{ point: 'P-01', title: 'Cap' }], positions: [] })
  })

  it('finds the words of a clause that was split, and of one that was merged into its neighbour', () => {
    const sentence = 'The Client may inspect the station on two days of notice, and bears the cost of it.'
    const two = (second: string) =>
      `1 # Work\n1.1 The Vendor installs the weather station at the site of the Client within ${second} weeks.`
    const apart = `${two('six')}\n1.2 ${sentence}`
    const whole = `${two('eight')} ${sentence}`
    const split = proposeRound(
      [pointOn([2])],
      answeredOf(`${two('six')} ${sentence}`, `${two('nine')}\n1.2 ${sentence}`),
      'buyer',
    )
    expect(split.positions[0]?.text).toBe(
      `The Vendor installs the weather station at the site of the Client within nine weeks.\n${sentence}`,
    )
    const merged = proposeRound([pointOn([3])], answeredOf(apart, whole), 'buyer')
    expect(merged.gone).toEqual([])
    expect(merged.positions[0]?.text).toContain(sentence)
  })

  const agreed = { status: 'agreed', agreed: { text: 'the fees of six months', version: 1 } } as const

  it('lets an agreement fall whose words it no longer carries', () => {
    expect(propose(capOfTwelve, [pointOn([CAP], agreed)]).falls).toEqual([
      {
        ...{ point: 'P-01', title: 'Cap', agreed: 'the fees of six months' },
        now: 'Liability is limited to the fees of twelve months.',
      },
    ])
    expect(propose(OLD.replace(/2\.1 .*\n/, ''), [pointOn([CAP], agreed)]).falls).toMatchObject([{ now: null }])
    expect(propose(capOfTwelve, [pointOn([], agreed)]).falls).toMatchObject([{ now: null }])
  })

  it('lets none fall whose words it carries, or that no version carried yet', () => {
    const other = { status: 'agreed', agreed: { text: 'nine months', version: 1 } } as const
    expect(propose(capOfTwelve, [pointOn([CAP], other)]).falls).toEqual([])
    expect(propose(OLD.replace('is limited', 'shall be limited'), [pointOn([CAP], agreed)]).falls).toEqual([])
  })
})
