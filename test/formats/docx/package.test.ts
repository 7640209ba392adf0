import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openDocx } from '#main/formats/docx/read/open-docx.ts'
import { LIMITS } from '#main/formats/docx/read/package/limits.ts'
import { type DocxParts, docxFiles, makeDocx } from '../../fixtures/docx/package.ts'
import { readDocx, textsOf } from '../../fixtures/docx/read.ts'
import { abstractNum, basedOn, list, lvl, num, p, r, style, styled } from '../../fixtures/docx/xml.ts'

const errorOf = (bytes: Uint8Array) => {
  const opened = openDocx(bytes)
  return opened.ok ? null : opened.error
}

const errorWith = (parts: Partial<DocxParts>) => errorOf(makeDocx({ body: p('x'), ...parts }))

/** Overwrites bytes at every place that the pattern stands at. */
function patched(
  bytes: Uint8Array,
  signature: readonly number[],
  offset: number,
  value: readonly number[],
): Uint8Array {
  const copy = bytes.slice()
  for (let at = 0; at + signature.length < copy.length; at += 1)
    if (signature.every((byte, index) => copy[at + index] === byte)) copy.set(value, at + offset)
  return copy
}

const CENTRAL = [0x50, 0x4b, 0x01, 0x02]
const END = [0x50, 0x4b, 0x05, 0x06]

describe('packages that word processors write', () => {
  test('strict OOXML reads like transitional', () => {
    const parts = {
      body: p('A', list(1)),
      numbering: abstractNum(0, lvl(0, 'decimal', '%1.')) + num(1, 0),
      strict: true,
    }
    expect(readDocx(parts).paragraphs).toMatchObject([{ text: 'A', label: '1.' }])
  })

  test('other prefixes for the same namespaces', () => {
    const document = docxFiles({ body: p('A') })['word/document.xml'] ?? ''
    const renamed = document.replaceAll(/(<\/?)w:/g, '$1word:').replace('xmlns:w=', 'xmlns:word=')
    expect(textsOf({ body: '', files: { 'word/document.xml': renamed } })).toEqual(['A'])
  })

  test.each(['utf-16le', 'utf-16be'])('a part in %s', (encoding) => {
    const text = `\ufeff${docxFiles({ body: p('\u00e9') })['word/document.xml']?.replace('UTF-8', 'UTF-16')}`
    const units = new Uint8Array(text.length * 2)
    const view = new DataView(units.buffer)
    for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le')
    expect(textsOf({ body: '', files: { 'word/document.xml': units } })).toEqual(['\u00e9'])
  })

  test('a part in the encoding that it declares', () => {
    const text = docxFiles({ body: p('\u00e9') })['word/document.xml']?.replace('UTF-8', 'windows-1252') ?? ''
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
    expect(textsOf({ body: '', files: { 'word/document.xml': bytes } })).toEqual(['\u00e9'])
  })

  test('a main part of another name, found by its relationship', () => {
    const { 'word/document.xml': document = '', ...rest } = docxFiles({ body: p('A') })
    const relations = rest['_rels/.rels']?.replace('word/document.xml', '/story/main.xml') ?? ''
    const files = { ...rest, '_rels/.rels': relations, 'story/main.xml': document }
    const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))
    expect(openDocx(bytes)).toMatchObject({ ok: true })
  })

  test('parts that are stored and not packed', () => {
    const files = Object.entries(docxFiles({ body: p('A') })).map(([path, text]) => [path, strToU8(text)] as const)
    expect(openDocx(zipSync(Object.fromEntries(files), { level: 0 }))).toMatchObject({ ok: true })
  })

  test('a part that no relationship leads out of', () => {
    expect(errorWith({ files: { 'word/_rels/document.xml.rels': '<x/>' } })).toBeNull()
  })

  test('styles based on one another and comments over one another without end', () => {
    const styles = Array.from({ length: 300 }, (_, at) => style(`S${at}`, `S${at}`, basedOn(`S${at + 1}`))).join('')
    const ranges = Array.from({ length: 1000 }, (_, at) => `<w:commentRangeStart w:id="${at}"/>`).join('')
    expect(textsOf({ body: p(ranges + r('x'), styled('S0')), styles })).toEqual(['x'])
  })

  test('one run in very many pieces', () => {
    const piece = '<w:footnoteReference w:id="1"/><w:t>x</w:t>'
    expect(textsOf(p(`<w:r>${piece.repeat(100_000)}</w:r>`))[0]).toHaveLength(200_000)
  })

  test('damage in a part that is not read does not matter', () => {
    expect(errorWith({ files: { 'word/media/image1.png': 'not an image', 'word/theme.xml': '<broken' } })).toBeNull()
  })
})

describe('what is refused', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['no zip', strToU8('not a zip at all')],
    ['a zip that is cut off', makeDocx({ body: p('x') }).subarray(0, 300)],
    ['a zip without a document', zipSync({ 'a.txt': strToU8('x') })],
  ])('%s is damaged', (_, bytes) => {
    expect(errorOf(bytes)?.kind).toBe('damaged')
  })

  test.each([
    ['a document type', '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>', /document type/],
    ['an entity of its own', '<w>&a;</w>', /not well-formed/],
    ['an open element', '<w:document xmlns:w="x"><w:body>', /not well-formed/],
    ['an unknown prefix', '<q:document/>', /not well-formed/],
    ['nothing', '', /not well-formed/],
    ['ten thousand levels', `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`, /nested more than 256 deep/],
    ['bytes that are no text', Uint8Array.of(0x3c, 0xff, 0xfe, 0xc0), /no text/],
  ])('a document part with %s is damaged', (_, content, reason) => {
    expect(errorWith({ files: { 'word/document.xml': content } })).toMatchObject({
      kind: 'damaged',
      reason: expect.stringMatching(reason),
    })
  })

  test.each(['../evil.xml', 'word/../../evil.xml', '/etc/evil.xml', 'C:/evil.xml', '..\\evil.xml'])(
    'a path that leads out of the package: %s',
    (path) => {
      expect(errorWith({ files: { [path]: '<x/>' } })).toMatchObject({
        kind: 'damaged',
        reason: expect.stringMatching(/path/),
      })
    },
  )

  test('two parts of one name, told apart by case alone', () => {
    expect(errorWith({ files: { 'WORD/Document.xml': '<x/>' } })).toMatchObject({
      kind: 'damaged',
      reason: expect.stringMatching(/two parts/),
    })
  })

  test('more parts than a document has', () => {
    const files = Object.fromEntries(Array.from({ length: LIMITS.entries }, (_, index) => [`word/${index}.xml`, '']))
    expect(errorWith({ files })).toEqual({ kind: 'too-large', limit: `${LIMITS.entries} parts` })
  })

  test('a part that says it is larger than the limit', () => {
    const size = [0, 0, 0, 0x20]
    expect(errorOf(patched(makeDocx({ body: p('x') }), CENTRAL, 24, size))?.kind).toBe('too-large')
  })

  test('a part that packs far better than text does', () => {
    const spaces = `<x>${' '.repeat(LIMITS.ratioFrom)}</x>`
    expect(errorWith({ files: { 'word/document.xml': spaces } })?.kind).toBe('too-large')
  })

  test('a part that is larger than it says', () => {
    const bytes = patched(makeDocx({ body: p('x'.repeat(5000)) }), CENTRAL, 24, [0x10, 0, 0, 0])
    expect(errorOf(bytes)).toMatchObject({ kind: 'damaged', reason: expect.stringMatching(/larger than it says/) })
  })

  test('a part whose checksum is wrong', () => {
    const bytes = patched(makeDocx({ body: p('x') }), CENTRAL, 16, [1, 2, 3, 4])
    expect(errorOf(bytes)).toMatchObject({ kind: 'damaged', reason: expect.stringMatching(/checksum/) })
  })

  test('parts that are encrypted', () => {
    expect(errorOf(patched(makeDocx({ body: p('x') }), CENTRAL, 8, [1, 0]))).toMatchObject({ kind: 'damaged' })
  })

  test('a directory that is not where the end says', () => {
    expect(errorOf(patched(makeDocx({ body: p('x') }), END, 16, [9, 0, 0, 0]))).toMatchObject({ kind: 'damaged' })
  })

  test.each([
    ['without a paragraph', ''],
    ['with blanks only', p(' ')],
    ['with a picture only', p('<w:r><w:drawing><pic:pic/></w:drawing></w:r>')],
  ])('a document %s has no text', (_, body) => {
    expect(errorOf(makeDocx({ body }))).toEqual({ kind: 'no-text' })
  })

  test('fields nested deeper than anybody writes', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    expect(errorWith({ body: p(begin.repeat(LIMITS.fields + 1)) })).toMatchObject({ kind: 'damaged' })
  })

  test('a document whose text is deleted has text', () => {
    expect(errorWith({ body: p('<w:del w:id="1"><w:r><w:delText>x</w:delText></w:r></w:del>') })).toBeNull()
  })
})
