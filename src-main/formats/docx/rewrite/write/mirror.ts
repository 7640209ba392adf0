import type { Edits } from '../../edit/xml/edits.ts'
import { innerOf, nodesBelow, type XmlNode } from '../../edit/xml/parse-part.ts'

/** A text box that stands twice: as word processors of today read it, and for older ones. */
interface Twin {
  readonly from: number
  readonly to: number
  /** How far away the other one stands; null where that is not the same and has to go. */
  readonly distance: number | null
  readonly fallback: XmlNode
}

const boxesIn = (node: XmlNode): readonly XmlNode[] => nodesBelow(node).filter(({ name }) => name === 'w:txbxContent')

function findTwins(root: XmlNode, source: string): readonly Twin[] {
  return nodesBelow(root).flatMap((alternate): readonly Twin[] => {
    const fallback = alternate.children.find(({ name }) => name === 'mc:Fallback')
    if (alternate.name !== 'mc:AlternateContent' || fallback === undefined) return []
    const others = boxesIn(fallback)
    const own = alternate.children.filter(({ name }) => name === 'mc:Choice').flatMap(boxesIn)
    return own.map((box, at) => {
      const other = others[at]
      const isSame =
        other !== undefined && own.length === others.length && innerOf(source, box) === innerOf(source, other)
      return { from: box.inner, to: box.innerEnd, distance: isSame ? other.inner - box.inner : null, fallback }
    })
  })
}

/** Edits that are made to both forms of a text box; a form for older word processors that differs goes. */
export function mirrored(edits: Edits, root: XmlNode, source: string): Edits {
  const twins = source.includes('txbxContent') ? findTwins(root, source) : []
  if (twins.length === 0) return edits
  const dropped = new Set<XmlNode>()
  const alsoAt = (from: number, to: number, write: (distance: number) => void): void => {
    for (const twin of twins) {
      if (from < twin.from || to > twin.to) continue
      if (twin.distance !== null) write(twin.distance)
      else if (!dropped.has(twin.fallback)) {
        dropped.add(twin.fallback)
        edits.replace(twin.fallback.from, twin.fallback.to, '')
      }
    }
  }
  return {
    insert: (at, text, rank) => {
      edits.insert(at, text, rank)
      if (text !== '') alsoAt(at, at, (distance) => edits.insert(at + distance, text, rank))
    },
    replace: (from, to, text) => {
      edits.replace(from, to, text)
      alsoAt(from, to, (distance) => edits.replace(from + distance, to + distance, text))
    },
    apply: edits.apply,
  }
}
