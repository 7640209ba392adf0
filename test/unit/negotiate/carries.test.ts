import { expect, test } from 'vitest'
import { carriesText } from '#shared/negotiate/carries.ts'

const CLAUSE = 'Payment\nThe Client shall pay each invoice within 30 days, and “late” payments bear interest of 1.5 %.'

test.each([
  ['The Client shall pay each invoice within 30 days', true],
  ['the Client shall pay each invoice within 30 days.', true],
  ['The  Client shall\npay each invoice within 30 days;', true],
  ['"late" payments bear interest of 1.5 %', true],
  ['30 days', true],
  ['The client shall pay each invoice within 30 days', false],
  ['The Client shall pay each invoice within 45 days', false],
  ['pay within 30 days', false],
  ['ent shall pay', false],
  ['', false],
  ['.', false],
])('that the clause carries “%s” is %s', (agreed, carried) => {
  expect(carriesText(CLAUSE, agreed)).toBe(carried)
})

test('words at the very end are carried, and words that go on beyond it are not', () => {
  expect(carriesText('We pay within 30 days.', 'within 30 days')).toBe(true)
  expect(carriesText('We pay within 30', 'within 30 days')).toBe(false)
})
