import { describe, expect, it } from 'vitest'
import { abstractNum, list, lvl, num, p } from '../../../fixtures/docx/xml.ts'
import { bodyOf, linesOf, partOf, redlineOf } from './redlined.ts'

const ITEMS = [
  'The Vendor shall deliver the system by the first of May at the latest.',
  'The Client pays within thirty days of each invoice it received.',
  'Either party may end this contract for a material breach of it.',
  'Neither party is liable for lost profits or for indirect damages.',
  'This contract is governed by the laws of the Netherlands alone.',
  'All notices are given in writing and by registered mail.',
].map((text) => p(text, list(1)))

const numbering = abstractNum(0, lvl(0, 'decimal', '%1.')) + num(1, 0)
const older = { body: ITEMS.join(''), numbering }
const moved = [...ITEMS.slice(0, 1), ...ITEMS.slice(2, 5), ITEMS[1], ITEMS[5]].join('')
const newer = { body: moved, numbering }

describe('a clause that moved', () => {
  it('is deleted and inserted, and comments say where it went and came from', () => {
    const redlined = redlineOf(older, newer)
    const comments = partOf(redlined, 'word/comments.xml')
    expect(comments).toContain('>Moved to 5.<')
    expect(comments).toContain('>Moved here from 2.<')
    expect(bodyOf(redlined).match(/<w:commentReference/g)).toHaveLength(2)
    expect(bodyOf(redlined)).not.toContain('moveFrom')
  })

  it('is, on request, a move: the same name on both starts, texts that stay texts, ends that share ids', () => {
    const redlined = redlineOf(older, newer, { realMoves: true })
    const xml = bodyOf(redlined)
    const [, from, name] = /<w:moveFromRangeStart w:id="(\d+)"[^>]* w:name="([^"]*)"\/>/.exec(xml) ?? []
    expect(xml).toMatch(new RegExp(`<w:moveToRangeStart w:id="\\d+"[^>]* w:name="${name}"/>`))
    expect(xml).toContain(`<w:moveFromRangeEnd w:id="${from}"/>`)
    expect(xml).not.toContain('<w:delText')
    expect(xml).toMatch(/<w:moveFrom [^>]*><w:r><w:t /)
    expect(xml).not.toContain('<w:moveFrom><w:p>')
    expect(linesOf(redlined, 'original')[1]).toBe('2. The Client pays within thirty days of each invoice it received.')
  })

  it('to the very end is told by a comment, also where real moves are asked for: the last mark cannot move', () => {
    const last = { body: [...ITEMS.slice(0, 1), ...ITEMS.slice(2), ITEMS[1]].join(''), numbering }
    const redlined = redlineOf(older, last, { realMoves: true })
    expect(bodyOf(redlined)).not.toMatch(/moveFrom|moveTo/)
    expect(partOf(redlined, 'word/comments.xml')).toContain('Moved to 6.')
  })

  it('and was reworded has both its halves in full', () => {
    const reworded = moved.replace('thirty days of', 'sixty days of')
    for (const realMoves of [false, true]) {
      const redlined = redlineOf(older, { body: reworded, numbering }, { realMoves })
      expect(bodyOf(redlined)).toContain('The Client pays within thirty days of each invoice it received.')
      expect(bodyOf(redlined)).toContain('The Client pays within sixty days of each invoice it received.')
    }
  })
})
