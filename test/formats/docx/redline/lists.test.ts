import { describe, expect, it } from 'vitest'
import { abstractNum, list, lvl, num, p, style, styled } from '../../../fixtures/docx/xml.ts'
import { bodyOf, linesOf, partOf, redlineOf } from './redlined.ts'

const [A, B, C] = [
  'The Vendor shall deliver the system by the first of May.',
  'The Client pays within thirty days of each invoice received.',
  'Either party may end this contract for a material breach.',
] as const

const decimal = abstractNum(0, lvl(0, 'decimal', '%1.'), lvl(1, 'lowerLetter', '(%2)')) + num(1, 0)
const roman = abstractNum(0, lvl(0, 'upperRoman', 'Article %1')) + num(1, 0)

describe('numbers', () => {
  it('of items after one that went are those of each text', () => {
    const redlined = redlineOf(
      { body: p(A, list(1)) + p(B, list(1)) + p(C, list(1)), numbering: decimal },
      { body: p(A, list(1)) + p(C, list(1)), numbering: decimal },
    )
    expect(linesOf(redlined, 'original')).toEqual([`1. ${A}`, `2. ${B}`, `3. ${C}`])
    expect(linesOf(redlined, 'accepted')).toEqual([`1. ${A}`, `2. ${C}`])
  })

  it('that changed alone are a tracked change of properties', () => {
    const redlined = redlineOf(
      { body: p(A, list(1)) + p(B, list(1, 1)), numbering: decimal },
      { body: p(A, list(1)) + p(B, list(1, 0)), numbering: decimal },
    )
    expect(bodyOf(redlined)).toMatch(/<w:pPrChange [^>]*><w:pPr><w:numPr><w:ilvl w:val="1"\/><w:numId w:val="1"\/>/)
    expect(linesOf(redlined, 'original')).toEqual([`1. ${A}`, `(a) ${B}`])
  })

  it('of a list that the newer document does not have are carried over with it', () => {
    const redlined = redlineOf(
      { body: p(A, list(1)) + p(B, list(1)) + p(C), numbering: roman },
      { body: p(A, list(1)) + p(C), numbering: decimal },
    )
    expect(linesOf(redlined, 'original')).toEqual([`Article I ${A}`, `Article II ${B}`, C])
    expect(linesOf(redlined, 'accepted')).toEqual([`1. ${A}`, C])
    const numbering = partOf(redlined, 'word/numbering.xml')
    expect(numbering.lastIndexOf('<w:abstractNum ')).toBeLessThan(numbering.indexOf('<w:num '))
  })

  it('of a document without any lists are carried into a part of their own', () => {
    const redlined = redlineOf({ body: p(A) + p(B, list(1)) + p(C), numbering: decimal }, p(A) + p(C))
    expect(linesOf(redlined, 'original')).toEqual([A, `1. ${B}`, C])
  })

  it('that a style gives come with the style', () => {
    const numbered = style('Clause', 'Clause', `<w:pPr>${list(1)}</w:pPr>`)
    const redlined = redlineOf(
      { body: p(A) + p(B, styled('Clause')) + p(C), numbering: decimal, styles: numbered },
      { body: p(A) + p(C), styles: style('Body', 'Body') },
    )
    expect(linesOf(redlined, 'original')).toEqual([A, `1. ${B}`, C])
    expect(partOf(redlined, 'word/styles.xml')).toContain('<w:name w:val="Clause"/>')
  })

  it('stay as they are when two lists took each other’s id', () => {
    const two =
      abstractNum(0, lvl(0, 'decimal', '%1.')) + abstractNum(1, lvl(0, 'decimal', '%1.')) + num(1, 0) + num(2, 1)
    const body = (one: number, other: number): string =>
      p(A, list(one)) + p(B, list(one)) + p(C, list(other)) + p(`${A} Twice.`, list(other))
    const redlined = redlineOf({ body: body(1, 2), numbering: two }, { body: body(2, 1), numbering: two })
    expect(bodyOf(redlined)).toBe(body(2, 1))
  })
})
