import { abstractNum, docxParts, level, num, style, zipOf } from '../fixtures/docx/make-docx.ts'
import { makeClauses, makeRandom } from './contract-text.ts'

const WORDS_A_PAGE = 450
const LOOK = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/>'
const BY = 'w:author="Ada Example" w:date="2026-01-02T03:04:05Z"'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The types of a document's parts: other readers look at them. */
export const CONTENT_TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['document', 'document.main'],
  ['styles', 'styles'],
  ['numbering', 'numbering'],
]
  .map(([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${WORD}.${type}+xml"/>`)
  .join('')}</Types>`

const run = (text: string, kind = 't'): string =>
  `<w:r w:rsidRPr="00A33A57"><w:rPr>${LOOK}<w:lang w:val="en-GB"/></w:rPr><w:${kind} xml:space="preserve">${text}</w:${kind}></w:r>`

/** Word cuts text into runs wherever somebody typed or the spelling was checked. */
function runsOf(text: string, random: () => number): string {
  const words = text.split(' ')
  const runs: string[] = []
  for (let at = 0; at < words.length; ) {
    const length = 3 + Math.floor(random() * 10)
    const piece = `${words.slice(at, at + length).join(' ')} `
    const roll = random()
    if (roll < 0.02) runs.push(`<w:ins w:id="${at}" ${BY}>${run(piece)}</w:ins>`)
    else if (roll < 0.04) runs.push(`<w:del w:id="${at}" ${BY}>${run(piece, 'delText')}</w:del>`)
    else
      runs.push(
        roll < 0.2 ? `<w:proofErr w:type="spellStart"/>${run(piece)}<w:proofErr w:type="spellEnd"/>` : run(piece),
      )
    at += length
  }
  return runs.join('')
}

const paragraph = (content: string, properties: string): string =>
  `<w:p w:rsidR="003D5409" w:rsidRDefault="003D5409" w:rsidP="003D5409"><w:pPr>${properties}<w:spacing w:after="120" w:line="276" w:lineRule="auto"/><w:jc w:val="both"/><w:rPr>${LOOK}</w:rPr></w:pPr>${content}</w:p>`

const numbered = (level: number): string =>
  `<w:pStyle w:val="Clause"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`

const cell = (content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/><w:tcBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/></w:tcBorders></w:tcPr>${paragraph(content, '')}</w:tc>`

const tableOf = (text: string, random: () => number): string => {
  const words = text.split(' ')
  const rows = Array.from(
    { length: 4 },
    (_, row) =>
      `<w:tr>${[0, 1, 2].map((column) => cell(runsOf(words.slice(row * 3 + column, row * 3 + column + 4).join(' '), random))).join('')}</w:tr>`,
  )
  return `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr>${rows.join('')}</w:tbl>`
}

/** A contract of that many pages as Word saves one: numbered clauses in short runs, tables, tracked changes, styles. */
export function makeWordDocument(pages: number): Uint8Array {
  const random = makeRandom(pages)
  const blocks: string[] = []
  let words = 0
  for (const [at, text] of makeClauses(pages * 20, 3).entries()) {
    if (words >= pages * WORDS_A_PAGE) break
    words += text.split(' ').length
    if (at % 12 === 0)
      blocks.push(paragraph(run(`Section ${at / 12 + 1}`), `<w:pStyle w:val="Heading1"/>${numbered(0)}`))
    if (at % 40 === 39) blocks.push(tableOf(text, random))
    blocks.push(paragraph(runsOf(text, random), numbered(at % 5 === 4 ? 2 : 1)))
  }
  const parts = docxParts({
    body: blocks.join(''),
    styles: style('Heading1') + style('Clause'),
    numbering:
      abstractNum(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2'), level(2, 'lowerLetter', '(%3)')) +
      num(1, 0),
  })
  return zipOf({ ...parts, '[Content_Types].xml': CONTENT_TYPES })
}
