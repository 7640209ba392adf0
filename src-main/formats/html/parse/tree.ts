import { html, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'
import { HtmlFault, LIMITS } from './limits.ts'

type Attributes = readonly Token.Attribute[]

/** A node of a page: an element, or text where `name` is null. */
export interface HtmlNode {
  readonly name: string | null
  readonly namespace: html.NS
  attributes: Token.Attribute[]
  text: string
  parent: HtmlNode | null
  first: HtmlNode | null
  last: HtmlNode | null
  before: HtmlNode | null
  after: HtmlNode | null
}

type HtmlMap = TreeAdapterTypeMap<
  HtmlNode,
  HtmlNode,
  HtmlNode,
  HtmlNode,
  HtmlNode,
  HtmlNode,
  HtmlNode,
  HtmlNode,
  HtmlNode,
  HtmlNode
>

/** Comments and document types: nothing a reader of the page sees. */
const IGNORED = '#ignored'

const newNode = (name: string | null, text = '', attributes: Attributes = [], namespace = html.NS.HTML): HtmlNode => ({
  ...{ name, namespace, text, attributes: [...attributes] },
  ...{ parent: null, first: null, last: null, before: null, after: null },
})

function detach(node: HtmlNode): void {
  const { parent, before, after } = node
  if (before !== null) before.after = after
  else if (parent !== null) parent.first = after
  if (after !== null) after.before = before
  else if (parent !== null) parent.last = before
  Object.assign(node, { parent: null, before: null, after: null })
}

function insert(parent: HtmlNode, node: HtmlNode, after: HtmlNode | null): void {
  if (node.name === IGNORED) return
  const before = after === null ? parent.last : after.before
  Object.assign(node, { parent, before, after })
  if (before === null) parent.first = node
  else before.after = node
  if (after === null) parent.last = node
  else after.before = node
}

function insertText(parent: HtmlNode, text: string, after: HtmlNode | null): void {
  const before = after === null ? parent.last : after.before
  if (before !== null && before.name === null) before.text += text
  else insert(parent, newNode(null, text), after)
}

const invisible = (): HtmlNode => newNode(IGNORED)

/**
 * The tree that the parser builds: children in a chain, so that each of its repairs takes the same short time.
 *
 * The parser's own tree keeps children in arrays, where a hostile page makes it move a million of them a million times.
 */
export function makeTree(): TreeAdapter<HtmlMap> {
  let depth = 0
  let elements = 0
  let mode: html.DOCUMENT_MODE = html.DOCUMENT_MODE.NO_QUIRKS
  return {
    createDocument: () => newNode('#document'),
    createDocumentFragment: () => newNode('#fragment'),
    createElement: (name, namespace, attributes) => newNode(name, '', attributes, namespace),
    createCommentNode: invisible,
    createTextNode: (text) => newNode(null, text),
    appendChild: (parent, node) => insert(parent, node, null),
    insertBefore: (parent, node, reference) => insert(parent, node, reference),
    insertText: (parent, text) => insertText(parent, text, null),
    insertTextBefore: (parent, text, reference) => insertText(parent, text, reference),
    detachNode: detach,
    adoptAttributes: (element, attributes) => {
      const names = new Set(element.attributes.map(({ name }) => name))
      element.attributes.push(...attributes.filter(({ name }) => !names.has(name)))
    },
    setTemplateContent: () => undefined,
    getTemplateContent: () => newNode('#fragment'),
    setDocumentType: () => undefined,
    setDocumentMode: (_, next) => {
      mode = next
    },
    getDocumentMode: () => mode,
    getFirstChild: ({ first }) => first,
    getChildNodes: (node) => [...childrenOf(node)],
    getParentNode: ({ parent }) => parent,
    getAttrList: ({ attributes }) => attributes,
    getTagName: ({ name }) => name ?? '',
    getNamespaceURI: ({ namespace }) => namespace,
    getTextNodeContent: ({ text }) => text,
    getCommentNodeContent: () => '',
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    getNodeSourceCodeLocation: () => null,
    setNodeSourceCodeLocation: () => undefined,
    updateNodeSourceCodeLocation: () => undefined,
    isTextNode: (node): node is HtmlNode => node.name === null,
    isCommentNode: (_): _ is HtmlNode => false,
    isDocumentTypeNode: (_): _ is HtmlNode => false,
    isElementNode: (node): node is HtmlNode => node.name !== null,
    onItemPush: () => {
      depth += 1
      elements += 1
      if (depth > LIMITS.depth) throw new HtmlFault(`its elements are nested more than ${LIMITS.depth} deep`)
      if (elements > LIMITS.elements) throw new HtmlFault(`it holds more than ${LIMITS.elements} elements`)
    },
    onItemPop: () => {
      depth -= 1
    },
  }
}

/** The children of a node, in order. */
export function* childrenOf({ first }: HtmlNode): Generator<HtmlNode> {
  for (let node = first; node !== null; node = node.after) yield node
}

/** An attribute's value, null where the element has none of that name. */
export const attributeOf = ({ attributes }: HtmlNode, name: string): string | null =>
  attributes.find((attribute) => attribute.name === name)?.value ?? null

/** All text below a node, hidden or not. */
export function textBelow(node: HtmlNode): string {
  const texts: string[] = []
  const stack = [node]
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    if (current.name === null) texts.push(current.text)
    for (let child = current.last; child !== null; child = child.before) stack.push(child)
  }
  return texts.join('')
}
