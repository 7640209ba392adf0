import { childNamed, type XmlNode } from '../../edit/xml/parse-part.ts'
import type { PlacedParagraph } from '../base/model.ts'
import { above, containerOf, isContainer, isWithin, storyOf } from './containers.ts'
import type { Gap, Shown } from './plan.ts'

/** A place in a part where paragraphs can stand, and the element that it is right after or before. */
export interface Spot {
  readonly path: string
  readonly at: number
  readonly node: XmlNode
  readonly side: 'after' | 'before'
}

/** An element of a part, by which a place is found for what is to stand in the same cell, note or body. */
export interface Model {
  readonly path: string
  readonly node: XmlNode
  /** It goes, and stands between what stays before and after the gap, so that its place can be taken. */
  readonly isFree: boolean
}

const spotAfter = (path: string, node: XmlNode): Spot => ({ path, node, at: node.to, side: 'after' })
const spotBefore = (path: string, node: XmlNode): Spot => ({ path, node, at: node.from, side: 'before' })

const firstOf = (shown: Shown | null): PlacedParagraph | undefined => shown?.placed[0]

/** Controls that hold one paragraph, or what stands elsewhere. */
const CLOSED = new Set([
  'w:text',
  'w:date',
  'w:dropDownList',
  'w:comboBox',
  'w14:checkbox',
  'w:dataBinding',
  'w15:dataBinding',
  'w:picture',
])

const isClosed = (control: XmlNode | null): boolean =>
  childNamed(control, 'w:sdtPr')?.children.some(({ name }) => CLOSED.has(name)) === true

/** The element around `node`, or itself, beside which something like the model can stand; null where nothing can. */
function neighbour(node: XmlNode, model: XmlNode): XmlNode | null {
  const around = new Set(above(model))
  let own = node
  while (own.parent !== null && !around.has(own.parent)) own = own.parent
  while (own.parent?.name === 'w:sdtContent' && isClosed(own.parent.parent)) own = own.parent.parent ?? own
  const { parent } = own
  if (parent === null) return null
  const container = isContainer(parent) ? parent : containerOf(own)
  const isBlock = isContainer(parent) || parent.name === 'w:sdtContent' || parent.name === 'w:customXml'
  return isBlock && container === containerOf(model) ? own : null
}

/** True where one paragraph stands between the other two. */
export const isBetween = ({ index }: Shown, { after, before }: Gap): boolean =>
  (after === null || after.index < index) && (before === null || index < before.index)

/**
 * Finds where something goes that is to stand like a model: in its place where that is free, else after what stands
 * before the gap or before what stands after it, in the same cell, note or body; else next to these, wherever they are.
 */
export function findSpot(model: Model, gap: Gap, before: Spot | null): Spot {
  const { path, node } = model
  if (before?.side === 'before') return before
  const isElsewhere = before === null || before.path !== path || storyOf(before.node) !== storyOf(node)
  const isAhead = isElsewhere || before.node.to <= node.from
  if (model.isFree && isAhead) return { path, node, at: node.from, side: 'after' }
  const next = firstOf(gap.before)
  if (before !== null && before.path === path) {
    const own = neighbour(before.node, node)
    if (own !== null && (next === undefined || !isWithin(next.node, own))) return spotAfter(path, own)
  }
  if (next !== undefined && next.part.path === path) {
    const own = neighbour(next.node, node)
    if (own !== null && (before === null || !isWithin(before.node, own))) return spotBefore(path, own)
  }
  if (before !== null) return spotAfter(before.path, before.node)
  return next === undefined ? spotBefore(path, node) : spotBefore(next.part.path, next.node)
}

const rowIn = (table: XmlNode | null, node: XmlNode | undefined): XmlNode | undefined =>
  node === undefined ? undefined : [node, ...above(node)].find((one) => one.name === 'w:tr' && one.parent === table)

/** Finds where a row goes: in the same table, after the row that stands before it or before the one that follows. */
export function findRowSpot(path: string, row: XmlNode, gap: Gap, before: Spot | null): Spot | null {
  const last = before?.path === path && before.side === 'after' ? rowIn(row.parent, before.node) : undefined
  const next = firstOf(gap.before)
  const following = next?.part.path === path ? rowIn(row.parent, next.node) : undefined
  if (last !== undefined && last !== following) return spotAfter(path, last)
  return following === undefined || last === following ? null : spotBefore(path, following)
}

/** Where a gap begins. */
export function startOf({ after }: Gap): Spot | null {
  const last = after?.placed.at(-1)
  return last === undefined ? null : spotAfter(last.part.path, last.node)
}
