import { SaxesParser, type SaxesTagNS } from 'saxes'
import { PartFault, TooLarge } from '../package/faults.ts'
import { LIMITS } from '../package/limits.ts'
import { isUnderstood, knownName } from './names.ts'

/** An element, its attributes and children by known names (`w:val`). */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** What streaming a part calls: whole subtrees for the names in `whole`, and the tags around them. */
export interface XmlVisitor {
  readonly whole: ReadonlySet<string>
  readonly element: (element: XmlElement) => void
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
}

interface Building extends XmlElement {
  readonly children: (XmlElement | string)[]
}

/** Reads a part as a stream, so that only one subtree at a time stands in memory. */
export function visitXml(text: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const stack: Building[] = []
  let depth = 0
  parser.on('doctype', () => {
    throw new PartFault('it declares a document type, which Word never does')
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > LIMITS.depth) throw new PartFault(`its elements are nested more than ${LIMITS.depth} deep`)
    const name = knownName(tag.uri, tag.local)
    const attributes = attributesOf(tag)
    if (name === 'mc:Choice' && !requiresUnderstood(attributes[':Requires'] ?? '', (prefix) => parser.resolve(prefix)))
      attributes[UNREADABLE] = '1'
    if (stack.length > 0 || visitor.whole.has(name)) stack.push({ name, attributes, children: [] })
    else visitor.open?.(name, attributes)
  })
  parser.on('text', (characters) => {
    stack.at(-1)?.children.push(characters)
  })
  parser.on('cdata', (characters) => {
    stack.at(-1)?.children.push(characters)
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    const done = stack.pop()
    if (done === undefined) visitor.close?.(knownName(tag.uri, tag.local))
    else if (stack.length === 0) visitor.element(done)
    else stack.at(-1)?.children.push(done)
  })
  try {
    parser.write(text).close()
  } catch (thrown) {
    if (thrown instanceof PartFault || thrown instanceof TooLarge) throw thrown
    throw new PartFault(`its XML is not well-formed (${thrown instanceof Error ? thrown.message : 'unreadable'})`)
  }
}

/** Set on a branch of alternative content that requires what this reader does not know. */
export const UNREADABLE = ':unreadable'

/** True of a branch of alternative content that requires nothing this reader does not know. */
export const requiresUnderstood = (prefixes: string, resolve: (prefix: string) => string | undefined): boolean =>
  prefixes
    .split(/\s+/)
    .filter((prefix) => prefix !== '')
    .every((prefix) => isUnderstood(resolve(prefix) ?? ''))

function attributesOf(tag: SaxesTagNS): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const { uri, local, value } of Object.values(tag.attributes)) {
    // Which editing session wrote an element: on most of Word's elements, and of no use here.
    if (!local.startsWith('rsid')) attributes[knownName(uri, local)] = value
  }
  return attributes
}

/** Visits a subtree that stands in memory as if it were streamed; the subtree itself is only opened and closed. */
export function revisit(root: XmlElement, visitor: XmlVisitor): void {
  visitor.open?.(root.name, root.attributes)
  for (const child of childrenOf(root)) {
    if (visitor.whole.has(child.name)) visitor.element(child)
    else revisit(child, visitor)
  }
  visitor.close?.(root.name)
}

/** Every top-level subtree of the given names; no more than the limit, since all of them stand in memory. */
export function readElements(text: string, names: readonly string[]): readonly XmlElement[] {
  const found: XmlElement[] = []
  const element = (whole: XmlElement): void => {
    if (found.length >= LIMITS.listed) throw new TooLarge(`${LIMITS.listed} elements ${whole.name} in one part`)
    found.push(whole)
  }
  visitXml(text, { whole: new Set(names), element })
  return found
}

/** The child elements, in order. */
export const childrenOf = (element: XmlElement | undefined): readonly XmlElement[] =>
  element === undefined ? [] : element.children.filter((child): child is XmlElement => typeof child !== 'string')

/** The first child of that name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  childrenOf(element).find((child) => child.name === name)

/** The `w:val` of the first child of that name. */
export const valOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val']

/** All text below an element. */
export const textBelow = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textBelow(child))).join('')
