import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftPoint } from '#renderer/compare/dialogs/point-draft.ts'
import { textsOf } from '#renderer/compare/model/change-texts.ts'
import type { ClausePieces, Piece } from '#renderer/compare/model/pieces.ts'
import { isRenameSwap } from '#renderer/compare/model/renames.ts'
import { NARROW_ROOM, type Room, shortenPieces, WIDE_ROOM } from '#renderer/compare/model/shorten.ts'
import { choosePair, withVersion } from '#renderer/compare/pair.ts'
import { comparedOf } from '../fixtures/compared.ts'

const LONG =
  'Each party’s aggregate liability under this Agreement, whether in contract or in tort, is limited to the fees that were paid or were payable in the six months before the event that gave rise to the claim, and a claim that is not made in writing within that time is lost for good.'

/** `words [-gone-] [+come+] …`: a text as its row shows it. */
const shown = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ kind, text, isHidden, isQuiet }) => {
      if (isHidden) return '…'
      const marked = isQuiet ? `(${text})` : text
      return kind === '=' ? text : `[${kind}${marked}${kind}]`
    })
    .join('')

const whole = (clauses: readonly ClausePieces[]): string =>
  clauses
    .map(({ heading, text }) => [heading, text].map((pieces) => pieces.map((piece) => piece.text).join('')))
    .map(([heading, text]) => (heading === '' ? text : text === '' ? heading : `${heading}\n${text}`))
    .join('\n')

const only = (older: string, newer: string, room: Room | null = NARROW_ROOM) => {
  const compared = comparedOf(older, newer)
  const change = compared.comparison.changes[0]
  if (change === undefined) throw new Error('the comparison has a change')
  return { compared, change, texts: textsOf(compared, change, room, true) }
}

describe('the two texts of a change', () => {
  test('long unchanged stretches are left out on both sides, at the same places', () => {
    const { texts } = only(`7 Cap | ${LONG}`, `7 Cap | ${LONG.replace('six', 'twelve')}`)
    expect(shown(texts.old[0]?.text ?? [])).toBe(
      '…that were paid or were payable in the [-six-] months before the event that gave rise…',
    )
    expect(shown(texts.new[0]?.text ?? [])).toBe(
      '…that were paid or were payable in the [+twelve+] months before the event that gave rise…',
    )
    expect(texts.isShort).toBe(true)
  })

  test('a heading stands in full and apart from the words', () => {
    const { texts } = only(`7 Limit of liability | ${LONG}`, `7 Limits of liability | ${LONG}`)
    expect(shown(texts.old[0]?.heading ?? [])).toContain('liability')
    expect(shown(texts.new[0]?.heading ?? [])).toContain('[+Limits+]')
  })

  test('asked for the whole, nothing is left out', () => {
    const { texts } = only(`7 Cap | ${LONG}`, `7 Cap | ${LONG.replace('six', 'twelve')}`, null)
    expect(texts.isShort).toBe(false)
    expect(whole(texts.old)).toBe(`Cap\n${LONG}`)
  })

  test('whatever is left out, both texts are still there word for word', () => {
    const words = fc.array(fc.constantFrom('fees', 'months', 'party', 'claim', 'six', 'the', 'and,', 'law.'), {
      minLength: 1,
      maxLength: 90,
    })
    fc.assert(
      fc.property(words, words, fc.constantFrom(null, NARROW_ROOM, WIDE_ROOM), (older, newer, room) => {
        const { compared, change, texts } = only(`1 Cap | ${older.join(' ')}`, `1 Cap | ${newer.join(' ')}`, room)
        if (change.new.length === 1) expect(whole(texts.new)).toBe(`Cap\n${newer.join(' ')}`)
        if (change.old.length === 1) expect(whole(texts.old)).toBe(`Cap\n${older.join(' ')}`)
        expect(compared.comparison.changes.length).toBeGreaterThan(0)
      }),
    )
  })

  test('no changed word is left out unless the change itself is long', () => {
    const { texts } = only(`7 ${LONG}`, `7 ${LONG.replace('six', 'twelve').replace('for good', 'for ever')}`)
    expect(shown(texts.new[0]?.text ?? [])).toMatch(/\[\+twelve\+\].*…?.*\[\+ever\+\]/)
  })

  test('an added clause is all inserted, a removed one all deleted', () => {
    const { texts } = only('1 The laws of Norway govern.', '1 The laws of Norway govern.\n2 New | Something new.')
    expect(texts.isShort).toBe(false)
    const compared = comparedOf('1 The laws of Norway govern.', '1 The laws of Norway govern.\n2 New | Something new.')
    const added = compared.comparison.changes[1]
    if (added === undefined) throw new Error('a clause was added')
    const { new: now, old } = textsOf(compared, added, NARROW_ROOM, true)
    expect(old).toEqual([])
    expect(shown(now[0]?.heading ?? [])).toBe('[+New+]')
    expect(shown(now[0]?.text ?? [])).toBe('[+Something new.+]')
  })
})

describe('a renamed term inside a change', () => {
  const rename = { old: 'Client', new: 'Customer', count: 9 }

  test('is known in its bent forms', () => {
    expect(isRenameSwap('Client', 'Customer', rename)).toBe(true)
    expect(isRenameSwap('Client’s', 'Customer’s', rename)).toBe(true)
    expect(isRenameSwap('Clients', "Customers'", rename)).toBe(true)
    expect(isRenameSwap('Client', 'Vendor', rename)).toBe(false)
  })

  test('is quiet, and may be left out with what stands around it', () => {
    const piece = (kind: Piece['kind'], text: string, isQuiet = false): Piece => ({
      kind,
      text,
      isQuiet,
      isHidden: false,
    })
    const far = 'so many words that nobody would want to read them all before the change comes, which is far away '
    const pieces = [
      piece('=', 'The '),
      piece('-', 'Client', true),
      piece('+', 'Customer', true),
      piece('=', far),
      piece('-', 'may'),
      piece('+', 'shall'),
    ]
    expect(shown(shortenPieces(pieces, NARROW_ROOM))).toBe('…………the change comes, which is far away [-may-][+shall+]')
  })
})

describe('a point drafted from a change', () => {
  const { compared, change } = only('7 Cap | Six months of fees.', '7 Cap | Twelve months of fees.')

  test('takes each side’s own text as what it wants', () => {
    expect(draftPoint(compared, change, { side: 'vendor' }, { side: 'buyer' })).toEqual({
      title: 'Cap',
      lineage: 101,
      positions: { vendor: 'Six months of fees.', buyer: 'Twelve months of fees.' },
    })
  })

  test('knows only what the sender wants now where one side sent both', () => {
    const { positions } = draftPoint(compared, change, { side: 'buyer' }, { side: 'buyer' })
    expect(positions).toEqual({ vendor: '', buyer: 'Twelve months of fees.' })
  })
})

describe('the pair of versions that is compared', () => {
  const versions = [1, 2, 4, 5].map((number) => ({ number }))

  test('is the last two where none is asked for, and where what is asked for is not there', () => {
    expect(choosePair('C-01', versions, null, null)).toEqual({ contract: 'C-01', older: 4, newer: 5 })
    expect(choosePair('C-01', versions, 3, 5)).toMatchObject({ older: 4, newer: 5 })
    expect(choosePair('C-01', versions, 5, 2)).toMatchObject({ older: 4, newer: 5 })
    expect(choosePair('C-01', versions, 1, 5)).toMatchObject({ older: 1, newer: 5 })
    expect(choosePair('C-01', versions.slice(0, 1), null, null)).toBeNull()
  })

  test('keeps the older one older: the other one gives way', () => {
    const pair = { contract: 'C-01', older: 2, newer: 4 }
    expect(withVersion(pair, versions, 'older', 4)).toMatchObject({ older: 4, newer: 5 })
    expect(withVersion(pair, versions, 'newer', 2)).toMatchObject({ older: 1, newer: 2 })
    expect(withVersion(pair, versions, 'newer', 5)).toMatchObject({ older: 2, newer: 5 })
  })
})
