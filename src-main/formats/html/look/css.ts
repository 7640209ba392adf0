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
