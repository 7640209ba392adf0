import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#shared/model/date.ts'
import type { SaidTurn } from '#shared/model/negotiation/turn.ts'
import { otherSide, SIDES, type Side } from '#shared/model/side.ts'
import { type TurnVersion, turnsOf } from '#shared/negotiate/turns.ts'

/** "v 1 11-02", "b 2 11-05 answers 1": a version by its side, number, day, and the one it answers (the one before). */
function version(line: string): TurnVersion {
  const [side, number = '', day = '', , answers] = line.split(' ')
  const before = Number(number) === 1 ? null : Number(number) - 1
  return {
    number: Number(number),
    side: side === 'v' ? 'vendor' : 'buyer',
    date: `2026-${day}`,
    answers: answers === undefined ? before : Number(answers),
  }
}

const word = (holder: Side, day: string, at: number | null, id = 1): SaidTurn => ({
  ...{ id, holder, since: `2026-${day}`, version: at, note: null },
})

const show = (lines: readonly string[], said: readonly SaidTurn[] = [], closed: string | null = null) =>
  turnsOf({ versions: lines.map(version), said, closed }, '2026-11-20')

const brief = ({ turns }: ReturnType<typeof turnsOf>): readonly string[] =>
  turns.map(({ holder, since, until, days }) => `${holder} ${since.slice(5)} ${until?.slice(5) ?? 'now'} ${days}`)

describe('whose turn it is', () => {
  it('is nobody’s before the first version', () => {
    expect(show([])).toEqual({
      ...{ holder: null, since: null, days: { vendor: 0, buyer: 0 }, rounds: 0, turns: [], forks: [] },
    })
  })

  it('passes with each version to the other side, on the day of the version', () => {
    const turns = show(['v 1 11-02', 'b 2 11-05', 'v 3 11-12'])
    expect(brief(turns)).toEqual(['buyer 11-02 11-05 3', 'vendor 11-05 11-12 7', 'buyer 11-12 now 8'])
    expect(turns).toMatchObject({ holder: 'buyer', since: '2026-11-12', days: { vendor: 7, buyer: 11 }, forks: [] })
  })

  it('ends when the text is frozen, and no more days are counted', () => {
    const turns = show(['v 1 11-02', 'b 2 11-05'], [], '2026-11-08')
    expect(brief(turns)).toEqual(['buyer 11-02 11-05 3', 'vendor 11-05 11-08 3'])
    expect(turns).toMatchObject({ holder: null, since: null })
  })

  it('never runs backwards where a later version has an earlier day', () => {
    expect(brief(show(['v 1 11-10', 'b 2 11-05']))).toEqual(['buyer 11-10 11-10 0', 'vendor 11-10 now 10'])
  })

  it('has lasted no day when the version is dated ahead', () => {
    expect(brief(show(['v 1 11-30']))).toEqual(['buyer 11-30 now 0'])
  })
})

describe('a word of the user', () => {
  it('overrides what follows from the versions until the next one', () => {
    const said = [word('vendor', '11-04', 1)]
    expect(brief(show(['v 1 11-02'], said))).toEqual(['buyer 11-02 11-04 2', 'vendor 11-04 now 16'])
    const answered = show(['v 1 11-02', 'v 2 11-06'], said)
    expect(answered).toMatchObject({ holder: 'buyer', since: '2026-11-06', forks: [] })
  })

  it('tells the day again on which a side got the pen that it has', () => {
    const turns = show(['v 1 11-02', 'b 2 11-05'], [word('vendor', '11-09', 2)])
    expect(brief(turns)).toEqual(['buyer 11-02 11-09 7', 'vendor 11-09 now 11'])
  })

  it('replaces an earlier word on the same or a later day', () => {
    const said = [word('buyer', '11-15', 2, 1), word('vendor', '11-09', 2, 2)]
    expect(brief(show(['v 1 11-02', 'b 2 11-05'], said))).toEqual(['buyer 11-02 11-09 7', 'vendor 11-09 now 11'])
  })

  it('stands beside an earlier word on an earlier day', () => {
    const said = [word('buyer', '11-07', 2, 1), word('vendor', '11-10', 2, 2)]
    const turns = show(['v 1 11-02', 'b 2 11-05'], said)
    expect(turns.days).toEqual({ vendor: 2 + 10, buyer: 3 + 3 })
  })

  it('does not reach behind the version that it was said on', () => {
    expect(brief(show(['v 1 11-02', 'b 2 11-05'], [word('buyer', '11-01', 2)]))).toEqual([
      ...['buyer 11-02 11-05 3', 'buyer 11-05 now 15'],
    ])
  })

  it('says who drafts first while there is no version, and counts no more once its version is withdrawn', () => {
    expect(show([], [word('buyer', '11-01', null)])).toMatchObject({ holder: 'buyer', since: '2026-11-01', rounds: 0 })
    expect(show(['v 1 11-02'], [word('vendor', '11-06', 2)])).toMatchObject({ holder: 'buyer' })
  })
})

describe('rounds and forks', () => {
  it.each([
    [['v 1 11-02'], 1],
    [['v 1 11-02', 'b 2 11-05'], 1],
    [['v 1 11-02', 'b 2 11-05', 'v 3 11-06'], 2],
    [['v 1 11-02', 'b 2 11-05', 'b 3 11-06'], 1],
    [['v 1 11-02', 'b 2 11-05', 'b 3 11-06', 'v 4 11-07', 'b 5 11-08'], 2],
  ])('%j are %i', (lines, rounds) => {
    expect(show(lines).rounds).toBe(rounds)
  })

  it('record a version from the side that did not hold the pen, which keeps lying where it lay', () => {
    const turns = show(['v 1 11-02', 'b 2 11-05', 'b 3 11-09'])
    expect(turns.forks).toEqual([{ version: 3, why: 'not-their-turn' }])
    expect(turns).toMatchObject({ holder: 'vendor', since: '2026-11-05' })
  })

  it('record a version that answers another one than the latest', () => {
    expect(show(['v 1 11-02', 'b 2 11-05', 'v 3 11-09 answers 1']).forks).toEqual([
      { version: 3, why: 'not-the-latest' },
    ])
  })

  it('record both of a correction, and nothing of a version that the user had passed the pen for', () => {
    expect(show(['v 1 11-02', 'b 2 11-05', 'b 3 11-09 answers 1']).forks.map(({ why }) => why)).toEqual([
      ...['not-their-turn', 'not-the-latest'],
    ])
    expect(show(['v 1 11-02', 'b 2 11-05', 'b 3 11-09'], [word('buyer', '11-06', 2)]).forks).toEqual([])
  })
})

describe('turns of any history', () => {
  const DAY_ONE = '2026-01-01'
  const day = fc.integer({ min: 0, max: 300 }).map((ahead) => addDays(DAY_ONE, ahead))
  const side = fc.constantFrom(...SIDES)
  const versions = fc
    .array(fc.record({ side, date: day, back: fc.integer({ min: 1, max: 3 }) }), { maxLength: 12 })
    .map((drafts) =>
      drafts.map(({ side: by, date, back }, at) => ({
        ...{ number: at + 1, side: by, date, answers: at === 0 ? null : Math.max(1, at + 1 - back) },
      })),
    )
  const said = fc
    .array(
      fc.record({
        ...{ holder: side, since: day, note: fc.constant(null) },
        version: fc.option(fc.integer({ min: 1, max: 14 })),
      }),
      { maxLength: 8 },
    )
    .map((words) => words.map((each, at) => ({ ...each, id: at + 1 })))
  const source = fc.record({ versions, said, closed: fc.option(day) })
  const TODAY = '2027-03-01'

  it('follow each other without a gap, and their days are all the days since the first', () => {
    fc.assert(
      fc.property(source, (history) => {
        const { turns, days, holder, since } = turnsOf(history, TODAY)
        turns.forEach((turn, at) => {
          const next = turns[at + 1]
          if (next !== undefined) expect(turn.until).toBe(next.since)
          expect(turn.until === null).toBe(next === undefined && history.closed === null)
          if (turn.until !== null) expect(turn.since <= turn.until).toBe(true)
        })
        const first = turns[0]
        const all = first === undefined ? 0 : daysBetween(first.since, turns.at(-1)?.until ?? TODAY)
        expect(days.vendor + days.buyer).toBe(all)
        const last = history.closed === null ? turns.at(-1) : undefined
        expect({ holder, since }).toEqual({ holder: last?.holder ?? null, since: last?.since ?? null })
      }),
    )
  })

  it('lie across from the sender of the latest version, unless the user says otherwise of it', () => {
    fc.assert(
      fc.property(source, (history) => {
        const open = { ...history, closed: null }
        const latest = history.versions.at(-1)
        const isSaid = history.said.some(({ version: on }) => on === (latest?.number ?? null))
        if (latest === undefined || isSaid) return
        expect(turnsOf(open, TODAY).holder).toBe(otherSide(latest.side))
      }),
    )
  })

  it('have a fork for every draft of a side in a row that nobody passed the pen for, and for no other', () => {
    fc.assert(
      fc.property(versions, (drafts) => {
        const { forks } = turnsOf({ versions: drafts, said: [], closed: null }, TODAY)
        const inRow = drafts.filter(({ side: by }, at) => by === drafts[at - 1]?.side).map(({ number }) => number)
        expect(forks.filter(({ why }) => why === 'not-their-turn').map((fork) => fork.version)).toEqual(inRow)
      }),
    )
  })
})
