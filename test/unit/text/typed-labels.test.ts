import { expect, test } from 'vitest'
import { letterValue } from '#shared/text/clause-tree/counting.ts'
import { romanValue } from '#shared/text/roman.ts'
import { readLabel, readTypedLabel } from '#shared/text/typed-labels.ts'

const split = (text: string): readonly [string, string] | null => {
  const label = readTypedLabel(text)
  return label === null ? null : [label.label, text.slice(label.start)]
}

test.each([
  ['7.2 The Vendor', '7.2', 'The Vendor'],
  ['7.2.1. The Vendor', '7.2.1.', 'The Vendor'],
  ['1.\tDefinitions', '1.', 'Definitions'],
  ['1) Definitions', '1)', 'Definitions'],
  ['(a) Software', '(a)', 'Software'],
  ['(iv)Software', '(iv)', 'Software'],
  ['(12) Software', '(12)', 'Software'],
  ['A. Recital', 'A.', 'Recital'],
  ['b) Hosting', 'b)', 'Hosting'],
  ['Article IV Payment', 'Article IV', 'Payment'],
  ['ARTICLE ONE – PAYMENT', 'ARTICLE ONE', 'PAYMENT'],
  ['Section 3. Fees', 'Section 3.', 'Fees'],
  ['Section 1: DEFINITIONS', 'Section 1', 'DEFINITIONS'],
  ['§ 4 Haftung', '§ 4', 'Haftung'],
  ['Part A Scope', 'Part A', 'Scope'],
  ['7.2(a) Software', '7.2(a)', 'Software'],
  ['A.1 Scope', 'A.1', 'Scope'],
])('the number typed in “%s” is “%s”', (text, label, rest) => {
  expect(split(text)).toEqual([label, rest])
})

test.each(['The Vendor', '99.9% uptime', '1,000 units', '3PL services', '(the “Fee”)', 'e.g. hosting', '€5 a day', ''])(
  '“%s” begins with no number',
  (text) => {
    expect(readTypedLabel(text)).toBeNull()
  },
)

test('“(i)” is the first roman and the ninth letter', () => {
  expect(readTypedLabel('(i) x')?.readings).toEqual([
    { form: '(i)', path: [1] },
    { form: '(a)', path: [9] },
  ])
})

test('an automatic label is read by the same forms', () => {
  expect(readLabel('7.2.1')).toEqual([{ form: 'n', path: [7, 2, 1] }])
  expect(readLabel('Article IV')).toContainEqual({ form: 'article', path: [4] })
  expect(readLabel('Step one')).toEqual([])
})

test('roman numerals are read only when well formed', () => {
  expect(['iv', 'XIX', 'xcix', 'iiii', 'vx', 'mix', ''].map(romanValue)).toEqual([4, 19, 99, null, null, null, null])
})

test('letters count on as doubled letters after z', () => {
  expect(['a', 'z', 'aa', 'bb', 'ab'].map(letterValue)).toEqual([1, 26, 27, 28, null])
})
