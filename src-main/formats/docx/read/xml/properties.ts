import { childOf, valOf, type XmlElement } from './visit-xml.ts'

const OFF = new Set(['0', 'false', 'off'])

/** An on/off property: present without a value means on (ECMA-376 §17.17.4); null when absent. */
export function toggleOf(element: XmlElement | undefined, name: string): boolean | null {
  const child = childOf(element, name)
  return child === undefined ? null : !OFF.has(child.attributes['w:val'] ?? '1')
}

/** A whole number of an attribute, null when absent or not one. */
export function wholeNumber(text: string | undefined): number | null {
  const number = text === undefined || text === '' ? Number.NaN : Number(text)
  return Number.isSafeInteger(number) ? number : null
}

/** The whole number that the child of that name has as its value. */
export const numberOf = (element: XmlElement | undefined, name: string): number | null =>
  wholeNumber(valOf(element, name))
