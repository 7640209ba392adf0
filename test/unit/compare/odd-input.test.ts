import { describe, expect, test } from 'vitest'
import { compareVersions } from '#shared/compare/compare-versions.ts'
import { newTextOf, oldTextOf } from '#shared/compare/words/run-texts.ts'
import { makeClauses, makeRandom } from '../../bench/contract-text.ts'
import { versionOf, versionOfClauses } from '../../fixtures/clause-lines.ts'

const lines = (texts: readonly string[]): string => texts.map((text, index) => `${index + 1} ${text}`).join('\n')
const clause = (text: string) => ({ label: null, heading: null, depth: 0, parent: null, kind: 'clause' as const, text })
const NOTHING = versionOfClauses([])

const GARDEN = [
  'Roses are pruned in February, before the buds swell, with clean and sharp tools.',
  'Tomatoes want sun, warm soil, and a stake to climb; water them at the root in the morning.',
  'Compost turns kitchen scraps into dark earth within a year if it is kept moist and aired.',
  'Hedges are cut twice: once after the birds have left their nests, once before the frost.',
  'A pond needs a shallow edge so that hedgehogs which fall in can climb out again.',
  'Seeds that are older than three years often fail; test ten of them on wet paper first.',
  'Mulch keeps weeds down and water in, but leave a gap around the stems of young trees.',
  'Bulbs go into the ground three times as deep as they are tall, the pointed end upwards.',
]
const CONTRACT = [
  'The Vendor shall deliver the software on the dates set out in Schedule 1.',
  'The Customer shall pay each invoice within thirty days after it has received it.',
  'Each party shall keep the confidential information of the other party secret.',
  'The liability of either party is limited to the fees paid in the last twelve months.',
  'Either party may terminate this Agreement by giving ninety days of written notice.',
  'Neither party may assign this Agreement without the prior consent of the other party.',
  'This Agreement is governed by the laws of Norway, and its courts have jurisdiction.',
  'Notices under this Agreement are in writing and take effect when they are received.',
]

describe('two texts that are no drafts of one contract', () => {
  test('are said to be unrelated, and no clause is paired with nonsense', () => {
    const { unrelated, summary } = compareVersions(versionOf(lines(GARDEN)), versionOf(lines(CONTRACT)), null)
    expect(unrelated).toBe(true)
    expect(summary).toMatchObject({ added: 8, removed: 8, moved: 0, unchanged: 0 })
  })

  test('keep what both took from the same place, and what the user said', () => {
    const shared = 'Bees are welcome on every flower that is open.'
    const [older, newer] = [versionOf(lines([...GARDEN, shared])), versionOf(lines([shared, ...CONTRACT]))]
    const found = compareVersions(older, newer, null, [{ old: 0, new: 3, same: true }])
    expect(found.unrelated).toBe(true)
    const paired = found.changes.filter(({ relation }) => relation === 'kept')
    expect(paired.map(({ old, new: now }) => `${old}>${now}`).sort()).toEqual(['0>3', '8>0'])
  })

  test('are not what a draft is that was rewritten, nor two that are short', () => {
    const rewritten = CONTRACT.map((text) => text.replace('shall', 'will').replace('this Agreement', 'these terms'))
    expect(compareVersions(versionOf(lines(CONTRACT)), versionOf(lines(rewritten)), null).unrelated).toBe(false)
    const [older, newer] = [lines(GARDEN.slice(0, 2)), lines(CONTRACT.slice(0, 2))]
    expect(compareVersions(versionOf(older), versionOf(newer), null).unrelated).toBe(false)
  })
})

describe('an empty side', () => {
  test('makes everything added or removed', () => {
    const text = versionOf(lines(CONTRACT))
    expect(compareVersions(NOTHING, text, null)).toMatchObject({ unrelated: false, summary: { added: 8, removed: 0 } })
    expect(compareVersions(text, NOTHING, null)).toMatchObject({ unrelated: false, summary: { added: 0, removed: 8 } })
    expect(compareVersions(NOTHING, NOTHING, null).changes).toEqual([])
  })
})

describe('a text made to be slow', () => {
  const compareParagraphs = (older: readonly string[], newer: readonly string[]) =>
    compareVersions(versionOfClauses([clause(older.join(' '))]), versionOfClauses([clause(newer.join(' '))]), null)
      .changes[0]

  test('of one paragraph of 200,000 words is compared word by word', () => {
    const random = makeRandom(5)
    const words = Array.from({ length: 200_000 }, () => `w${Math.floor(random() * 5_000)}`)
    const few = compareParagraphs(
      words,
      words.map((word, index) => (index % 40_000 === 7 ? 'other' : word)),
    )
    expect(few?.words.filter(([kind]) => kind !== '=')).toHaveLength(10)
    expect(few).not.toHaveProperty('isCoarse')
  })

  test('of one paragraph of the same two words is compared coarsely, and says so', () => {
    const random = makeRandom(7)
    const coins = () => Array.from({ length: 200_000 }, () => (random() < 0.5 ? 'heads' : 'tails'))
    const [older, newer] = [coins(), coins()]
    const change = compareParagraphs(older, newer)
    expect(change?.isCoarse).toBe(true)
    expect(oldTextOf(change?.words ?? [])).toBe(older.join(' '))
    expect(newTextOf(change?.words ?? [])).toBe(newer.join(' '))
  })

  test('of 50,000 tiny clauses is compared, also where all of them read alike', () => {
    const random = makeRandom(6)
    const tiny = Array.from({ length: 50_000 }, () => clause(`Item ${Math.floor(random() * 20_000)}.`))
    const fewer = tiny.filter((_, index) => index % 100 !== 3)
    const { summary } = compareVersions(versionOfClauses(tiny), versionOfClauses(fewer), null)
    expect(summary.unchanged + summary.removed + summary.moved).toBe(50_000)
    expect(summary).toMatchObject({ added: 0, removed: 500 })
    const alike = Array.from({ length: 50_000 }, () => clause('Reserved.'))
    const alikeSummary = compareVersions(versionOfClauses(alike), versionOfClauses(alike.slice(7)), null).summary
    expect(alikeSummary).toMatchObject({ unchanged: 49_993, removed: 7, added: 0, moved: 0 })
  })

  test('in which every clause was rewritten and put elsewhere is compared', () => {
    const older = makeClauses(1_500)
    const newer = [...makeClauses(1_500, 8)].reverse()
    const { changes } = compareVersions(versionOf(lines(older)), versionOf(lines(newer)), null)
    expect(new Set(changes.flatMap(({ old }) => old)).size).toBe(1_500)
    expect(new Set(changes.flatMap(({ new: now }) => now)).size).toBe(1_500)
  })
})

describe('other languages', () => {
  const words = (older: string, newer: string) =>
    compareVersions(versionOfClauses([clause(older)]), versionOfClauses([clause(newer)]), null).changes[0]?.words

  test('are compared word by word from right to left, and whatever folds nothing away', () => {
    expect(
      words(
        'يدفع العميل الرسوم خلال ثلاثين يوما من تاريخ الفاتورة',
        'يدفع العميل الرسوم خلال ستين يوما من تاريخ الفاتورة',
      ),
    ).toEqual([
      ['=', 'يدفع العميل الرسوم خلال '],
      ['-', 'ثلاثين'],
      ['+', 'ستين'],
      ['=', ' يوما من تاريخ الفاتورة'],
    ])
    expect(words('הלקוח ישלם תוך שלושים יום', 'הלקוח ישלם תוך שישים יום')).toEqual([
      ['=', 'הלקוח ישלם תוך '],
      ['-', 'שלושים'],
      ['+', 'שישים'],
      ['=', ' יום'],
    ])
  })

  test('without spaces are compared sign by sign', () => {
    expect(words('客户应在三十日内付款。', '客户应在六十日内付款。')).toEqual([
      ['=', '客户应在'],
      ['-', '三'],
      ['+', '六'],
      ['=', '十日内付款。'],
    ])
  })
})
