import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { MAX_FILE_BYTES, MAX_TEXT_BYTES, openDocument } from '#main/formats/open-document.ts'

const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))
const compound = (...streams: string[]): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.from(name, 'utf16le')),
  ])

const errorOf = (name: string, bytes: Uint8Array): unknown => {
  const opened = openDocument(name, bytes)
  return opened.ok ? null : opened.error
}

describe('a file that is no readable document is named for what it is', () => {
  test.each([
    ['an empty file', 'a.docx', new Uint8Array(), { kind: 'empty' }],
    ['a protected Word file', 'a.docx', compound('EncryptionInfo', 'EncryptedPackage'), { kind: 'password-protected' }],
    ['an old Word file', 'a.doc', compound('WordDocument'), { kind: 'old-word-format' }],
    [
      'an old Excel file',
      'a.doc',
      compound('Workbook'),
      { kind: 'unknown-format', looksLike: 'an old Excel workbook' },
    ],
    ['a PDF', 'a.docx', strToU8('%PDF-1.7\n'), { kind: 'unknown-format', looksLike: 'PDF' }],
    [
      'a picture',
      'a.txt',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a),
      { kind: 'unknown-format', looksLike: 'a PNG image' },
    ],
    ['an RTF file', 'a.txt', strToU8('{\\rtf1\\ansi'), { kind: 'unknown-format', looksLike: 'an RTF document' }],
    [
      'a program',
      'a.md',
      Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0),
      { kind: 'unknown-format', looksLike: 'a program' },
    ],
    [
      'an XML file',
      'a.txt',
      strToU8('<?xml version="1.0"?><!-- x --><x/>'),
      { kind: 'unknown-format', looksLike: 'an XML file' },
    ],
    [
      'a web archive',
      'a.mht',
      strToU8('From: <Saved by Blink>\r\n'),
      { kind: 'unknown-format', looksLike: 'a web archive (MHTML)' },
    ],
    [
      'a spreadsheet',
      'a.docx',
      zip('[Content_Types].xml', 'xl/workbook.xml'),
      { kind: 'unknown-format', looksLike: 'an Excel workbook' },
    ],
    ['any zip', 'a.docx', zip('readme.txt'), { kind: 'unknown-format', looksLike: 'a zip archive' }],
    ['bytes of no kind', 'a.txt', Uint8Array.of(1, 2, 0, 3, 4), { kind: 'unknown-format', looksLike: null }],
    ['white space', 'a.txt', strToU8(' \n\t\n'), { kind: 'no-text' }],
  ])('%s', (_, name, bytes, error) => {
    expect(errorOf(name, bytes)).toEqual(error)
  })

  test('a cut-off Word file is damaged, whatever it is called', () => {
    const whole = zip('[Content_Types].xml', 'word/document.xml')
    expect(errorOf('a.docx', whole.subarray(0, whole.length - 60))).toMatchObject({ kind: 'damaged' })
    expect(errorOf('a.bin', whole.subarray(0, whole.length - 60))).toMatchObject({ kind: 'damaged' })
  })
})

describe('text', () => {
  const formatOf = (name: string, text: string): string | null => {
    const opened = openDocument(name, strToU8(text))
    return opened.ok ? opened.value.format : null
  }

  test('is Markdown by its name, else plain', () => {
    expect(['a.md', 'A.MARKDOWN', 'a.txt', 'a', 'a.docx'].map((name) => formatOf(name, 'Words.'))).toEqual([
      'markdown',
      'markdown',
      'text',
      'text',
      'text',
    ])
  })

  test('is a web page by how it begins, else by its name', () => {
    for (const begins of [
      '<!DOCTYPE html>',
      '\n<HTML lang=en>',
      '<?xml version="1.0"?>\n<!-- saved --><html>',
      '<body>',
    ])
      expect(formatOf('a.txt', `${begins}<p>x</p>`)).toBe('html')
    expect(['a.htm', 'a.HTML', 'a.xhtml'].map((name) => formatOf(name, '<p>x</p>'))).toEqual(['html', 'html', 'html'])
  })

  test('may begin like the name of another format', () => {
    expect(formatOf('a.txt', 'MZ Holding shall pay.')).toBe('text')
    expect(formatOf('a.txt', 'ID3 is a product.')).toBe('text')
  })

  test('reads the same in every view', () => {
    const opened = openDocument('a.md', strToU8('# Fees\n\nThey are due.\n'))
    expect(opened.ok && opened.value.view('original')).toEqual(opened.ok && opened.value.view('marked'))
  })
})

test('limits are explicit', () => {
  expect(errorOf('a.txt', Buffer.alloc(MAX_TEXT_BYTES + 1, 'a'))).toEqual({ kind: 'too-large', limit: '16 MB' })
  expect(errorOf('a.docx', { length: MAX_FILE_BYTES + 1 } as Uint8Array)).toEqual({
    kind: 'too-large',
    limit: '100 MB',
  })
})

test('no bytes make it throw', () => {
  const starts = fc.constantFrom(
    [0x50, 0x4b, 3, 4],
    [0x50, 0x4b, 5, 6],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [0xff, 0xfe],
    [0xef, 0xbb, 0xbf],
    [],
  )
  fc.assert(
    fc.property(
      starts,
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('a.docx', 'a.md', 'a.txt'),
      (start, rest, name) => {
        const opened = openDocument(name, Uint8Array.of(...start, ...rest))
        if (opened.ok) expect(opened.value.view('accepted').paragraphs).toBeDefined()
      },
    ),
    { numRuns: 400 },
  )
})
