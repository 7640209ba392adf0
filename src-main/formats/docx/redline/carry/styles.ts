import { childNamed, type XmlNode } from '../../edit/xml/parse-part.ts'
import { type Carrying, carryNode } from './carry-node.ts'

/** The styles of one document by id. */
export interface StyleSheet {
  readonly source: string
  readonly byId: ReadonlyMap<string, XmlNode>
}

/** Styles of the older document in the newer one. */
export interface StyleCarrier {
  /** The id that a style has in the newer document; null where the older one does not know it itself. */
  readonly idOf: (id: string) => string | null
  /** True of a style that the newer document does not have itself. */
  readonly isCarried: (id: string) => boolean
  /** The styles to add to the newer document. */
  readonly added: () => string
}

/** Styles based on one another are followed so far. */
const MAX_BASES = 64

/** Reads the styles of a document. */
export function toStyleSheet(source: string, root: XmlNode | null): StyleSheet {
  const styles = root?.children.filter(({ name }) => name === 'w:style') ?? []
  return { source, byId: new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style])) }
}

const keyOf = (style: XmlNode): string =>
  `${style.attributes['w:type'] ?? 'paragraph'} ${(childNamed(style, 'w:name')?.attributes['w:val'] ?? '').toLowerCase()}`

/** Finds the style of the same name and kind in the newer document; a style it does not have is carried over. */
export function carryStyles(older: StyleSheet, newer: StyleSheet, carryingOf: () => Carrying): StyleCarrier {
  const newerByKey = new Map([...newer.byId].map(([id, style]) => [keyOf(style), id]))
  const known = new Map<string, string | null>()
  const carried = new Set<string>()
  const added: string[] = []

  const carry = (id: string, style: XmlNode, depth: number): string => {
    let fresh = id
    for (let number = 1; newer.byId.has(fresh) || carried.has(fresh); number += 1) fresh = `${id}-${number}`
    known.set(id, fresh)
    carried.add(fresh)
    const content = style.children.map((child) => {
      if (['w:link', 'w:next', 'w:semiHidden', 'w:rsid'].includes(child.name)) return ''
      if (child.name !== 'w:basedOn') return carryNode(child, carryingOf())
      const base = idOf(child.attributes['w:val'] ?? '', depth + 1)
      return base === null ? '' : `<w:basedOn w:val="${base}"/>`
    })
    const kind = style.attributes['w:type'] ?? 'paragraph'
    added.push(`<w:style w:type="${kind}" w:customStyle="1" w:styleId="${fresh}">${content.join('')}</w:style>`)
    return fresh
  }
  const idOf = (id: string, depth: number): string | null => {
    const found = known.get(id)
    if (found !== undefined) return found
    const style = older.byId.get(id)
    if (style === undefined || depth > MAX_BASES) return null
    const same = newerByKey.get(keyOf(style))
    if (same === undefined) return carry(id, style, depth)
    known.set(id, same)
    return same
  }
  return { idOf: (id) => idOf(id, 0), isCarried: (id) => carried.has(id), added: () => added.join('') }
}
