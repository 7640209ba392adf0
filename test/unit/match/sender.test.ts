import { describe, expect, test } from 'vitest'
import { guessSender, type SentVersion, type Traces } from '#shared/compare/match/guess-sender.ts'
import type { Side } from '#shared/model/side.ts'

const PARTIES = { vendor: 'Kestrel Analytics', buyer: 'Northwind Trading Ltd' }

/** Each author as often as the marks they made. */
const traces = (authors: readonly string[] = [], more: Partial<Traces> = {}): Traces => ({
  authors: [...Map.groupBy(authors, (name) => name)].map(([name, all]) => ({ name, count: all.length })),
  lastModifiedBy: null,
  company: null,
  ...more,
})

const sent = (
  number: number,
  side: Side,
  authors: readonly string[] = [],
  more: Partial<Traces> = {},
): SentVersion => ({
  number,
  side,
  traces: traces(authors, more),
})

describe('the side that probably sent a document', () => {
  test('with no trace in it the sides take turns', () => {
    expect(guessSender(traces(), [sent(1, 'vendor'), sent(2, 'buyer')], PARTIES)).toEqual({
      side: 'vendor',
      isUnsure: true,
      reasons: [{ kind: 'turn', version: 2 }],
    })
  })

  test('it answers the version it is most like, not always the latest', () => {
    expect(guessSender(traces(), [sent(1, 'vendor'), sent(2, 'buyer')], PARTIES, 1)?.side).toBe('buyer')
  })

  test('an author known from a version of a side speaks for that side', () => {
    const versions = [sent(1, 'vendor'), sent(2, 'buyer', ['Rosa Lindqvist']), sent(3, 'vendor')]
    expect(guessSender(traces(['Rosa Lindqvist']), versions, PARTIES)).toEqual({
      side: 'buyer',
      isUnsure: false,
      reasons: [
        { kind: 'author', who: 'Rosa Lindqvist', version: 2 },
        { kind: 'turn', version: 3 },
      ],
    })
  })

  test('an author counts against the turn: a side may send twice', () => {
    const versions = [sent(1, 'vendor', ['Tom Okafor']), sent(2, 'buyer', ['Rosa Lindqvist'])]
    expect(guessSender(traces(['Rosa Lindqvist', 'Rosa Lindqvist']), versions, PARTIES)).toMatchObject({
      side: 'buyer',
    })
  })

  test('changes that the version before had already are not the sender’s', () => {
    const versions = [sent(1, 'vendor'), sent(2, 'buyer', ['Rosa Lindqvist', 'Rosa Lindqvist'])]
    const carried = traces(['Rosa Lindqvist', 'Tom Okafor', 'Rosa Lindqvist'])
    expect(guessSender(carried, versions, PARTIES)).toMatchObject({ side: 'vendor', reasons: [{ kind: 'turn' }] })
  })

  test('an author belongs to the side that showed them first, though the other carried them along', () => {
    const versions = [
      sent(1, 'vendor', ['Tom Okafor']),
      sent(2, 'buyer', ['Tom Okafor', 'Rosa Lindqvist']),
      sent(3, 'vendor', []),
    ]
    expect(guessSender(traces(['Tom Okafor']), versions, PARTIES)?.side).toBe('vendor')
  })

  test('names that say nobody belong to no side', () => {
    const versions = [sent(1, 'vendor', ['Author']), sent(2, 'buyer', ['Microsoft Office User'])]
    expect(guessSender(traces(['Author'], { lastModifiedBy: 'Microsoft Office User' }), versions, PARTIES)).toEqual({
      side: 'vendor',
      isUnsure: true,
      reasons: [{ kind: 'turn', version: 2 }],
    })
  })

  test('an author who is called like a party is that party, legal forms aside', () => {
    expect(guessSender(traces(['Northwind Trading']), [], PARTIES)).toMatchObject({
      side: 'buyer',
      isUnsure: false,
      reasons: [{ kind: 'party-author', who: 'Northwind Trading' }],
    })
  })

  test('who saved it last speaks for the side where they were seen', () => {
    const versions = [sent(1, 'vendor', [], { lastModifiedBy: 'Tom Okafor' }), sent(2, 'vendor')]
    expect(guessSender(traces([], { lastModifiedBy: 'tom  okafor' }), versions, PARTIES)).toMatchObject({
      side: 'vendor',
      reasons: [{ kind: 'editor', who: 'tom  okafor', version: 1 }],
    })
  })

  test('the company in the properties says who sent a first version, and little later', () => {
    const company = { company: 'Kestrel Analytics GmbH' }
    expect(guessSender(traces([], company), [], PARTIES)).toMatchObject({ side: 'vendor', isUnsure: false })
    expect(guessSender(traces([], company), [sent(1, 'vendor', [], company)], PARTIES)).toMatchObject({
      side: 'buyer',
      isUnsure: true,
    })
  })

  test('with nothing to go by there is no guess', () => {
    expect(guessSender(traces(), [], PARTIES)).toBeNull()
    expect(guessSender(traces(['', 'Unknown']), [], { vendor: '', buyer: '' })).toBeNull()
  })
})
