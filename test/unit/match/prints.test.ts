import { describe, expect, test } from 'vitest'
import { joinPrints } from '#shared/compare/match/join-prints.ts'
import { packPrint, unpackPrint } from '#shared/compare/match/pack-print.ts'
import { MAX_PRINT_WORDS, printWords } from '#shared/compare/match/print.ts'
import { sharedRuns, sharedText } from '#shared/compare/match/shared-text.ts'
import { estimateSharedRuns, sketchOf } from '#shared/compare/match/sort/sketch.ts'

const numbered = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `word${from + at}`)

describe('a packed print', () => {
  test.each([
    ['of no words', []],
    ['of one word', ['liability']],
    ['of a word that is repeated a thousand times', Array.from({ length: 1000 }, () => 'the')],
    ['of twenty thousand words', numbered(0, 20_000)],
  ])('%s comes back as it was', (_, words) => {
    const print = printWords(words)
    expect(unpackPrint(packPrint(print))).toEqual({ ok: true, value: print })
  })

  test('takes a few bytes a word', () => {
    expect(packPrint(printWords(numbered(0, 20_000))).length).toBeLessThan(20_000 * 7)
  })

  test.each([
    ['is empty', []],
    ['is of another format', [2, 0, 0]],
    ['ends within a number', [1, 1, 0x80]],
    ['promises more than it holds', [1, 100, 1, 1]],
    ['holds a number twice', [1, 2, 5, 1, 0, 1, 0]],
    ['holds a number beyond the last', [1, 1, 0xff, 0xff, 0xff, 0x7f, 1, 0]],
    ['counts none', [1, 1, 5, 0, 0]],
    ['counts more words than there can be', [1, 1, 5, 0xff, 0xff, 0x7f, 0]],
    ['goes on after its end', [1, 0, 0, 0]],
  ])('that %s is refused', (_, bytes) => {
    expect(unpackPrint(Uint8Array.from(bytes))).toMatchObject({ ok: false, error: { kind: 'no-print' } })
  })

  test('counts the first half million words only', () => {
    const { words } = printWords(Array.from({ length: MAX_PRINT_WORDS + 5 }, () => 'x'))
    expect([...words.counts]).toEqual([MAX_PRINT_WORDS])
  })
})

describe('prints of several documents', () => {
  test('join to the counts of both', () => {
    const joined = joinPrints([printWords(['a', 'b']), printWords(['b', 'c', 'd'])])
    expect(joined.words).toEqual(printWords(['a', 'b', 'b', 'c', 'd']).words)
    expect(joined.runs).toEqual(printWords(['b', 'c', 'd']).runs)
  })

  test('of none is a print of nothing', () => {
    expect(joinPrints([])).toEqual(printWords([]))
  })
})

describe('shared text', () => {
  test('is all of the same text, nothing of another, and half of one that was half rewritten', () => {
    const [one, half, other] = [numbered(0, 400), numbered(200, 600), numbered(1000, 1400)].map(printWords)
    if (one === undefined || half === undefined || other === undefined) throw new Error('three prints')
    expect(sharedText(one, one)).toBe(1)
    expect(sharedText(one, other)).toBeLessThan(0.01)
    expect(sharedText(one, half)).toBeCloseTo(0.5, 1)
    expect(sharedRuns(one, half)).toBeCloseTo(0.5, 1)
  })

  test.each([0, 1000, 4000, 8000, 10_000])(
    'is estimated from a sketch of long texts: %i of 10,000 words moved on',
    (moved) => {
      const [one, other] = [printWords(numbered(0, 10_000)), printWords(numbered(moved, 10_000 + moved))]
      expect(Math.abs(estimateSharedRuns(sketchOf(one), sketchOf(other)) - sharedRuns(one, other))).toBeLessThan(0.07)
    },
  )
})
