import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '#main/formats/text/decode-text.ts'
import { splitPageLine } from '#main/formats/text/page-lines.ts'
import { readText } from '#main/formats/text/read-text.ts'

const texts = (text: string): string[] => readText(text, []).paragraphs.map((paragraph) => paragraph.text)

const WRAPPED = `The Vendor shall provide the services with due care and skill, and
shall keep the Customer informed of all events that may delay them
as agreed in Section
7.2 of this Agreement.
Fees are due monthly.
(a) Each invoice shows the hours that were worked in the month and
names the persons who worked them.
`

describe('hard-wrapped text', () => {
  test('is joined; short lines and finished lines before a number end a paragraph', () => {
    expect(texts(WRAPPED)).toEqual([
      'The Vendor shall provide the services with due care and skill, and shall keep the Customer informed of all events that may delay them as agreed in Section 7.2 of this Agreement.',
      'Fees are due monthly.',
      '(a) Each invoice shows the hours that were worked in the month and names the persons who worked them.',
    ])
  })

  test('loses a hyphen at a line’s end only where the word stands without it elsewhere', () => {
    const filled = 'The Vendor shall not disclose any part of what it was told of the '
    expect(
      texts(
        `${filled}confi-\ndential matters, and shall treat them with the care of a long-\nterm partner. All of this is confidential.\n`,
      ).join(' '),
    ).toMatch(/the confidential matters, .* a long-term partner/)
  })
})

describe('text with a line a paragraph', () => {
  const long = 'The Vendor shall provide the services with due care and skill and in good time. '.repeat(3).trim()

  test('keeps each line', () => {
    expect(texts(`${long}\n${long}\nEnd\n`)).toEqual([long, long, 'End'])
  })

  test('that lost its line ends is parted at its gaps', () => {
    expect(texts(`1. Fees.   ${long}    2. Term. ${long}`)).toEqual(['1. Fees.', long, `2. Term. ${long}`])
  })

  test('runs of spaces are one space', () => {
    expect(texts('The  Vendor\t shall   pay.')).toEqual(['The Vendor shall pay.'])
  })
})

test('a page saved as one line is parted before the numbers that begin a clause', () => {
  const page =
    'DEFINITIONS 1.1 Words. They mean this, see Section 2.1 Fees. 1.2 More words (a) small. (b) Next is this.'
  expect(splitPageLine(page).map((part) => part.trim())).toEqual([
    'DEFINITIONS',
    '1.1 Words. They mean this, see Section 2.1 Fees.',
    '1.2 More words (a) small.',
    '(b) Next is this.',
  ])
})

test('an underlined line is a heading, and its underline stays', () => {
  expect(readText('Fees\n====\n\nThey are due.\n', []).paragraphs.map(({ text, outline }) => [text, outline])).toEqual([
    ['Fees', 1],
    ['====', null],
    ['They are due.', null],
  ])
})

test('bullets have a level and no glyph', () => {
  expect(readText('• one\n\n- two\n', []).paragraphs.map(({ text, level }) => [text, level])).toEqual([
    ['one', 0],
    ['two', 0],
  ])
})

test('a form feed parts paragraphs, and page numbers stay', () => {
  expect(texts('One.\n3\fTwo.')).toEqual(['One.', '3', 'Two.'])
})

describe('bytes', () => {
  const utf16 = (text: string, big: boolean): Uint8Array => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
    return big ? bytes.swap16() : bytes
  }

  test.each([
    ['UTF-8', Buffer.from('Café “x”')],
    ['UTF-8 with a mark', Buffer.from('\uFEFFCafé “x”')],
    ['UTF-16 little-endian', utf16('Café “x”', false)],
    ['UTF-16 big-endian', utf16('Café “x”', true)],
  ])('%s is read without a finding', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: 'Café “x”', findings: [] })
  })

  test('what is no UTF-8 is read as Windows-1252, with a finding', () => {
    const { text, findings } = decodeText(Uint8Array.of(0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x78, 0x94, 0x20, 0x80))
    expect(text).toBe('Café “x” €')
    expect(findings).toMatchObject([{ level: 'warning' }])
  })

  test('line ends of every kind are one', () => {
    expect(decodeText(Buffer.from('a\r\nb\rc\u2028d')).text).toBe('a\nb\nc\nd')
  })
})

test('every letter and figure of a text is kept, in order', () => {
  const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')
  const piece = fc.constantFrom(
    'The Vendor shall pay ',
    '\n',
    '\n\n',
    '   ',
    '1.1 ',
    '(a) ',
    'confi-\n',
    '---\n',
    '• ',
    '\f',
    '\t',
    'Fees\n====\n',
    '12\n',
    'and so on. ',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 60 }), (pieces) => {
      const text = pieces.join('')
      expect(lettersOf(texts(text).join(' '))).toBe(lettersOf(text))
    }),
    { numRuns: 500 },
  )
})
