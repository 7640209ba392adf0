import type { Story } from '#shared/model/version-text.ts'
import type { XmlNode } from '../../edit/xml/parse-part.ts'

/** What holds paragraphs of its own. */
const CONTAINERS = new Set(
  ['body', 'tc', 'txbxContent', 'hdr', 'ftr', 'footnote', 'endnote', 'comment'].map((name) => `w:${name}`),
)

/** The elements around one, innermost first. */
export function* above(node: XmlNode): Generator<XmlNode> {
  for (let outer = node.parent; outer !== null; outer = outer.parent) yield outer
}

/** What a paragraph or table stands in. */
export function containerOf(node: XmlNode): XmlNode | null {
  for (const outer of above(node)) if (CONTAINERS.has(outer.name)) return outer
  return null
}

export const isContainer = ({ name }: XmlNode): boolean => CONTAINERS.has(name)

/** True of an element within another one, or that one itself. */
export const isWithin = (node: XmlNode, outer: XmlNode): boolean => isWithinAny(node, new Set([outer]))

/** True of an element in or within any of some. */
export function isWithinAny(node: XmlNode, outers: ReadonlySet<XmlNode>): boolean {
  if (outers.has(node)) return true
  for (const outer of above(node)) if (outers.has(outer)) return true
  return false
}

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml'])

/** The paragraphs and tables of a container, those in controls too. */
export function blocksOf(container: XmlNode): readonly XmlNode[] {
  return container.children.flatMap((child) => {
    if (child.name === 'w:p' || child.name === 'w:tbl') return [child]
    return WRAPPERS.has(child.name) ? blocksOf(child) : []
  })
}

/** The rows of a table, those in controls too. */
export function rowsOf(table: XmlNode): readonly XmlNode[] {
  return table.children.flatMap((child) => {
    if (child.name === 'w:tr') return [child]
    return WRAPPERS.has(child.name) ? rowsOf(child) : []
  })
}

/** The cells of a row. */
export function cellsOf(row: XmlNode): readonly XmlNode[] {
  return row.children.flatMap((child) => {
    if (child.name === 'w:tc') return [child]
    return WRAPPERS.has(child.name) ? cellsOf(child) : []
  })
}

const STORIES: Readonly<Record<string, Story>> = {
  'w:txbxContent': 'textbox',
  'w:footnote': 'footnote',
  'w:endnote': 'endnote',
  'w:hdr': 'header',
  'w:ftr': 'footer',
}

/** The story that an element stands in. */
export function storyOf(node: XmlNode): Story {
  for (const outer of above(node)) {
    const story = STORIES[outer.name]
    if (story !== undefined) return story
  }
  return 'body'
}
