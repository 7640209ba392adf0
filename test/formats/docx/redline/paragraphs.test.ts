import { describe, expect, it } from 'vitest'
import { cell, p, row, table } from '../../../fixtures/docx/xml.ts'
import { bodyOf, linesOf, marksOf, redlineOf } from './redlined.ts'

const [A, B, C] = [
  'The Vendor shall deliver the system by the first of May.',
  'The Client pays within thirty days of each invoice received.',
  'Either party may end this contract for a material breach.',
] as const

describe('paragraphs', () => {
  it('that came are marked with their marks', () => {
    expect(marksOf(p(A) + p(C), p(A) + p(B) + p(C))).toEqual([`${A}¶`, `{+${B}¶+}`, `${C}¶`])
  })

  it('that went are marked with their marks', () => {
    expect(marksOf(p(A) + p(B) + p(C), p(A) + p(C))).toEqual([`${A}¶`, `[-${B}¶-]`, `${C}¶`])
  })

  it('that came last take the mark of the one before, since the last mark of a text cannot go', () => {
    expect(marksOf(p(A), p(A) + p(B))).toEqual([`${A}{+¶+}`, `{+${B}+}¶`])
  })

  it('that went last take the mark of the one before with them', () => {
    expect(marksOf(p(A) + p(B), p(A))).toEqual([`${A}[-¶-]`, `[-${B}-]¶`])
  })

  it('that went before a table take the mark of the one before with them', () => {
    const grid = table(row([cell(p('x'))]))
    expect(marksOf(p(A) + p(B) + grid + p(C), p(A) + grid + p(C))).toEqual([
      `${A}[-¶-]`,
      `[-${B}-]¶`,
      'x¶',
      '|',
      `${C}¶`,
    ])
  })

  it('that were split have one mark more, and nothing else', () => {
    const [one, other] = ['The Client pays within thirty days.', 'Interest accrues from then on at five per cent.']
    expect(marksOf(p(`${one} ${other}`), p(one) + p(other))).toEqual([`${one}[- -]{+¶+}`, `${other}¶`])
  })

  it('that were merged have one mark less, and nothing else', () => {
    const [one, other] = ['The Client pays within thirty days.', 'Interest accrues from then on at five per cent.']
    expect(marksOf(p(one) + p(other), p(`${one} ${other}`))).toEqual([`${one}[-¶-]`, `{+ +}${other}¶`])
  })

  it('that repeat stay in their order', () => {
    const same = p('Signed by the parties.')
    const redlined = redlineOf(same + p(A) + same + p(B) + same, same + p(A) + p(B) + same + same)
    expect(linesOf(redlined, 'original')).toEqual([
      'Signed by the parties.',
      A,
      'Signed by the parties.',
      B,
      'Signed by the parties.',
    ])
    expect(linesOf(redlined, 'accepted')).toEqual([
      'Signed by the parties.',
      A,
      B,
      'Signed by the parties.',
      'Signed by the parties.',
    ])
  })

  it('of the same file twice are the file, to the byte', () => {
    const body = p(A) + table(row([cell(p('x')), cell(p('y'))])) + p(B)
    expect(bodyOf(redlineOf(body, body))).toBe(body)
  })
})
