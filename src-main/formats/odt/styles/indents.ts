import type { XmlElement } from '../../docx/read/xml/visit-xml.ts'

export type Align = 'left' | 'center' | 'right' | 'justify'

/** Where lines begin, in points; null where nothing is said. `first` is of the first line, from the others'. */
export interface Indent {
  readonly left: number | null
  readonly first: number | null
}

export const NO_INDENT: Indent = { left: null, first: null }

const POINTS: Readonly<Record<string, number>> = { in: 72, cm: 28.35, mm: 2.835, pt: 1, pc: 12, px: 0.75 }

/** A length in points, null for none and for one in parts of something else. */
function lengthOf(said: string | undefined): number | null {
  const [, number, unit = ''] = /^(-?[\d.]{1,12})(in|cm|mm|pt|pc|px)$/.exec(said ?? '') ?? []
  const points = Number(number) * (POINTS[unit] ?? Number.NaN)
  return number === undefined || !Number.isFinite(points) ? null : points
}

const ALIGNED: ReadonlyMap<string, Align> = new Map([
  ['start', 'left'],
  ['left', 'left'],
  ['center', 'center'],
  ['end', 'right'],
  ['right', 'right'],
  ['justify', 'justify'],
])

/** The margins of paragraph properties, and of the labels of a list. */
export const indentOf = (properties: XmlElement | undefined): Indent => ({
  left: lengthOf(properties?.attributes['fo:margin-left']),
  first: lengthOf(properties?.attributes['fo:text-indent']),
})

/** How paragraph properties place text. */
export const placeOf = (
  properties: XmlElement | undefined,
): { readonly align: Align | null; readonly indent: Indent } => ({
  align: ALIGNED.get(properties?.attributes['fo:text-align'] ?? '') ?? null,
  indent: indentOf(properties),
})
