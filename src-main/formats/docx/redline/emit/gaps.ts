import type { XmlNode } from '../../edit/xml/parse-part.ts'
import type { Atom, Paragraph } from '../story/model.ts'

/** Where something can be put into a paragraph: between its elements, or within a run. */
export type GapPlace =
  | {
      readonly kind: 'between'
      readonly at: number
      readonly after: XmlNode | null
      readonly before: XmlNode | null
      readonly around: readonly XmlNode[]
    }
  | {
      readonly kind: 'within'
      readonly run: XmlNode
      readonly atom: Atom
      readonly offset: number
      readonly around: readonly XmlNode[]
    }

/** The elements around a node, innermost first, up to the paragraph. */
function around(node: XmlNode, paragraph: XmlNode): readonly XmlNode[] {
  const found: XmlNode[] = []
  for (let above = node.parent; above !== null && above !== paragraph; above = above.parent) found.push(above)
  return found
}

const elementOf = (atom: Atom): XmlNode | null => atom.run ?? atom.node

interface Neighbours {
  readonly before: Atom | null
  readonly after: Atom | null
  /** Where the gap is in the atom it cuts; 0 between atoms. */
  readonly offset: number
}

/** The atoms on both sides of a gap; a field stands on one side of it as a whole. */
function neighboursOf(atoms: readonly Atom[], gap: number): Neighbours {
  let at = 0
  let before = -1
  for (let index = 0; index < atoms.length; index += 1) {
    const length = atoms[index]?.text.length ?? 0
    if (length > 0) {
      if (at + length > gap) return settle(atoms, before, index, at < gap ? gap - at : 0)
      before = index
    }
    at += length
  }
  return settle(atoms, before, -1, 0)
}

function settle(atoms: readonly Atom[], before: number, after: number, offset: number): Neighbours {
  if (offset > 0) return { before: atoms[after] ?? null, after: atoms[after] ?? null, offset }
  let [last, first] = [before, after]
  const [fieldBefore, fieldAfter] = [atoms[before]?.field ?? null, atoms[after]?.field ?? null]
  while (fieldBefore !== null && atoms[last + 1]?.field === fieldBefore) last += 1
  while (fieldAfter !== null && first > 0 && atoms[first - 1]?.field === fieldAfter) first -= 1
  return { before: atoms[last] ?? null, after: atoms[first] ?? null, offset: 0 }
}

/** Finds where older text goes that stood at an offset of a paragraph's text: as far out of links and controls as it can. */
export function placeGap({ atoms, node }: Paragraph, gap: number, contentStart: number): GapPlace {
  const { before, after, offset } = neighboursOf(atoms, gap)
  const [left, right] = [before === null ? null : elementOf(before), after === null ? null : elementOf(after)]
  if (node === null || (left === null && right === null))
    return { kind: 'between', at: contentStart, after: null, before: null, around: [] }
  if (left !== null && left === right && after !== null && after.run !== null)
    return { kind: 'within', run: left, atom: after, offset, around: around(left, node) }
  if (left === null) {
    let outer: XmlNode | null = right
    while (outer !== null && outer.parent !== node) outer = outer.parent
    return { kind: 'between', at: outer?.from ?? contentStart, after: null, before: outer, around: [] }
  }
  const sides = new Set(right === null ? [] : [...around(right, node)])
  let outer = left
  while (outer.parent !== null && outer.parent !== node && !sides.has(outer.parent)) outer = outer.parent
  return { kind: 'between', at: outer.to, after: outer, before: null, around: around(outer, node) }
}
