import { type Edits, makeEdits } from '../../edit/xml/edits.ts'
import { nodesBelow, type XmlNode } from '../../edit/xml/parse-part.ts'
import type { Coming } from '../plan/plan.ts'
import { editText } from '../words/edit-text.ts'
import { type Additions, additionsTo, type PartEditing } from './editing.ts'
import { writeAdditions } from './write-additions.ts'

/** Edits to one element, which then stands elsewhere. */
function editsWithin(node: XmlNode): Edits {
  const edits = makeEdits()
  return {
    insert: (at, text, rank) => edits.insert(at - node.from, text, rank),
    replace: (from, to, text) => edits.replace(from - node.from, to - node.from, text),
    apply: (source) => edits.apply(source.slice(node.from, node.to)),
  }
}

/**
 * A paragraph, row or table that moves, as it stands in its new place: without the end of its section and what else does
 * not move with it. `section` is the end of a section that it is to hold there.
 */
export function movedXml(
  node: XmlNode,
  members: readonly Coming[],
  editing: PartEditing,
  takenOut: ReadonlySet<XmlNode>,
  section: string,
): string {
  const edits = editsWithin(node)
  const additions = new Map<XmlNode, Additions>()
  const { source } = editing.part
  for (const { like, text } of members) editText(like.placed, text, { ...editing, edits, additions })
  for (const below of nodesBelow(node)) {
    const isSection = below.name === 'w:sectPr' && below.parent?.name === 'w:pPr'
    if (isSection || takenOut.has(below)) edits.replace(below.from, below.to, '')
  }
  if (section !== '') additionsTo(node, additions).section = section
  writeAdditions(additions, source, edits)
  return edits.apply(source)
}
