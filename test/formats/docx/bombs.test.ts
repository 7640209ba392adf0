import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '#main/formats/docx/read/package/limits.ts'
import { openDocument } from '#main/formats/open-document.ts'
import { docxFiles, makeDocx } from '../../fixtures/docx/package.ts'
import { p } from '../../fixtures/docx/xml.ts'

const PARTS = {
  styles: '',
  numbering: '',
  settings: '',
  comments: '',
  commentsExtended: '',
  footnotes: '<w:footnote w:id="1"/>',
  headers: { h: p('head') },
}
const BODY = `${p('x')}<w:sectPr><w:headerReference r:id="h"/></w:sectPr>`

/** What the whole way in says of a file: what kind of file it is, what is in it, what it says. */
const refusal = (bytes: Uint8Array) => {
  const opened = openDocument('contract.docx', bytes)
  return opened.ok ? null : opened.error
}

const packed = (files: Readonly<Record<string, string>>, level: 0 | 6 = 6): Uint8Array => {
  const encoder = new TextEncoder()
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)])), {
    level,
  })
}

describe('files made to exhaust their reader', () => {
  test('a hundred thousand entries', () => {
    const files: Record<string, string> = docxFiles({ body: BODY })
    for (let index = 0; index < 100_000; index += 1) files[`word/media/${index}.png`] = ''
    expect(refusal(packed(files, 0))).toEqual({ kind: 'too-large', limit: `${LIMITS.entries} parts` })
  })

  test('a count of entries that is a lie', () => {
    const bytes = makeDocx({ body: BODY })
    const end = bytes.length - 22
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    view.setUint16(end + 8, 0xfffe, true)
    view.setUint16(end + 10, 0xfffe, true)
    expect(refusal(bytes)?.kind).toMatch(/^(?:damaged|too-large)$/)
  })

  test('parts that are each small enough and together too large', () => {
    const headers = Array.from({ length: 30 }, (_, at) => `h${at}`)
    const section = headers.map((id) => `<w:headerReference r:id="${id}"/>`).join('')
    const parts = {
      body: `${p('x')}<w:sectPr>${section}</w:sectPr>`,
      headers: Object.fromEntries(headers.map((id) => [id, p('y'.repeat(9_000_000))])),
    }
    expect(refusal(makeDocx(parts))).toEqual({ kind: 'too-large', limit: '256 MB, unpacked' })
  })

  test('a part of nothing but tags', () => {
    const body = `${p('x')}<w:p>${'<w:r/>'.repeat(LIMITS.elements)}</w:p>`
    expect(refusal(packed(docxFiles({ body }), 0))).toEqual({ kind: 'too-large', limit: `${LIMITS.elements} elements` })
  })

  test('tags that are spread over several parts', () => {
    const half = '<x/>'.repeat(LIMITS.elements / 2)
    const files = docxFiles({ body: BODY, ...PARTS, styles: half, numbering: half })
    expect(refusal(packed(files, 0))).toEqual({ kind: 'too-large', limit: `${LIMITS.elements} elements` })
  })

  test('elements with attributes without end', () => {
    const attributes = Array.from({ length: LIMITS.attributes + 1 }, (_, at) => ` a${at}=""`).join('')
    const body = `${p('x')}<w:p${attributes}/>`
    expect(refusal(packed(docxFiles({ body }), 0))).toEqual({
      kind: 'too-large',
      limit: `${LIMITS.attributes} attributes`,
    })
  })

  test('paragraphs without end', () => {
    const body = `${p('x')}${'<w:p/>'.repeat(LIMITS.paragraphs)}`
    expect(refusal(packed(docxFiles({ body }), 0))).toEqual({
      kind: 'too-large',
      limit: `${LIMITS.paragraphs} paragraphs`,
    })
  })

  test.each(['comments', 'footnotes', 'styles', 'numbering'] as const)('more %s than a document has', (kind) => {
    const name = { comments: 'comment', footnotes: 'footnote', styles: 'style', numbering: 'num' }[kind]
    const files = docxFiles({ body: BODY, ...PARTS, [kind]: `<w:${name}/>`.repeat(LIMITS.listed + 1) })
    expect(refusal(packed(files, 0))).toEqual({
      kind: 'too-large',
      limit: `${LIMITS.listed} elements w:${name} in one part`,
    })
  })

  test.each([
    'word/document.xml',
    'word/styles.xml',
    'word/numbering.xml',
    'word/settings.xml',
    'word/comments.xml',
    'word/commentsExtended.xml',
    'word/footnotes.xml',
    'word/header-h.xml',
    'word/_rels/document.xml.rels',
    '_rels/.rels',
  ])('elements nested ten thousand deep in %s', (path) => {
    const files = docxFiles({ body: BODY, ...PARTS })
    const deep = `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}`
    expect(refusal(packed({ ...files, [path]: deep }))).toMatchObject({
      kind: 'damaged',
      reason: expect.stringContaining(`nested more than ${LIMITS.depth} deep`),
    })
  })

  test.each(['word/document.xml', 'word/styles.xml', 'word/comments.xml', 'word/_rels/document.xml.rels'])(
    'an entity from outside in %s',
    (path) => {
      const files = docxFiles({ body: BODY, ...PARTS })
      const text = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'
      expect(refusal(packed({ ...files, [path]: text }))).toMatchObject({
        kind: 'damaged',
        reason: expect.stringContaining('document type'),
      })
    },
  )

  test('a bomb in a part that nobody reads stays packed', () => {
    const files = { ...docxFiles({ body: BODY, ...PARTS }), 'word/media/image1.emf': ' '.repeat(40_000_000) }
    expect(refusal(packed(files))).toBeNull()
  })
})
