import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { nodesBelow, parsePart, type XmlNode } from '#main/formats/docx/edit/xml/parse-part.ts'
import { openDocx } from '#main/formats/docx/read/open-docx.ts'
import { type RewrittenParagraph, rewriteDocx } from '#main/formats/docx/rewrite/rewrite-docx.ts'
import { type DocxParts, makeDocx } from '../fixtures/docx/package.ts'
import { abstractNum, cell, field, list, lvl, mark, num, p, r, row, table, tracked } from '../fixtures/docx/xml.ts'
import { paragraphsOf } from '../formats/docx/rewrite/rewritten.ts'

const WORDS = [
  'fee',
  'term',
  'party',
  'May',
  '10',
  'shall',
  'not',
  'the',
  'of',
  '(a)',
  'data.',
  'Fee:',
  '\t',
  '\n',
  '&',
]

const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }).map((all) => all.join(' '))
const written = words.map((text) => text.replaceAll('&', '&amp;').replaceAll(/[\t\n]/g, '-'))
const SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'

/** Markers are numbered when the document is put together: `#` is the next id, `~` the one before. */
const inline = fc.oneof(
  { weight: 6, arbitrary: written.map((text) => r(text)) },
  { weight: 2, arbitrary: written.map((text) => r(text, '<w:b/>')) },
  { weight: 1, arbitrary: written.map((text) => `<w:hyperlink w:anchor="x">${r(text)}</w:hyperlink>`) },
  { weight: 1, arbitrary: written.map((text) => field('REF a', r(text))) },
  { weight: 1, arbitrary: written.map((text) => `<w:fldSimple w:instr="REF b">${r(text)}</w:fldSimple>`) },
  { weight: 1, arbitrary: written.map((text) => `<w:sdt><w:sdtPr/><w:sdtContent>${r(text)}</w:sdtContent></w:sdt>`) },
  { weight: 1, arbitrary: fc.constant('<w:r><w:tab/><w:t>x</w:t><w:br/><w:br w:type="page"/></w:r>') },
  { weight: 1, arbitrary: fc.constant('<NOTE/>') },
  { weight: 1, arbitrary: fc.constantFrom('<OPEN/>', '<CLOSE/>') },
  { weight: 1, arbitrary: fc.constantFrom('<BEGIN/>', '<END/>') },
  { weight: 1, arbitrary: written.map((text) => tracked('ins', r(text))) },
)

const looks = fc.constantFrom('', '', '', list(1), list(1, 1), SECTION)

const paragraph = fc
  .record({
    inlines: fc.array(inline, { maxLength: 4 }),
    look: looks,
    isGone: fc.constantFrom(false, false, false, true),
  })
  .map(({ inlines, look, isGone }) => {
    // A mark that is deleted before a table takes what begins in its paragraph with it.
    const reachesOut = /<(?:OPEN|CLOSE|BEGIN|END)/.test(inlines.join(''))
    return p(inlines.join(''), isGone && look !== SECTION && !reachesOut ? mark('del', look) : look)
  })

const inCell = fc
  .array(fc.array(inline, { maxLength: 2 }), { minLength: 1, maxLength: 2 })
  .map((all) => cell(all.map((inlines) => p(inlines.join(''))).join('')))

const grid = fc
  .array(fc.array(inCell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows) => table(...rows.map((cells) => row(cells))))

const block = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 1, arbitrary: grid },
  { weight: 1, arbitrary: paragraph.map((one) => `<w:sdt><w:sdtPr/><w:sdtContent>${one}</w:sdtContent></w:sdt>`) },
)

/** Bookmarks and a field that reach over paragraphs, each closed at the end at the latest; notes with their texts. */
function settle(blocks: readonly string[]): DocxParts {
  let notes = 0
  let bookmarks = 0
  const open: number[] = []
  let fields = 0
  const close = (): string => `<w:bookmarkEnd w:id="${open.pop()}"/>`
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
  const body = blocks.join('').replaceAll(/<(NOTE|OPEN|CLOSE|BEGIN|END)\/>/g, (_, kind: string) => {
    if (kind === 'NOTE') {
      notes += 1
      return `<w:r><w:footnoteReference w:id="${notes + 1}"/></w:r>`
    }
    if (kind === 'OPEN') {
      bookmarks += 1
      open.push(bookmarks)
      return `<w:bookmarkStart w:id="${bookmarks}" w:name="b${bookmarks}"/>`
    }
    if (kind === 'CLOSE') return open.length === 0 ? '' : close()
    if (kind === 'BEGIN') {
      fields += 1
      return '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    }
    if (fields === 0) return ''
    fields -= 1
    return end
  })
  const rest = `${open.map((id) => `<w:bookmarkEnd w:id="${id}"/>`).join('')}${end.repeat(fields)}${r('last')}`
  const footnotes = Array.from(
    { length: notes },
    (_, at) => `<w:footnote w:id="${at + 2}">${p(`note ${at}`)}</w:footnote>`,
  )
  return {
    body: `${p('first')}${body}${p(rest)}<w:sectPr/>`,
    footnotes: footnotes.join(''),
    numbering: abstractNum(0, lvl(0, 'decimal', '%1.'), lvl(1, 'lowerLetter', '(%2)')) + num(1, 0),
  }
}

const bases = fc.array(block, { maxLength: 8 }).map(settle)

/** What becomes of each paragraph in turn; the list is used again from its beginning where it is too short. */
const steps = fc.array(
  fc.record({
    does: fc.constantFrom('stay', 'stay', 'stay', 'edit', 'go', 'insert', 'insert', 'move'),
    text: words,
    more: fc.nat(30),
  }),
  { minLength: 1, maxLength: 20 },
)

type Steps = readonly { readonly does: string; readonly text: string; readonly more: number }[]

function toDraft(texts: readonly string[], body: number, all: Steps): readonly RewrittenParagraph[] {
  const draft: RewrittenParagraph[] = []
  const moved: RewrittenParagraph[] = []
  texts.forEach((text, at) => {
    const step = all[at % all.length]
    const own = { from: at, like: at, text: step?.does === 'edit' ? step.text : text }
    if (step?.does === 'move' && at < body) moved.push(own)
    else if (step?.does !== 'go' || at >= body) draft.push(own)
    if (step?.does === 'insert' && at < body)
      draft.push({ from: null, like: step.more % 3 === 0 ? step.more % body : at, text: step.text })
  })
  const places = Math.max(1, draft.filter(({ like }) => like < body).length)
  moved.forEach((one, index) => void draft.splice((index * 7) % places, 0, one))
  return draft
}

const count = (nodes: readonly XmlNode[], isWanted: (node: XmlNode) => boolean): number => nodes.filter(isWanted).length

/** What of a document's XML a word processor would stumble over. */
function faultsOf(bytes: Uint8Array): readonly string[] {
  const root = parsePart(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()))
  const nodes = nodesBelow(root)
  const ids = (name: string): string =>
    nodes
      .flatMap((node) => (node.name === name ? [node.attributes['w:id'] ?? ''] : []))
      .toSorted()
      .join()
  const characters = (type: string): number =>
    count(nodes, ({ name, attributes }) => name === 'w:fldChar' && attributes['w:fldCharType'] === type)
  const cells = nodes.filter(({ name }) => name === 'w:tc')
  return [
    ...(ids('w:bookmarkStart') === ids('w:bookmarkEnd') ? [] : ['a bookmark without an end']),
    ...(characters('begin') === characters('end') ? [] : ['a field without an end']),
    ...cells
      .filter(({ children }) => children.at(-1)?.name !== 'w:p')
      .map(() => 'a cell without a paragraph at its end'),
    ...nodes.filter(({ name, children }) => name === 'w:tr' && children.length === 0).map(() => 'a row without cells'),
    ...nodes
      .filter(({ name, parent }) => name === 'w:p' && parent?.name === 'w:p')
      .map(() => 'a paragraph in a paragraph'),
    ...nodes
      .filter(({ name, parent }) => name === 'w:r' && parent?.name === 'w:body')
      .map(() => 'a run beside paragraphs'),
  ]
}

const sectionsIn = (bytes: Uint8Array): number =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).split('<w:sectPr').length - 1

const isReadable = (parts: DocxParts): boolean => openDocx(makeDocx(parts)).ok

describe('any draft of any document', () => {
  test('is written so that it reads as it was asked for, in XML that holds', () => {
    fc.assert(
      fc.property(bases.filter(isReadable), steps, (parts, all) => {
        const base = makeDocx(parts)
        const paragraphs = paragraphsOf(base)
        const body = paragraphs.filter(({ story }) => story === 'body').length
        const draft = toDraft(
          paragraphs.map(({ text }) => text),
          body,
          all,
        )
        const made = rewriteDocx({ base, paragraphs: draft })
        // A document without a word is none; notes go with their marks.
        if (!draft.some(({ like, text }) => like < body && /[^\s¹²³⁴⁵⁶⁷⁸⁹⁰]/.test(text))) return
        expect(made).toMatchObject({ ok: true })
        if (!made.ok) return
        expect(faultsOf(made.value.bytes)).toEqual([])
        expect(sectionsIn(made.value.bytes)).toBe(sectionsIn(base))
        const read = paragraphsOf(made.value.bytes)
        const again = rewriteDocx({
          base: made.value.bytes,
          paragraphs: read.map(({ text }, at) => ({ from: at, like: at, text })),
        })
        expect(again.ok && again.value.bytes).toBe(made.value.bytes)
      }),
      { numRuns: 150 },
    )
  })

  test('changes nothing where it says what the document says', () => {
    fc.assert(
      fc.property(bases.filter(isReadable), (parts) => {
        const base = makeDocx({
          ...parts,
          body: parts.body.replaceAll(/<w:(ins|del)\b[^>]*\/>|<\/?w:ins\b[^>]*>/g, ''),
        })
        const paragraphs = paragraphsOf(base).map(({ text }, at) => ({ from: at, like: at, text }))
        const made = rewriteDocx({ base, paragraphs })
        expect(made).toMatchObject({ ok: true, value: { changedParts: [] } })
        expect(made.ok && made.value.bytes).toBe(base)
      }),
      { numRuns: 100 },
    )
  })
})
