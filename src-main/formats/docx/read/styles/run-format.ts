import { toggleOf } from '../xml/properties.ts'
import { valOf, type XmlElement } from '../xml/visit-xml.ts'

/** What a run's properties say of how it looks; null where they say nothing. */
export interface RunFormat {
  readonly style: string | null
  readonly bold: boolean | null
  readonly underlined: boolean | null
  readonly hidden: boolean | null
}

/** Nothing said. */
export const PLAIN: RunFormat = { style: null, bold: null, underlined: null, hidden: null }

/** Reads a `w:rPr`. */
export function runFormatOf(properties: XmlElement | undefined): RunFormat {
  if (properties === undefined) return PLAIN
  const underline = valOf(properties, 'w:u')
  return {
    style: valOf(properties, 'w:rStyle') ?? null,
    bold: toggleOf(properties, 'w:b'),
    underlined: underline === undefined ? null : underline !== 'none',
    hidden: toggleOf(properties, 'w:vanish'),
  }
}
