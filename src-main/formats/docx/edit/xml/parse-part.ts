import { PartFault } from '../../read/package/faults.ts'
import { knownName } from '../../read/xml/names.ts'

/** The namespace of each prefix in scope; the default one under the empty prefix. */
export type Scope = ReadonlyMap<string, string>

/**
 * An element of a part and where it stands in the part's text, so that what does not change is never written anew.
 *
 * Names are known ones (`w:p`) whatever the prefix; values of attributes are as written, with their entities.
 */
export interface XmlNode {
  readonly name: string
  /** As written. */
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly scope: Scope
  readonly parent: XmlNode | null
  readonly children: readonly XmlNode[]
  readonly from: number
  /** After the start tag. */
  readonly inner: number
  /** Before the end tag; `to` for an element without one. */
  readonly innerEnd: number
  readonly to: number
}

interface Growing extends XmlNode {
  readonly children: Growing[]
  innerEnd: number
  to: number
}

const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const XMLNS = /^xmlns(?::|$)/
const ROOT_SCOPE: Scope = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']])

const broken = (): PartFault => new PartFault('its XML is not well-formed')

const nameIn = (scope: Scope, tag: string, isAttribute: boolean): string => {
  const colon = tag.indexOf(':')
  if (colon < 0) return knownName(isAttribute ? '' : (scope.get('') ?? ''), tag)
  return knownName(scope.get(tag.slice(0, colon)) ?? '?', tag.slice(colon + 1))
}

/** Names recur in every paragraph: each is looked up once a scope. */
function makeNames(): (scope: Scope, tag: string, isAttribute: boolean) => string {
  const known = new Map<Scope, readonly [Map<string, string>, Map<string, string>]>()
  return (scope, tag, isAttribute) => {
    const maps = known.get(scope) ?? [new Map<string, string>(), new Map<string, string>()]
    known.set(scope, maps)
    const names = maps[isAttribute ? 1 : 0]
    const name = names.get(tag) ?? nameIn(scope, tag, isAttribute)
    names.set(tag, name)
    return name
  }
}

function scopeOf(outer: Scope, written: readonly (readonly [string, string])[]): Scope {
  if (!written.some(([tag]) => XMLNS.test(tag))) return outer
  const scope = new Map(outer)
  for (const [tag, value] of written) if (XMLNS.test(tag)) scope.set(tag === 'xmlns' ? '' : tag.slice(6), value)
  return scope
}

/** Where the start tag that begins at `at` ends: after its `>`, which values of attributes may hold, too. */
function tagEnd(text: string, at: number): number {
  let quote = 0
  for (let next = at + 1; next < text.length; next += 1) {
    const code = text.charCodeAt(next)
    if (quote !== 0) quote = code === quote ? 0 : quote
    else if (code === 0x22 || code === 0x27) quote = code
    else if (code === 0x3e) return next + 1
  }
  throw broken()
}

const after = (text: string, mark: string, at: number): number => {
  const found = text.indexOf(mark, at)
  if (found < 0) throw broken()
  return found + mark.length
}

/** Reads a part whose XML the reader has found well-formed. */
export function parsePart(text: string): XmlNode {
  const nameOf = makeNames()
  let root: Growing | null = null
  let open: Growing | null = null
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (text.startsWith('<?', at)) at = after(text, '?>', at)
    else if (text.startsWith('<!--', at)) at = after(text, '-->', at)
    else if (text.startsWith('<![CDATA[', at)) at = after(text, ']]>', at)
    else if (text.startsWith('<!', at)) throw new PartFault('it declares a document type, which Word never does')
    else if (text.charCodeAt(at + 1) === 0x2f) {
      if (open === null) throw broken()
      open.innerEnd = at
      at = after(text, '>', at)
      open.to = at
      open = open.parent as Growing | null
    } else {
      const end = tagEnd(text, at)
      const isEmpty = text.charCodeAt(end - 2) === 0x2f
      const node = startNode(text.slice(at + 1, isEmpty ? end - 2 : end - 1), at, end, open, nameOf)
      if (open === null) root ??= node
      else open.children.push(node)
      if (!isEmpty) open = node
      at = end
    }
  }
  if (root === null || open !== null) throw broken()
  return root
}

function startNode(
  tagText: string,
  from: number,
  end: number,
  parent: Growing | null,
  nameOf: ReturnType<typeof makeNames>,
): Growing {
  const tag = /^[^\s]+/.exec(tagText)?.[0] ?? ''
  const outer = parent?.scope ?? ROOT_SCOPE
  if (tag.length === tagText.length)
    return {
      name: nameOf(outer, tag, false),
      tag,
      attributes: NONE,
      scope: outer,
      parent,
      children: [],
      ...ends(from, end),
    }
  const written = [...tagText.slice(tag.length).matchAll(ATTRIBUTE)].map(
    ([, name = '', double, single]) => [name, double ?? single ?? ''] as const,
  )
  const scope = scopeOf(outer, written)
  const attributes: Record<string, string> = {}
  for (const [name, value] of written) if (!XMLNS.test(name)) attributes[nameOf(scope, name, true)] = value
  return { name: nameOf(scope, tag, false), tag, attributes, scope, parent, children: [], ...ends(from, end) }
}

const NONE = {}

const ends = (from: number, end: number) => ({ from, inner: end, innerEnd: end, to: end })

/** The first child of that name. */
export const childNamed = (node: XmlNode | null | undefined, name: string): XmlNode | null =>
  node?.children.find((child) => child.name === name) ?? null

/** An element as it is written. */
export const sourceOf = (text: string, { from, to }: XmlNode): string => text.slice(from, to)

/** What stands between an element's tags, as it is written. */
export const innerOf = (text: string, { inner, innerEnd }: XmlNode): string =>
  innerEnd > inner ? text.slice(inner, innerEnd) : ''

/** An element's start tag as it is written, opened where it stood alone. */
export const startTagOf = (text: string, { from, inner, innerEnd, to }: XmlNode): string =>
  innerEnd === to && text.charCodeAt(inner - 2) === 0x2f ? `${text.slice(from, inner - 2)}>` : text.slice(from, inner)

/** True for an element written as one tag. */
export const isEmptyTag = (text: string, { inner, innerEnd, to }: XmlNode): boolean =>
  innerEnd === to && text.charCodeAt(inner - 2) === 0x2f

/** Every element below one, in the order of the text. */
export function nodesBelow(node: XmlNode): readonly XmlNode[] {
  const found: XmlNode[] = []
  const collect = ({ children }: XmlNode): void => {
    for (const child of children) {
      found.push(child)
      collect(child)
    }
  }
  collect(node)
  return found
}
