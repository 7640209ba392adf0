import { childNamed, innerOf, sourceOf, type XmlNode } from '../../edit/xml/parse-part.ts'
import { carryNode } from '../carry/carry-node.ts'
import type { Paragraph } from '../story/model.ts'
import type { PartWriting } from './writing.ts'

/** What comes before the list in a paragraph's properties (ECMA-376 §17.3.1.26). */
const BEFORE_LIST = new Set(
  ['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'framePr', 'widowControl'].map((name) => `w:${name}`),
)

/** What is not among the properties that a tracked change of them may hold. */
const OWN = new Set(['w:rPr', 'w:sectPr', 'w:pPrChange'])

/** The properties that a paragraph had before others' tracked change of them. */
const standing = ({ properties }: Paragraph): XmlNode | null =>
  childNamed(childNamed(properties, 'w:pPrChange'), 'w:pPr') ?? properties

/**
 * The properties of an older paragraph as they are in the newer document: its style and list are the ones that took
 * their place there, and the list is named wherever the style alone would give another one.
 */
export function carriedProperties(paragraph: Paragraph, { document, carrying }: PartWriting): string {
  const { lists } = document
  const own = (standing(paragraph)?.children ?? []).filter(({ name }) => !OWN.has(name))
  const numbered = document.numberedOld(paragraph)
  const byStyle = document.numberedByStyle(paragraph)
  const saysList = own.some(({ name }) => name === 'w:numPr')
  const listId = numbered === null ? 0 : lists.idOf(numbered.list.numId)
  const isGiven =
    numbered === null ? byStyle === null : byStyle?.list.numId === listId && byStyle.level === numbered.level
  const level = numbered === null ? '' : `<w:ilvl w:val="${numbered.level}"/>`
  const list = isGiven && !saysList ? '' : `<w:numPr>${level}<w:numId w:val="${listId}"/></w:numPr>`
  const carried = (before: boolean): string =>
    own
      .filter(({ name }) => name !== 'w:numPr' && BEFORE_LIST.has(name) === before)
      .map((child) => carryNode(child, carrying))
      .join('')
  return `${carried(true)}${numbered === null && isGiven ? '' : list}${carried(false)}`
}

/** How the mark of an older paragraph looks. */
const carriedMark = (paragraph: Paragraph, { carrying }: PartWriting): string =>
  (childNamed(paragraph.properties, 'w:rPr')?.children ?? [])
    .filter(({ name }) => !/^w:(?:ins|del|moveFrom|moveTo|rPrChange)$/.test(name))
    .map((child) => carryNode(child, carrying))
    .join('')

/** The properties of a paragraph that is gone, with what says so. */
export const goneProperties = (paragraph: Paragraph, mark: string, writing: PartWriting): string =>
  `<w:pPr>${carriedProperties(paragraph, writing)}<w:rPr>${mark}${carriedMark(paragraph, writing)}</w:rPr></w:pPr>`

/** What is added to the properties of a newer paragraph. */
export interface Additions {
  /** What happened to its mark; empty for nothing. */
  readonly mark: string
  /** The older properties, where they number it differently. */
  readonly older: string | null
  /** False for a part of a paragraph that does not end a section. */
  readonly hasSection: boolean
}

/** The properties of a newer paragraph with additions, in the order that the schema wants. */
export function newProperties(properties: XmlNode | null, additions: Additions, writing: PartWriting): string {
  const { source, document } = writing
  const { mark, older, hasSection } = additions
  const children = properties?.children ?? []
  const own = children.filter(({ name }) => !OWN.has(name)).map((child) => sourceOf(source, child))
  const looks = childNamed(properties, 'w:rPr')
  const inner = looks === null ? '' : innerOf(source, looks)
  const shown = mark === '' && looks === null ? '' : `<w:rPr>${mark}${inner}</w:rPr>`
  const section = hasSection ? childNamed(properties, 'w:sectPr') : null
  const change = older === null ? '' : `${document.marks.formatted('w:pPrChange')}<w:pPr>${older}</w:pPr></w:pPrChange>`
  const content = `${own.join('')}${shown}${section === null ? '' : sourceOf(source, section)}${change}`
  return content === '' ? '' : `<w:pPr>${content}</w:pPr>`
}
