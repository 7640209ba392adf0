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

test('the numbers of clauses do not count, in references and before the words', () => {
  const text = 'Subject to clause 7.2, the Vendor pays.\nThe Client accepts under Article 28 GDPR.'
  expect(carriesText(text, 'subject to clause 8.1, the Vendor pays')).toBe(true)
  expect(carriesText(text, '4.2 Subject to clause 7.2, the Vendor pays.\n(a) The Client accepts')).toBe(true)
  expect(carriesText(text, 'subject to Schedule 1, the Vendor pays')).toBe(false)
  expect(carriesText(text, 'The Client accepts under Article 32 GDPR')).toBe(false)
})

test('a figure at the start of a line is no number of a clause', () => {
  expect(carriesText('interest of 2 % per year', '1.5 % per year')).toBe(false)
  expect(carriesText('within 45 days', '30 days')).toBe(false)
})

test('words at the very end are carried, and words that go on beyond it are not', () => {
  expect(carriesText('We pay within 30 days.', 'within 30 days')).toBe(true)
  expect(carriesText('We pay within 30', 'within 30 days')).toBe(false)
})
