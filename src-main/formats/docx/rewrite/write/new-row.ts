import { childNamed, sourceOf, type XmlNode } from '../../edit/xml/parse-part.ts'
import { cellsOf, isWithin } from '../plan/containers.ts'
import type { Coming } from '../plan/plan.ts'
import { newParagraph } from './new-paragraph.ts'
import { likeProperties } from './properties.ts'

/** Properties without some of them. */
function without(properties: XmlNode | null, names: readonly string[], source: string): string {
  const kept = properties?.children.filter(({ name }) => !names.includes(name)) ?? []
  if (properties === null || kept.length === 0) return ''
  return `<${properties.tag}>${kept.map((child) => sourceOf(source, child)).join('')}</${properties.tag}>`
}

function newCell(cell: XmlNode, members: readonly Coming[], source: string): string {
  const own = members.filter(({ like }) => like.placed.some(({ node }) => isWithin(node, cell)))
  const first = childNamed(cell, 'w:p')
  const empty = first === null ? '' : `<${first.tag}>${likeProperties(first, source, '')}</${first.tag}>`
  const content = own.map(({ like, text }) => newParagraph(like, text, '')).join('')
  const properties = without(childNamed(cell, 'w:tcPr'), ['w:vMerge'], source)
  return `<${cell.tag}>${properties}${content === '' ? empty : content}</${cell.tag}>`
}

/** A new row that looks like another one, with new paragraphs in its cells. */
export function newRow(row: XmlNode, members: readonly Coming[], source: string): string {
  const exceptions = childNamed(row, 'w:tblPrEx')
  const properties = without(childNamed(row, 'w:trPr'), ['w:tblHeader', 'w:cnfStyle'], source)
  const cells = cellsOf(row).map((cell) => newCell(cell, members, source))
  return `<${row.tag}>${exceptions === null ? '' : sourceOf(source, exceptions)}${properties}${cells.join('')}</${row.tag}>`
}
