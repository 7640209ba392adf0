import { childNamed, sourceOf, type XmlNode } from '../../edit/xml/parse-part.ts'
import { prefixOf } from './editing.ts'

/** Of a paragraph's properties, what belongs to the place where it stands and not to its look. */
const OF_ITS_PLACE = new Set(['w:sectPr', 'w:pageBreakBefore', 'w:framePr', 'w:divId', 'w:cnfStyle'])

/** What an emptied paragraph keeps: no number, no heading. */
const KEPT_EMPTY = new Set(['w:spacing', 'w:ind', 'w:jc', 'w:rPr', 'w:sectPr', 'w:keepNext', 'w:suppressAutoHyphens'])

function filtered(paragraph: XmlNode, source: string, isWanted: (child: XmlNode) => boolean, more: string): string {
  const children = childNamed(paragraph, 'w:pPr')?.children.filter(isWanted) ?? []
  const content = children.map((child) => sourceOf(source, child)).join('') + more
  const name = `${prefixOf(paragraph)}pPr`
  return content === '' ? '' : `<${name}>${content}</${name}>`
}

/** The properties of a paragraph that is to look like another one; `section` is the end of a section that it is to hold. */
export const likeProperties = (paragraph: XmlNode, source: string, section: string): string =>
  filtered(paragraph, source, ({ name }) => !OF_ITS_PLACE.has(name), section)

/** The properties of a paragraph of which nothing is left but its mark. */
export const emptyProperties = (paragraph: XmlNode, source: string): string =>
  filtered(paragraph, source, ({ name }) => KEPT_EMPTY.has(name), '')
