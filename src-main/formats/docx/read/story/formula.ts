import { childOf, childrenOf, textBelow, type XmlElement } from '../xml/visit-xml.ts'

const sign = (text: string): XmlElement => ({
  name: 'm:r',
  attributes: {},
  children: [{ name: 'm:t', attributes: { 'xml:space': 'preserve' }, children: [text] }],
})

const signs = (...texts: readonly string[]): readonly XmlElement[] => texts.filter((text) => text !== '').map(sign)

/** A part in parentheses, unless it is one number or name. */
function grouped(part: XmlElement | undefined): readonly XmlElement[] {
  if (part === undefined) return []
  const isOne = /^[\p{L}\p{N}.,%\s]*$/u.test(textBelow(part)) && !childrenOf(part).some(({ name }) => LINES.has(name))
  return isOne ? [part] : [sign('('), part, sign(')')]
}

const hasText = (part: XmlElement | undefined): part is XmlElement =>
  part !== undefined && textBelow(part).trim() !== ''

/** A part after a sign, nothing where there is no part. */
const after = (mark: string, part: XmlElement | undefined): readonly XmlElement[] =>
  hasText(part) ? [sign(mark), ...grouped(part)] : []

/** What a formula's properties say, or what they mean when they do not. */
const propertyOf = (formula: XmlElement, name: string, unsaid: string): string => {
  const properties = childrenOf(formula).find((child) => child.name.endsWith('Pr'))
  return childOf(properties, name)?.attributes['m:val'] ?? unsaid
}

const joined = (parts: readonly XmlElement[], between: string): readonly XmlElement[] =>
  parts.flatMap((part, at) => (at === 0 ? [part] : [...signs(between), part]))

const named = (formula: XmlElement, name: string): readonly XmlElement[] =>
  childrenOf(formula).filter((child) => child.name === name)

type Line = (formula: XmlElement, part: (name: string) => XmlElement | undefined) => readonly XmlElement[]

const base = (part: (name: string) => XmlElement | undefined): readonly XmlElement[] => {
  const element = part('m:e')
  return element === undefined ? [] : [element]
}

// Each in the order of the line that Word itself writes it as ("linear format").
const LINES: ReadonlyMap<string, Line> = new Map<string, Line>([
  [
    'm:f',
    (formula, part) => [
      ...grouped(part('m:num')),
      sign(propertyOf(formula, 'm:type', 'bar') === 'noBar' ? '¦' : '/'),
      ...grouped(part('m:den')),
    ],
  ],
  ['m:sSup', (_, part) => [...base(part), ...after('^', part('m:sup'))]],
  ['m:sSub', (_, part) => [...base(part), ...after('_', part('m:sub'))]],
  ['m:sSubSup', (_, part) => [...base(part), ...after('_', part('m:sub')), ...after('^', part('m:sup'))]],
  ['m:limLow', (_, part) => [...base(part), ...after('_', part('m:lim'))]],
  ['m:limUpp', (_, part) => [...base(part), ...after('^', part('m:lim'))]],
  ['m:rad', (_, part) => [...(hasText(part('m:deg')) ? grouped(part('m:deg')) : []), ...after('√', part('m:e'))]],
  [
    'm:nary',
    (formula, part) => [
      ...signs(propertyOf(formula, 'm:chr', '∫')),
      ...after('_', part('m:sub')),
      ...after('^', part('m:sup')),
      ...signs(' '),
      ...base(part),
    ],
  ],
  [
    'm:d',
    (formula) => [
      ...signs(propertyOf(formula, 'm:begChr', '(')),
      ...joined(named(formula, 'm:e'), propertyOf(formula, 'm:sepChr', '|')),
      ...signs(propertyOf(formula, 'm:endChr', ')')),
    ],
  ],
  ['m:m', (formula) => joined(named(formula, 'm:mr'), '; ')],
  ['m:mr', (formula) => joined(named(formula, 'm:e'), ', ')],
  ['m:eqArr', (formula) => joined(named(formula, 'm:e'), '; ')],
])

/**
 * The parts of a formula as one line, with the signs that a page shows by place: a fraction of fees by twelve is read
 * as "fees/12", not as "fees12". Null for what is no such structure.
 */
export function lineOf(formula: XmlElement): readonly XmlElement[] | null {
  const line = LINES.get(formula.name)
  return line === undefined ? null : line(formula, (name) => childOf(formula, name))
}
