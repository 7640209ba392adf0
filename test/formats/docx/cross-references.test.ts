import { describe, expect, test } from 'vitest'
import type { View } from '#shared/model/version-text.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import type { DocxParts } from '../../fixtures/docx/package.ts'
import { readDocx } from '../../fixtures/docx/read.ts'
import { abstractNum, del, field, list, lvl, mark, num, p, r, tracked } from '../../fixtures/docx/xml.ts'

const bookmark = (name: string): string => `<w:bookmarkStart w:id="1" w:name="${name}"/><w:bookmarkEnd w:id="1"/>`
const numbering = abstractNum(0, lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '%1.%2')) + num(1, 0)
const clause = (content: string, level = 1): string => p(content, list(1, level))

const BODY =
  clause(bookmark('_Ref1') + r('Fees', '<w:b/>'), 0) +
  clause(r('The Client pays.')) +
  clause(r('Liability', '<w:b/>'), 0)

/** "text → the clause it means" for every reference of a document. */
function references(parts: DocxParts | string, view: View = 'accepted') {
  const { clauses, references: found } = buildVersionText(
    readDocx(typeof parts === 'string' ? { body: parts, numbering } : parts, view),
  )
  return found.map(
    ({ text, target }) => `${text} → ${target === null ? null : (clauses[target]?.label ?? clauses[target]?.text)}`,
  )
}

const below = (content: string): string => BODY + clause(content)

describe('cross-references that the file itself holds', () => {
  test.each([
    ['REF of a number', r('as clause ') + field('REF _Ref1 \\r \\h', r('1')) + r(' says'), ['clause 1 → 1.']],
    ['REF of a heading', r('as said in ') + field('REF _Ref1 \\h', r('Fees')) + r(' above'), ['Fees → 1.']],
    [
      'a simple field',
      `${r('as said in ')}<w:fldSimple w:instr=" REF _Ref1 \\h ">${r('Fees')}</w:fldSimple>`,
      ['Fees → 1.'],
    ],
    [
      'a link inside the document',
      `${r('see ')}<w:hyperlink w:anchor="_Ref1">${r('Fees')}</w:hyperlink>`,
      ['Fees → 1.'],
    ],
    ['a link field', r('see ') + field('HYPERLINK \\l "_Ref1"', r('Fees')), ['Fees → 1.']],
    ['a result in several runs', r('see ') + field('REF _Ref1', r('Fe') + r('es', '<w:b/>')), ['Fees → 1.']],
    ['words that name no clause here', r('see clause ') + field('REF _Ref1 \\r', r('9')), ['clause 9 → 1.']],
    ['words that name another clause', r('see clause ') + field('REF _Ref1 \\r', r('2')), ['clause 2 → 2.']],
    ['a bookmark that is not there', r('see ') + field('REF _Gone', r('Fees')), []],
    ['a page number', r('see page ') + field('PAGEREF _Ref1', r('7')), []],
    ['a field without a result', r('see ') + field('REF _Ref1'), []],
    ['a field in another field', r('see ') + field('HYPERLINK "x"', field('REF _Ref1', r('Fees'))), ['Fees → 1.']],
  ])('%s', (_, content, expected) => {
    expect(references(below(content))).toEqual(expected)
  })

  test('the words of a clause and of the file stand in the order of the text', () => {
    const content = `${r('see ')}${field('REF _Ref1', r('Fees'))}${r(', clause 2 and ')}${field('REF _Ref1', r('Fees'))}`
    expect(references(below(content))).toEqual(['Fees → 1.', 'clause 2 → 2.', 'Fees → 1.'])
  })

  test('a bookmark between paragraphs belongs to the next one', () => {
    const body =
      clause('Fees', 0) + bookmark('_Ref2') + clause('Term', 0) + clause(r('see ') + field('REF _Ref2', r('Term')))
    expect(references(body)).toEqual(['Term → 2.'])
  })

  test('a table of contents makes none', () => {
    const toc = p(`<w:hyperlink w:anchor="_Toc1">${r('Fees')}<w:r><w:tab/></w:r>${r('3')}</w:hyperlink>`)
    expect(references(toc + clause(bookmark('_Toc1') + r('Fees', '<w:b/>'), 0) + clause('Text.'))).toEqual([])
  })

  test('a reference is in the views in which its words are', () => {
    const inserted = r('x ') + tracked('ins', field('REF _Ref1', r('Fees')))
    expect(references(below(inserted))).toEqual(['Fees → 1.'])
    expect(references(below(inserted), 'original')).toEqual([])
  })

  test('a reference to a clause that is deleted leads nowhere', () => {
    const body =
      p(bookmark('_Ref1') + del('Fees'), mark('del', list(1, 0))) +
      clause('Term', 0) +
      clause(r('as said in ') + field('REF _Ref1', r('Fees')))
    expect(references(body)).toEqual([])
    expect(references(body, 'original')).toEqual(['Fees → 1.'])
  })
})
