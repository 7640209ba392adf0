import { numberOf, wholeNumber } from '../xml/properties.ts'
import { childOf, valOf, type XmlElement } from '../xml/visit-xml.ts'

/** A list and a level as a paragraph or style names them; either may come from elsewhere. */
export interface NumberingRef {
  /** 0 means "in no list", said explicitly. */
  readonly numId: number | null
  readonly level: number | null
}

/** Where lines begin, in twentieths of a point; null where nothing is said. */
export interface Indent {
  readonly left: number | null
  /** How much further left the first line begins; negative for one that is set in. */
  readonly hanging: number | null
}

/** What a paragraph's properties say about its place in the document. */
export interface ParagraphFormat {
  readonly style: string | null
  readonly numbering: NumberingRef | null
  /** 1–9, 0 for body text said explicitly, null when not said. */
  readonly outline: number | null
  readonly align: 'left' | 'center' | 'right' | 'justify' | null
  readonly indent: Indent
}

const UNSAID: Indent = { left: null, hanging: null }

/** Nothing said. */
export const PLAIN_PARAGRAPH: ParagraphFormat = {
  ...{ style: null, numbering: null, outline: null, align: null, indent: UNSAID },
}

const ALIGNED: ReadonlyMap<string, ParagraphFormat['align']> = new Map([
  ['left', 'left'],
  ['start', 'left'],
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
  ['both', 'justify'],
  ['distribute', 'justify'],
])

/** Reads the `w:ind` of properties; the standard's two editions name the left edge differently (§17.3.1.12). */
export function indentOf(properties: XmlElement | undefined): Indent {
  const attributes = childOf(properties, 'w:ind')?.attributes
  if (attributes === undefined) return UNSAID
  const hanging = wholeNumber(attributes['w:hanging'])
  const firstLine = wholeNumber(attributes['w:firstLine'])
  return {
    left: wholeNumber(attributes['w:left'] ?? attributes['w:start']),
    hanging: hanging ?? (firstLine === null ? null : -firstLine),
  }
}

function numberingOf(properties: XmlElement | undefined): NumberingRef | null {
  const numbering = childOf(properties, 'w:numPr')
  const numId = numberOf(numbering, 'w:numId')
  const level = numberOf(numbering, 'w:ilvl')
  if (numId === null && level === null) return null
  return { numId, level: level === null ? null : Math.min(Math.max(level, 0), 8) }
}

function outlineOf(properties: XmlElement | undefined): number | null {
  const value = numberOf(properties, 'w:outlineLvl')
  if (value === null) return null
  return value >= 0 && value <= 8 ? value + 1 : 0
}

/** Reads a `w:pPr`. */
export const paragraphFormatOf = (properties: XmlElement | undefined): ParagraphFormat => ({
  style: valOf(properties, 'w:pStyle') ?? null,
  numbering: numberingOf(properties),
  outline: outlineOf(properties),
  align: ALIGNED.get(valOf(properties, 'w:jc') ?? '') ?? null,
  indent: indentOf(properties),
})
