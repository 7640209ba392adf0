import { wholeNumber } from '../../docx/read/xml/properties.ts'
import { childOf, childrenOf, type XmlElement } from '../../docx/read/xml/visit-xml.ts'
import { type Indent, indentOf, NO_INDENT } from './indents.ts'

/** One level of a list style (ODF 1.3 part 3 §16.31). */
export interface ListLevel {
  readonly isBullet: boolean
  /** "1", "a", "A", "i", "I"; empty for no number. */
  readonly format: string
  /** Letters past z repeat, "aa", "bb", other than "aa", "ab". */
  readonly isRepeating: boolean
  readonly prefix: string
  readonly suffix: string
  /** How many levels the number shows. */
  readonly shown: number
  readonly start: number
  /** The whole label as LibreOffice writes it since 7.2: "%1%.%2%)". */
  readonly pattern: string | null
  readonly indent: Indent
}

/** A list style, or the outline's. */
export interface ListStyle {
  readonly name: string
  readonly levels: readonly (ListLevel | undefined)[]
  /** All levels count on in one row. */
  readonly isConsecutive: boolean
}

/** Levels that a list may have (§19.880). */
export const MAX_LEVELS = 10

/** A level that a style does not describe. */
export const UNSAID: ListLevel = {
  ...{ isBullet: false, format: '1', isRepeating: false, prefix: '', suffix: '.', shown: 1, start: 1, pattern: null },
  indent: NO_INDENT,
}

function toLevel(element: XmlElement): ListLevel {
  const { name, attributes } = element
  const properties = childOf(element, 'style:list-level-properties')
  return {
    isBullet: !/-level-style-number$|:outline-level-style$/.test(name),
    format: attributes['style:num-format'] ?? '',
    isRepeating: attributes['style:num-letter-sync'] === 'true',
    prefix: attributes['style:num-prefix'] ?? '',
    suffix: attributes['style:num-suffix'] ?? '',
    shown: Math.min(Math.max(wholeNumber(attributes['text:display-levels']) ?? 1, 1), MAX_LEVELS),
    start: wholeNumber(attributes['text:start-value']) ?? 1,
    pattern: attributes['loext:num-list-format'] ?? null,
    indent: indentOf(childOf(properties, 'style:list-level-label-alignment')),
  }
}

/** Reads a `text:list-style` or `text:outline-style`. */
export function toListStyle(element: XmlElement): ListStyle {
  const levels: (ListLevel | undefined)[] = []
  for (const child of childrenOf(element)) {
    const level = wholeNumber(child.attributes['text:level'])
    if (level !== null && level >= 1 && level <= MAX_LEVELS) levels[level - 1] = toLevel(child)
  }
  return {
    name: element.attributes['style:name'] ?? '',
    levels,
    isConsecutive: element.attributes['text:consecutive-numbering'] === 'true',
  }
}
