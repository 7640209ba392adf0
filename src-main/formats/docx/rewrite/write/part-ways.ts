import type { XmlNode } from '../../edit/xml/parse-part.ts'
import type { PlacedField } from '../base/model.ts'
import { above } from '../plan/containers.ts'
import { additionsTo, type PartEditing } from './editing.ts'
import { type Parting, partFields, partRanges } from './ranges.ts'

/** What is left behind by what goes or moves, where no paragraph that stays could take it. */
export interface LeftBehind {
  /** At the place of the element that goes. */
  readonly places: ReadonlyMap<XmlNode, string>
  /** Elements that do not move with what is around them. */
  readonly takenOut: ReadonlySet<XmlNode>
}

const STORIES = new Set(['w:txbxContent', 'w:footnote', 'w:endnote'])

const storyOf = (node: XmlNode): XmlNode | null => [...above(node)].find(({ name }) => STORIES.has(name)) ?? null

/** Parts what goes from what stays, so that ranges and fields that reach from the one into the other stay whole. */
export function partWays(
  { part, additions }: PartEditing,
  fields: readonly PlacedField[],
  tops: ReadonlySet<XmlNode>,
  staying: readonly XmlNode[],
): LeftBehind {
  const places = new Map<XmlNode, string>()
  const { root, source } = part
  const takenOut = new Set<XmlNode>()
  const topOf: Parting['topOf'] = (node) => {
    let found: XmlNode | null = null
    for (let outer: XmlNode | null = node; outer !== null; outer = outer.parent) if (tops.has(outer)) found = outer
    return found
  }
  const leave: Parting['leave'] = (top, xml, where) => {
    const story = storyOf(top)
    const own = where === 'place' ? [] : staying.filter((paragraph) => storyOf(paragraph) === story)
    const before = own.findLast((paragraph) => paragraph.to <= top.from)
    const after = own.find((paragraph) => top.to <= paragraph.from)
    if (before !== undefined && (where === 'end-before' || after === undefined))
      additionsTo(before, additions).end += xml
    else if (after !== undefined) additionsTo(after, additions).start += xml
    else places.set(top, (places.get(top) ?? '') + xml)
  }
  const parting = { source, topOf, leave, takeOut: (node: XmlNode) => void takenOut.add(node) }
  if (tops.size > 0) {
    partRanges(root, parting)
    partFields(fields, parting)
  }
  return { places, takenOut }
}
