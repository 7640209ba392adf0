import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openDocx } from '#main/formats/docx/read/open-docx.ts'
import { VIEWS } from '#shared/model/version-text.ts'
import {
  abstractNum,
  type DocxParts,
  docxParts,
  item,
  level,
  makeDocx,
  num,
  paragraph,
  run,
  style,
  zipOf,
} from '../fixtures/docx/make-docx.ts'

const BY = 'w:id="1" w:author="Ada Example"'
const character = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const box = (text: string): string => `<w:r><w:pict><w:txbxContent>${paragraph(text)}</w:txbxContent></w:pict></w:r>`

/** Every kind of thing the reader looks at, as a fragment of a body. */
const FRAGMENTS: readonly string[] = [
  paragraph('plain'),
  item('one'),
  item('two', 1),
  paragraph('heading', '<w:pStyle w:val="Title"/>'),
  paragraph('joined', `<w:rPr><w:del ${BY}/></w:rPr>`),
  paragraph(`<w:ins ${BY}>${run('in')}</w:ins><w:del ${BY}><w:r><w:delText>out</w:delText></w:r></w:del>`),
  `<w:tbl><w:tr><w:trPr><w:ins ${BY}/></w:trPr><w:tc>${paragraph('cell')}</w:tc></w:tr></w:tbl>`,
  paragraph(character('begin') + run('code') + character('separate') + run('result') + character('end')),
  paragraph(character('begin')),
  paragraph(`${run('noted')}<w:r><w:footnoteReference w:id="1"/></w:r>`),
  paragraph(`<w:commentRangeStart w:id="0"/>${run('said')}<w:commentRangeEnd w:id="0"/>`),
  paragraph(box('boxed')),
  `<mc:AlternateContent><mc:Choice Requires="wps">${paragraph('new')}</mc:Choice><mc:Fallback>${paragraph('old')}</mc:Fallback></mc:AlternateContent>`,
  `<w:sdt><w:sdtContent>${paragraph('held')}</w:sdtContent></w:sdt>`,
  '<w:altChunk r:id="x"/><w:bookmarkStart w:id="3" w:name="b"/>',
]

const PARTS: DocxParts = {
  body: FRAGMENTS.join(''),
  styles: style('Title') + style('Body', '', '<w:basedOn w:val="Title"/>'),
  numbering: abstractNum(0, level(0, 'decimal', '%1.'), level(1, 'lowerRoman', '%1(%2)')) + num(1, 0),
  comments: `<w:comment w:id="0" w:author="Ada Example">${paragraph('why')}</w:comment>`,
  footnotes: `<w:footnote w:id="1">${paragraph('note')}</w:footnote>`,
  header: paragraph('head'),
}

const DAMAGE = { seed: 20_260_102, numRuns: 100 } as const

/** Reads a file in every view and holds the result to what others build on. A throw fails the property. */
function readWhole(bytes: Uint8Array): void {
  const opened = openDocx(bytes)
  if (!opened.ok) {
    expect(['damaged', 'too-large', 'no-text']).toContain(opened.error.kind)
    return
  }
  for (const view of VIEWS) {
    const { paragraphs, revisions, comments } = opened.value.view(view)
    const sources = paragraphs.flatMap(({ source }) => source)
    expect(sources.every((source, at) => at === 0 || source > (sources[at - 1] ?? 0))).toBe(true)
    expect(paragraphs.every(({ bold, text }) => bold >= 0 && bold <= text.length)).toBe(true)
    expect(paragraphs.every(({ source }) => source.length > 0)).toBe(true)
    expect(paragraphs.every(({ label }) => label === null || label.trim() === label)).toBe(true)
    expect([...revisions, ...comments].every(({ source }) => Number.isInteger(source) && source >= 0)).toBe(true)
  }
}

const WHOLE = makeDocx(PARTS)
const XML = docxParts(PARTS)
const PATHS = Object.keys(XML)

describe('damaged Word documents are read or refused, and never make the reader throw', () => {
  test('with some of their bytes flipped', () => {
    const flips = fc.array(fc.tuple(fc.nat(WHOLE.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(flips, (places) => {
        const bytes = WHOLE.slice()
        for (const [at, by] of places) bytes[at] = (bytes[at] ?? 0) ^ by
        readWhole(bytes)
      }),
      DAMAGE,
    )
  })

  test('with a piece of the zip cut out or doubled', () => {
    const place = fc.nat(WHOLE.length)
    fc.assert(
      fc.property(place, place, (from, to) => {
        readWhole(new Uint8Array([...WHOLE.subarray(0, from), ...WHOLE.subarray(to)]))
      }),
      DAMAGE,
    )
  })

  test('with a piece of the XML in one of their parts overwritten, so that the checksums still hold', () => {
    const scrap = fc.oneof(
      fc.constantFrom('<', '>', '"', '&', '</w:p>', '<w:p>', '</w:tbl>', '<w:tc/>', '<w:del/>', '-1', '99999999999'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...PATHS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(12),
        scrap,
        (path, where, length, put) => {
          const text = XML[path] ?? ''
          const at = Math.floor(where * text.length)
          readWhole(zipOf({ ...XML, [path]: text.slice(0, at) + put + text.slice(at + length) }))
        },
      ),
      DAMAGE,
    )
  })

  test('with the fragments of their body in any order, inside each other and with tags and numbers swapped', () => {
    const fragment = fc.constantFrom(...FRAGMENTS)
    const nested = fc
      .tuple(fragment, fragment)
      .map(([outer, inner]) => outer.replace(/(<w:(?:tc|p|txbxContent|sdtContent|ins)\b[^/>]*>)/, `$1${inner}`))
    const names = fc.constantFrom('w:p', 'w:r', 'w:tbl', 'w:tc', 'w:ins', 'w:del', 'w:sdtContent', 'w:pPr', 'w:rPr')
    const swapped = fc
      .tuple(fc.oneof(fragment, nested), names, names)
      .map(([xml, from, to]) => xml.replaceAll(new RegExp(`(</?)${from}(?=[ />])`, 'g'), `$1${to}`))
    const numbered = fc
      .tuple(swapped, fc.constantFrom('-1', '9', '2147483648', '', 'x', '1.5'))
      .map(([xml, value]) => xml.replaceAll(/w:(val|id)="\d+"/g, `w:$1="${value}"`))
    fc.assert(
      fc.property(fc.array(fc.oneof(fragment, nested, swapped, numbered), { minLength: 1, maxLength: 8 }), (body) => {
        readWhole(makeDocx({ ...PARTS, body: body.join('') }))
      }),
      DAMAGE,
    )
  })
})
