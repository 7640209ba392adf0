import { textIn, unescapeXml } from '../../edit/xml/escape.ts'
import type { XmlNode } from '../../edit/xml/parse-part.ts'
import { requiresUnderstood, UNREADABLE, type XmlElement } from '../../read/xml/visit-xml.ts'

/** Gives elements as the reader takes them, and knows where each one stands. */
export interface Elements {
  readonly of: (node: XmlNode) => XmlElement
  readonly nodeOf: (element: XmlElement) => XmlNode | undefined
}

function attributesOf(node: XmlNode): Readonly<Record<string, string>> {
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [name, unescapeXml(value)]),
  )
  const isRead =
    node.name !== 'mc:Choice' || requiresUnderstood(attributes[':Requires'] ?? '', (prefix) => node.scope.get(prefix))
  return isRead ? attributes : { ...attributes, [UNREADABLE]: '1' }
}

/** The elements of one part. */
export function makeElements(source: string): Elements {
  const nodes = new WeakMap<XmlElement, XmlNode>()
  const of = (node: XmlNode): XmlElement => {
    const children = node.children.length === 0 ? [textIn(source, node)] : node.children.map(of)
    const element = { name: node.name, attributes: attributesOf(node), children }
    nodes.set(element, node)
    return element
  }
  return { of, nodeOf: (element) => nodes.get(element) }
}
