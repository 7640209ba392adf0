import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openDocx } from '#main/formats/docx/read/open-docx.ts'
import { VIEWS } from '#shared/model/version-text.ts'
import { docxFiles, makeDocx } from '../fixtures/docx/package.ts'
import { readDocx } from '../fixtures/docx/read.ts'
import {
  abstractNum,
  cell,
  del,
  field,
  ins,
  list,
  lvl,
  mark,
  num,
  p,
  r,
  row,
  style,
  styled,
  table,
  tracked,
} from '../fixtures/docx/xml.ts'

/** A document with a little of everything. */
const PARTS = {
  body:
    p('Agreement', styled('T')) +
    p(r('Term. ', '<w:b/>') + field('REF a', r('7.2')) + ins('new') + del('old'), list(1)) +
    p(tracked('moveFrom', r('moved')), mark('moveFrom', list(1, 1))) +
    table(row([cell(p('A')), cell(p('B'), '<w:gridSpan w:val="2"/>')]), row([cell(p('C'))], tracked('del'))) +
    p(
      '<w:commentRangeStart w:id="1"/><w:r><w:t>x</w:t><w:footnoteReference w:id="2"/></w:r><w:commentRangeEnd w:id="1"/>',
      mark('del'),
    ) +
    p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>') +
    '<w:sectPr><w:headerReference r:id="h"/></w:sectPr>',
  styles: style('T', 'Title') + style('H', 'heading 1', `<w:basedOn w:val="T"/><w:pPr>${list(1)}</w:pPr>`),
  numbering: abstractNum(0, lvl(0, 'decimal', '%1.'), lvl(1, 'lowerRoman', '%1.%2')) + num(1, 0),
  footnotes: `<w:footnote w:id="2">${p('note')}</w:footnote>`,
  comments: `<w:comment w:id="1" w:author="Ada">${p('why')}</w:comment>`,
  headers: { h: p('head') },
}

/** Reading gives a document whose views hold together, or an error; it never throws. */
function readsOrRefuses(bytes: Uint8Array): void {
  const opened = openDocx(bytes)
  if (!opened.ok) {
    expect(opened.error.kind).toMatch(/^(?:damaged|too-large|no-text)$/)
    return
  }
  for (const view of VIEWS) {
    for (const { bold, text, source } of opened.value.view(view).paragraphs) {
      expect(bold).toBeLessThanOrEqual(text.length)
      expect(source.length).toBeGreaterThan(0)
    }
  }
}

const FILES = Object.entries(docxFiles(PARTS))
const BYTES = makeDocx(PARTS)
const NAMES = [...new Set(FILES.flatMap(([, text]) => [...text.matchAll(/<(\w+:\w+)/g)].map(([, name = '']) => name)))]
const WORDS = [
  ...NAMES,
  '0',
  '-1',
  '1e9',
  '99999999999',
  'NaN',
  '%1%2%9',
  '',
  '\u0000',
  '\ud800',
  '&#0;',
  '<w:p>',
  ']]>',
]

const change = fc.record({
  file: fc.nat(FILES.length - 1),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  word: fc.constantFrom(...WORDS),
})

describe('any file at all', () => {
  test('bytes changed anywhere', () => {
    const places = fc.array(fc.tuple(fc.nat(BYTES.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(places, (changes) => {
        const bytes = BYTES.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        readsOrRefuses(bytes)
      }),
      { seed: 20_260_102, numRuns: 400 },
    )
  })

  test('a file cut off anywhere', () => {
    fc.assert(
      fc.property(fc.nat(BYTES.length), (length) => readsOrRefuses(BYTES.subarray(0, length))),
      { seed: 3, numRuns: 100 },
    )
  })

  test('XML changed anywhere', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const texts = new Map(FILES)
        for (const { file, at, length, word } of changes) {
          const [path = '', original = ''] = FILES[file] ?? []
          const text = texts.get(path) ?? original
          const from = Math.floor(at * text.length)
          texts.set(path, `${text.slice(0, from)}${word}${text.slice(from + length)}`)
        }
        const files = [...texts].map(([path, text]) => [path, new TextEncoder().encode(text)])
        readsOrRefuses(zipSync(Object.fromEntries(files), { level: 0 }))
      }),
      { seed: 7, numRuns: 400 },
    )
  })

  test('elements swapped for others, still well-formed', () => {
    const pair = fc.record({
      file: fc.nat(FILES.length - 1),
      from: fc.constantFrom(...NAMES),
      to: fc.constantFrom(...NAMES),
    })
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 5 }), (pairs) => {
        const texts = new Map(FILES)
        for (const { file, from, to } of pairs) {
          const path = FILES[file]?.[0] ?? ''
          texts.set(path, (texts.get(path) ?? '').replaceAll(new RegExp(`(</?)${from}(?=[\\s/>])`, 'g'), `$1${to}`))
        }
        const files = [...texts].map(([path, text]) => [path, new TextEncoder().encode(text)])
        readsOrRefuses(zipSync(Object.fromEntries(files), { level: 0 }))
      }),
      { seed: 11, numRuns: 400 },
    )
  })
})

describe('tracked changes', () => {
  const word = fc.constantFrom('alpha ', 'beta ', 'gamma ')
  const piece = fc.record({ text: word, kind: fc.constantFrom('plain', 'ins', 'del', 'moveFrom', 'moveTo') })
  const paragraph = fc.record({
    pieces: fc.array(piece, { maxLength: 5 }),
    mark: fc.constantFrom('plain', 'ins', 'del'),
  })

  const xml = ({ text, kind }: { text: string; kind: string }): string =>
    kind === 'plain' ? r(text) : tracked(kind as 'ins', r(text))

  const joined = (parts: readonly string[]): string => parts.join('').replaceAll('\n', '')

  test('accepted text is what was not deleted, original text is what was not inserted, marked text is all of it', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const body = `${paragraphs.map(({ pieces, mark: kind }) => p(pieces.map(xml).join(''), kind === 'plain' ? '' : mark(kind as 'ins'))).join('')}${p('end')}`
        const all = paragraphs.flatMap(({ pieces }) => pieces)
        const without = (...kinds: readonly string[]): string =>
          `${joined(all.filter(({ kind }) => !kinds.includes(kind)).map(({ text }) => text))}end`
        const texts = (view: (typeof VIEWS)[number]): string =>
          joined(readDocx(body, view).paragraphs.map(({ text }) => text))
        expect(texts('accepted')).toBe(without('del', 'moveFrom'))
        expect(texts('original')).toBe(without('ins', 'moveTo'))
        expect(texts('marked')).toBe(without())
      }),
      { seed: 5, numRuns: 100 },
    )
  })
})
