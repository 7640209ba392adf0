/** What a `style` attribute declares, by property. */
export type Declarations = ReadonlyMap<string, string>

/** Longer style attributes hold pictures, not looks. */
const LONGEST = 4000

const NONE: Declarations = new Map()

/** Reads a `style` attribute; of two declarations the last counts. */
export function readDeclarations(style: string | null): Declarations {
  if (style === null) return NONE
  const declared = new Map<string, string>()
  for (const [, name = '', value = ''] of style.slice(0, LONGEST).matchAll(DECLARATION)) {
    const property = name.toLowerCase()
    declared.set(property, value.trim())
    // The one shorthand that is taken apart: another rule may say either.
    const type = property === 'list-style' ? typeIn(value) : null
    if (type !== null) declared.set('list-style-type', type)
  }
  return declared
}

const DECLARATION = /([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|[^;"'])*)/g

/** The type in a `list-style`. */
const typeIn = (value: string): string | null =>
  value
    .match(/"[^"]*"|'[^']*'|[\w-]+(?:\([^)]*\))?/g)
    ?.find((word) => !/^(?:inside|outside|important|url\(.*|image-set\(.*)$/i.test(word)) ?? null

const HIDING: readonly (readonly [string, RegExp])[] = [
  ['display', /^none\b/i],
  ['visibility', /^(?:hidden|collapse)\b/i],
  ['mso-hide', /^(?:all|screen)\b/i],
]

/** True for what its own style hides. */
export const isHiding = (declared: Declarations): boolean =>
  HIDING.some(([property, hides]) => hides.test(declared.get(property) ?? ''))

/** Whether a style makes text bold; null where it does not say. */
export function boldIn(declared: Declarations): boolean | null {
  const weight = declared.get('font-weight') ?? /^(?:bold|normal)\b/i.exec(declared.get('font') ?? '')?.[0]
  if (weight === undefined || weight === 'inherit') return null
  return /^bold/i.test(weight) || Number.parseInt(weight, 10) >= 600
}

const line = (declared: Declarations): string | undefined =>
  declared.get('text-decoration-line') ?? declared.get('text-decoration')

/** Whether a style underlines text; null where it does not say. */
export function underlineIn(declared: Declarations): boolean | null {
  const said = line(declared)
  return said === undefined ? null : /\bunderline\b/i.test(said)
}

/** Whether a style slants text; null where it does not say. */
export function italicIn(declared: Declarations): boolean | null {
  const said = declared.get('font-style')
  return said === undefined ? null : /^(?:italic|oblique)\b/i.test(said)
}

/** Whether a style prints text in capitals; null where it does not say. */
export function capsIn(declared: Declarations): boolean | null {
  const said = declared.get('text-transform')
  return said === undefined ? null : /^uppercase\b/i.test(said)
}

const ALIGNED = /^(center|right|justify|left|start|end)\b/i

/** How a style or an old attribute aligns lines; null where it does not say. */
export function alignIn(
  declared: Declarations,
  attribute: string | null,
): 'left' | 'center' | 'right' | 'justify' | null {
  const said = ALIGNED.exec((declared.get('text-align') ?? attribute ?? '').trim())?.[1]?.toLowerCase()
  if (said === 'center' || said === 'right' || said === 'justify') return said
  return said === undefined ? null : said === 'end' ? 'right' : 'left'
}

const POINTS: Readonly<Record<string, number>> = {
  in: 72,
  cm: 28.35,
  mm: 2.835,
  pt: 1,
  pc: 12,
  px: 0.75,
  em: 12,
  rem: 12,
}

/** A length in points; 0 for none. */
function pointsIn(said: string | undefined): number {
  const [, number, unit = ''] = /^(-?[\d.]{1,12})(in|cm|mm|pt|pc|px|r?em)\b/i.exec(said ?? '') ?? []
  const points = Number(number) * (POINTS[unit.toLowerCase()] ?? 0)
  return Number.isFinite(points) ? points : 0
}

/** How far a style sets a block in, with what it gives back to the first line. */
export const indentIn = (declared: Declarations): number =>
  Math.max(0, pointsIn(declared.get('margin-left')) + Math.min(0, pointsIn(declared.get('text-indent'))))

/** True where a style strikes text through. */
export const isStriking = (declared: Declarations): boolean => /\bline-through\b/i.test(line(declared) ?? '')

/** Whether a style keeps white space; null where it does not say. */
export function keepsSpaceIn(declared: Declarations): boolean | null {
  const said = declared.get('white-space')
  return said === undefined ? null : /^(?:pre|break-spaces)/i.test(said)
}

/** The `list-style-type` that a style sets, null where it sets none. Strings keep their quotes. */
export const listTypeIn = (declared: Declarations): string | null =>
  declared.get('list-style-type')?.replace(/\s*!\s*important$/i, '') ?? null
