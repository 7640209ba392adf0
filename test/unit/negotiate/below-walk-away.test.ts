import { expect, test } from 'vitest'
import type { Better } from '#shared/model/point.ts'
import { belowWalkAway } from '#shared/negotiate/warnings/below-walk-away.ts'

const WORSE: readonly (readonly [string, string, Better, string, string])[] = [
  ['Twelve months.', 'liability is limited to the fees of six months', 'higher', 'Twelve months', 'six months'],
  [
    '30 days',
    'The Client pays within forty-five (45) days of the invoice.',
    'lower',
    '30 days',
    'forty-five (45) days',
  ],
  ['48 hours', 'Each incident is reported within three days.', 'lower', '48 hours', 'three days'],
  ['2 weeks', 'Notice of ten days ends it.', 'higher', '2 weeks', 'ten days'],
  ['one year', 'The warranty lasts for eleven months.', 'higher', 'one year', 'eleven months'],
  ['90 days', 'The warranty lasts for two months.', 'higher', '90 days', 'two months'],
  ['EUR 500,000', 'The total liability shall not exceed EUR 250,000.', 'higher', 'EUR 500,000', 'EUR 250,000'],
  ['interest of 8 % per year', 'Late sums bear interest of 9 % per year.', 'lower', '8 % per year', '9 % per year'],
  ['five business days', 'Acceptance takes ten business days.', 'lower', 'five business days', 'ten business days'],
]

test.each(WORSE)(
  'with a walk-away of “%s”, “%s” is worse where %s is better',
  (limit, text, better, walkAway, found) => {
    expect(belowWalkAway(limit, text, better)).toEqual({ walkAway, found })
  },
)

const FINE: readonly (readonly [string, string, Better, string])[] = [
  ['Twelve months.', 'the fees of twelve months', 'higher', 'it is reached exactly'],
  ['12 months', 'the fees of one year', 'higher', 'it is the same in another unit'],
  ['30 days', 'It lasts one month.', 'higher', 'a month may have 30 days'],
  ['30 days', 'It lasts one month.', 'lower', 'a month may have 30 days'],
  ['Six months.', 'the fees of twelve months', 'higher', 'it is better'],
  ['five business days', 'It takes ten days.', 'lower', 'business days are no number of days'],
  ['EUR 500,000', 'shall not exceed USD 250,000', 'higher', 'another currency'],
  ['EUR 90 per hour', 'EUR 80', 'higher', 'a rate is no sum'],
  ['8 %', 'EUR 9', 'lower', 'another kind'],
  ['a notice period of 60 days', 'The Client pays within 30 days of the invoice.', 'higher', 'another term'],
  ['60 days', 'It ends within 30 days, and data are deleted within 90 days.', 'higher', 'nobody knows which'],
  ['No cap at all.', 'the fees of six months', 'higher', 'the walk-away has no value'],
  ['Twelve months.', 'as discussed', 'higher', 'the text has no value'],
]

test.each(FINE)('with a walk-away of “%s”, nothing is said of “%s” where %s is better: %s', (limit, text, better) => {
  expect(belowWalkAway(limit, text, better)).toBeNull()
})

test('a limit in a named term is set against that term, and the worst of several counts', () => {
  const text = 'Notice of 60 days ends it; a notice of 20 days does for cause, and payment is due within 10 days.'
  expect(belowWalkAway('notice of 30 days', text, 'higher')).toEqual({ walkAway: '30 days', found: '20 days' })
})

test('where words and figure disagree, only what both say counts', () => {
  expect(belowWalkAway('50 days', 'within thirty (60) days', 'higher')).toBeNull()
  expect(belowWalkAway('70 days', 'within thirty (60) days', 'higher')?.found).toBe('thirty (60) days')
})
