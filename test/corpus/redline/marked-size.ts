import { strFromU8, unzipSync } from 'fflate'
import { textIn } from '#main/formats/docx/edit/xml/escape.ts'
import { nodesBelow, parsePart, type XmlNode } from '#main/formats/docx/edit/xml/parse-part.ts'

const MARK = /^w:(?:ins|del|moveFrom|moveTo)$/

function isMarked(node: XmlNode): boolean {
  for (let above = node.parent; above !== null; above = above.parent) if (MARK.test(above.name)) return true
  return false
}

/** How many characters of the body are marked as gone or new; a paragraph mark counts as one. */
export function markedSize(bytes: Uint8Array): number {
  const source = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  let size = 0
  for (const node of nodesBelow(parsePart(source))) {
    if ((node.name === 'w:t' || node.name === 'w:delText') && isMarked(node)) size += textIn(source, node).length
    else if (MARK.test(node.name) && node.parent?.name === 'w:rPr') size += 1
  }
  return size
}
