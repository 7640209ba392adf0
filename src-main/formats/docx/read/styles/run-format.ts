import { toggleOf } from '../xml/properties.ts'
import { valOf, type XmlElement } from '../xml/visit-xml.ts'

/** What a run's properties say of how it looks; null where they say nothing. */
export interface RunFormat {
  readonly style: string | null
  readonly bold: boolean | null
  readonly italic: boolean | null
  readonly underlined: boolean | null
  readonly struck: boolean | null
  readonly caps: boolean | null
  readonly hidden: boolean | null
}

/** Nothing said. */
export const PLAIN: RunFormat = {
  ...{ style: null, bold: null, italic: null, underlined: null, struck: null, caps: null, hidden: null },
}

/** Reads a `w:rPr`. */
export function runFormatOf(properties: XmlElement | undefined): RunFormat {
  if (properties === undefined) return PLAIN
  const underline = valOf(properties, 'w:u')
  return {
    style: valOf(properties, 'w:rStyle') ?? null,
    bold: toggleOf(properties, 'w:b'),
    italic: toggleOf(properties, 'w:i'),
    struck: toggleOf(properties, 'w:strike') ?? toggleOf(properties, 'w:dstrike'),
    caps: toggleOf(properties, 'w:caps'),
    underlined: underline === undefined ? null : underline !== 'none',
    hidden: toggleOf(properties, 'w:vanish'),
  }
}
