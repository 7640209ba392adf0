import { numberOf } from '../xml/properties.ts'
import { childOf, valOf, type XmlElement } from '../xml/visit-xml.ts'

/** A list and a level as a paragraph or style names them; either may come from elsewhere. */
export interface NumberingRef {
  /** 0 means "in no list", said explicitly. */
  readonly numId: number | null
  readonly level: number | null
}

/** What a paragraph's properties say about its place in the document. */
export interface ParagraphFormat {
  readonly style: string | null
  readonly numbering: NumberingRef | null
  /** 1–9, 0 for body text said explicitly, null when not said. */
  readonly outline: number | null
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
})
