import { describe, expect, test } from 'vitest'
import { openDocx } from '#main/formats/docx/read/open-docx.ts'
import { LIMITS } from '#main/formats/docx/read/package/limits.ts'
import { docxParts, makeDocx, paragraph, viewDocx, zipOf } from '../../fixtures/docx/make-docx.ts'

const PLAIN = docxParts({ body: paragraph('a') })
const DOCUMENT = 'word/document.xml'

/** What a file is refused for, "opened" where it is not. */
function refusalOf(bytes: Uint8Array): string {
  const opened = openDocx(bytes)
  return opened.ok ? 'opened' : opened.error.kind
}

const withDocument = (text: string): Uint8Array => zipOf({ ...PLAIN, [DOCUMENT]: text })

/** Overwrites 4 bytes, little end first, at an offset from every header with the signature. */
function overwrite(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  for (let at = 0; at + 4 <= changed.length; at += 1)
    if (view.getUint32(at, true) === signature) view.setUint32(at + offset, value, true)
  return changed
}

const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

/** Replaces the first bytes that spell a text by another of the same length, wherever they stand. */
function respell(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  return new Uint8Array(Buffer.from(text.replaceAll(from, to), 'latin1'))
}

describe('a file that is no package', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['one byte', new Uint8Array([80])],
    ['text', new TextEncoder().encode('This agreement is made between the parties.')],
    ['zeros', new Uint8Array(5_000)],
    ['a zip of something else', zipOf({ 'photo.jpg': 'x' })],
    ['an empty zip', zipOf({})],
    ['a package without its document', zipOf({ '[Content_Types].xml': '<Types/>', '_rels/.rels': '<Relationships/>' })],
  ])('%s is damaged', (_, bytes) => {
    expect(refusalOf(bytes)).toBe('damaged')
  })

  test('a package cut off anywhere is damaged', () => {
    const whole = makeDocx({ body: paragraph('a') })
    for (let length = 0; length < whole.length; length += 37)
      expect(refusalOf(whole.subarray(0, length))).toBe('damaged')
  })

  test('bytes after the end of a package do not matter', () => {
    const whole = makeDocx({ body: paragraph('a') })
    expect(refusalOf(new Uint8Array([...whole, ...new Uint8Array(100)]))).toBe('opened')
  })

  test('a document that stands inside a larger buffer is read from its own bytes', () => {
    const whole = makeDocx({ body: paragraph('a') })
    const larger = new Uint8Array(whole.length + 20).fill(7)
    larger.set(whole, 10)
    expect(refusalOf(larger.subarray(10, 10 + whole.length))).toBe('opened')
  })
})

describe('a package that lies', () => {
  test.each(['../evil.xml', '/etc/evil.xml', 'word/../../evil.xml', '..\\evil.xml', 'C:/evil.xml', 'a\0.xml'])(
    'a part named %j leads out of the package and is refused',
    (path) => {
      expect(refusalOf(zipOf({ ...PLAIN, [path]: '<x/>' }))).toBe('damaged')
    },
  )

  test('a relationship that leads out of the package leads nowhere', () => {
    const parts = docxParts({ body: paragraph('a'), styles: '' })
    const rels = 'word/_rels/document.xml.rels'
    const led = { ...parts, [rels]: (parts[rels] ?? '').replace('styles.xml', '../../../../etc/passwd') }
    expect(refusalOf(zipOf(led))).toBe('opened')
  })

  test.each([
    ['the same', 'word/document.xml'],
    ['the same but for case', 'word/DOCUMENT.xml'],
  ])('two parts of %s name are refused', (_, name) => {
    const bytes = zipOf({ ...PLAIN, 'word/documenu.xml': PLAIN[DOCUMENT] ?? '' })
    expect(refusalOf(respell(bytes, 'word/documenu.xml', name))).toBe('damaged')
  })

  test('more parts than the limit are refused before they are unpacked', () => {
    const many = Object.fromEntries(Array.from({ length: LIMITS.entries }, (_, index) => [`media/${index}.png`, '']))
    expect(refusalOf(zipOf({ ...PLAIN, ...many }))).toBe('too-large')
  })

  test('a part that says it is larger than the limit is refused before it is unpacked', () => {
    const bytes = overwrite(makeDocx({ body: paragraph('a') }), CENTRAL, 24, LIMITS.partBytes + 1)
    expect(refusalOf(bytes)).toBe('too-large')
  })

  test('a part that is out of all proportion to its packed size is refused', () => {
    const size = LIMITS.ratioFrom + 1
    expect(refusalOf(overwrite(makeDocx({ body: paragraph('a') }), CENTRAL, 24, size))).toBe('too-large')
    expect(refusalOf(withDocument(`<x>${' '.repeat(size)}</x>`))).toBe('too-large')
  })

  test.each([
    ['smaller', 24, 3],
    ['larger', 24, 4_000],
    ['packed beyond the end of the file', 20, 0x7fffffff],
    ['somewhere else', 42, 0x7fffffff],
    ['of another checksum', 16, 1],
  ])('a part that says it is %s than it is makes the file damaged', (_, offset, value) => {
    expect(refusalOf(overwrite(makeDocx({ body: paragraph('a') }), CENTRAL, offset, value))).toBe('damaged')
  })

  test('a part whose own header is overwritten makes the file damaged', () => {
    expect(refusalOf(overwrite(makeDocx({ body: paragraph('a') }), LOCAL, 0, 0))).toBe('damaged')
  })

  test('an encrypted part makes the file damaged', () => {
    // Version 20 and the flag of encryption stand in one word of four bytes.
    expect(refusalOf(overwrite(makeDocx({ body: paragraph('a') }), CENTRAL, 6, 0x0001_0014))).toBe('damaged')
  })
})

describe('XML that attacks or breaks', () => {
  const open = '<?xml version="1.0"?>'
  const within = (content: string): string => (PLAIN[DOCUMENT] ?? '').replace(paragraph('a'), content)

  test('entities that grow a billionfold are refused with the document type that declares them', () => {
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
    const text = `${open}<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><w:document>&l9;</w:document>`
    expect(refusalOf(withDocument(text))).toBe('damaged')
  })

  test('an entity from another file is refused', () => {
    const text = `${open}<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`
    expect(refusalOf(withDocument(text))).toBe('damaged')
  })

  test.each(['w:tbl', 'w:ins', 'w:sdt', 'w:smartTag'])('ten thousand %s elements in each other are refused', (name) => {
    const depth = 10_000
    const nested = `${`<${name}>`.repeat(depth)}${`</${name}>`.repeat(depth)}`
    expect(refusalOf(withDocument(within(nested)))).toBe('damaged')
    expect(refusalOf(withDocument(within(`<w:p>${nested}</w:p>`)))).toBe('damaged')
  })

  test('tables nested as deep as people make them are read', () => {
    const depth = 20
    const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('deep')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`
    expect(viewDocx({ body: nested }).paragraphs).toMatchObject([{ text: 'deep', cell: { table: depth - 1 } }])
  })

  test.each([
    ['nothing at all', ''],
    ['an element that does not end', '<w:document><w:body>'],
    ['elements that cross', '<a><b></a></b>'],
    ['an entity that nobody declared', '<a>&nbsp;</a>'],
    ['a prefix that nobody declared', '<w:document/>'],
    ['two roots', '<a/><b/>'],
    ['the same attribute twice', '<a b="1" b="2"/>'],
    ['a character that XML forbids', '<a>\u0001</a>'],
    ['no XML', 'Dear Sirs'],
  ])('a document of %s is damaged', (_, text) => {
    expect(refusalOf(withDocument(text))).toBe('damaged')
  })

  test.each([
    ['another vocabulary', '<html><body><p>a</p></body></html>'],
    ['no paragraph', within('')],
    ['nothing but spaces', within(paragraph(' '))],
  ])('a document of %s has no text', (_, text) => {
    expect(refusalOf(withDocument(text))).toBe('no-text')
  })

  test.each(['styles', 'numbering', 'comments', 'footnotes', 'header', 'settings'] as const)(
    'a broken %s part makes the file damaged and nothing worse',
    (kind) => {
      const parts = docxParts({ body: paragraph('a'), [kind]: '' })
      expect(refusalOf(zipOf({ ...parts, [`word/${kind}.xml`]: '<broken' }))).toBe('damaged')
    },
  )

  test('names of JavaScript’s own in the file mean nothing special', () => {
    const own = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const body = own
      .map((name) => `<w:p><w:pPr><w:pStyle w:val="${name}"/></w:pPr><w:${name}/><w:r><w:t>${name}</w:t></w:r></w:p>`)
      .join('')
    expect(viewDocx({ body, styles: '' }).paragraphs.map(({ text, style }) => [text, style])).toEqual(
      own.map((name) => [name, null]),
    )
  })

  test.each(['constructor', '__proto__', 'toString'])('a number format named %s prints digits', (format) => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
      '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const body = paragraph('a', '<w:numPr><w:numId w:val="1"/></w:numPr>')
    expect(viewDocx({ numbering, body }).paragraphs).toMatchObject([{ label: '1.' }])
  })
})

describe('a document that lacks or misnames its parts', () => {
  test('a document without content types, styles or relationships of its own is read', () => {
    expect(refusalOf(zipOf({ [DOCUMENT]: PLAIN[DOCUMENT] ?? '' }))).toBe('opened')
  })

  test('a document is found by its relationship and not by its usual name', () => {
    const parts = {
      '_rels/.rels': (PLAIN['_rels/.rels'] ?? '').replace('word/document.xml', '/odd/place.xml'),
      'odd/place.xml': PLAIN[DOCUMENT] ?? '',
    }
    expect(refusalOf(zipOf(parts))).toBe('opened')
  })

  test('parts that a relationship names and the package lacks count as absent', () => {
    const parts: Record<string, string> = { ...docxParts({ body: paragraph('a'), styles: '', numbering: '' }) }
    delete parts['word/styles.xml']
    delete parts['word/numbering.xml']
    expect(refusalOf(zipOf(parts))).toBe('opened')
  })

  test('numbers that are no numbers are passed over', () => {
    const odd = '<w:numPr><w:ilvl w:val="x"/><w:numId w:val="1e999"/></w:numPr><w:outlineLvl w:val="-4"/>'
    expect(viewDocx({ body: paragraph('a', odd) }).paragraphs).toMatchObject([
      { label: null, level: null, outline: null },
    ])
  })

  test('a list that begins at an absurd number prints a short label', () => {
    for (const format of ['lowerLetter', 'upperRoman', 'cardinalText', 'chicago']) {
      const numbering =
        `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="9007199254740991"/><w:numFmt w:val="${format}"/>` +
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
      const [first] = viewDocx({
        numbering,
        body: paragraph('a', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
      }).paragraphs
      expect(first?.label?.length ?? 0).toBeLessThan(100)
    }
  })

  // A trim that tries again from every space takes hours over this.
  test.each([
    ['spaces', '<w:t>a#b</w:t>', ' ', `a${' '.repeat(1_000_000)}b`],
    ['page breaks', '<w:t>a</w:t>#<w:t>b</w:t>', '<w:br w:type="page"/>', `a${'\n'.repeat(100_000)}b`],
  ])('a word, endless %s and a word are read in time that grows with their number', (_, content, filling, text) => {
    const count = text.length - 2
    const body = paragraph(`<w:r>${content.replace('#', filling.repeat(count))}</w:r>`)
    expect(viewDocx({ body }).paragraphs[0]?.text === text).toBe(true)
  })

  test('a document saved in UTF-16 is read', () => {
    const text = `\uFEFF${PLAIN[DOCUMENT] ?? ''}`
    const utf16 = new Uint8Array(Buffer.from(text, 'utf16le'))
    const opened = openDocx(zipOf({ ...PLAIN, [DOCUMENT]: utf16 }))
    expect(opened.ok && opened.value.view('accepted').paragraphs[0]?.text).toBe('a')
  })
})
