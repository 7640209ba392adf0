import { type Indent, indentOf } from '../styles/paragraph-format.ts'
import { numberOf, toggleOf } from '../xml/properties.ts'
import { childOf, childrenOf, UNREADABLE, valOf, type XmlElement } from '../xml/visit-xml.ts'

/** One level of a list. */
export interface ListLevel {
  readonly start: number
  /** A name of `w:numFmt`, or a format's own pattern ("001, 002, 003, ..."). */
  readonly format: string
  /** "%1.%2": each %N is the number of level N. */
  readonly text: string
  /** All numbers of the label in decimal (`w:isLgl`). */
  readonly isLegal: boolean
  /** 1-based level after which it starts again; 0 never; null after any higher level. */
  readonly restartAfter: number | null
  /** The paragraph style that takes this level. */
  readonly style: string | null
  readonly indent: Indent
  readonly isHidden: boolean
}

const formatIn = (element: XmlElement | undefined): string | null => {
  const format = childOf(element, 'w:numFmt')
  return format?.attributes['w:format'] ?? format?.attributes['w:val'] ?? null
}

/** A format newer than the standard's first edition stands in alternative content, with an older one to fall back on. */
function formatOf(level: XmlElement): string {
  const branches = childrenOf(childOf(level, 'mc:AlternateContent'))
  const branch = branches.find(({ name, attributes }) => name === 'mc:Fallback' || attributes[UNREADABLE] === undefined)
  return formatIn(level) ?? formatIn(branch) ?? 'decimal'
}

/** What a level that the list does not describe is printed as. */
export const unsaidLevel = (level: number): ListLevel => ({
  start: 1,
  format: 'decimal',
  text: `%${level + 1}.`,
  isLegal: false,
  restartAfter: null,
  style: null,
  indent: { left: null, hanging: null },
  isHidden: false,
})

/** Reads a `w:lvl`. A level without a start begins at 0 (§17.9.25). */
export const toLevel = (element: XmlElement): ListLevel => ({
  start: numberOf(element, 'w:start') ?? 0,
  format: formatOf(element),
  text: valOf(element, 'w:lvlText') ?? '',
  isLegal: toggleOf(element, 'w:isLgl') ?? false,
  restartAfter: numberOf(element, 'w:lvlRestart'),
  style: valOf(element, 'w:pStyle') ?? null,
  indent: indentOf(childOf(element, 'w:pPr')),
  isHidden: toggleOf(childOf(element, 'w:rPr'), 'w:vanish') ?? false,
})
