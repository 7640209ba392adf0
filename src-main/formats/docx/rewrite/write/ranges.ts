import { nodesBelow, sourceOf, type XmlNode } from '../../edit/xml/parse-part.ts'
import type { PlacedField } from '../base/model.ts'
import { above } from '../plan/containers.ts'

/** The ends of ranges: bookmarks, comments, permissions. */
const RANGE = /^w:(bookmark|commentRange|perm)(Start|End)$/

/** What is done about things that do not all go the same way. */
export interface Parting {
  readonly source: string
  /** The outermost element with which something goes or moves; null for what stays. */
  readonly topOf: (node: XmlNode) => XmlNode | null
  /** Leaves XML behind, where an element stood or at an end of the nearest paragraph that stays. */
  readonly leave: (top: XmlNode, xml: string, where: 'place' | 'end-before' | 'start-after') => void
  /** Takes an element out of what moves. */
  readonly takeOut: (node: XmlNode) => void
}

const keyOf = ({ name, attributes }: XmlNode): string => `${RANGE.exec(name)?.[1]} ${attributes['w:id'] ?? ''}`

const isInParagraph = (node: XmlNode): boolean => [...above(node)].some(({ name }) => name === 'w:p')

/**
 * Leaves behind the end of every range whose other end stays, so that the range holds what stays of it.
 *
 * A comment that loses the mark it is shown by, but not its beginning, gets that mark back.
 */
export function partRanges(root: XmlNode, { source, topOf, leave, takeOut }: Parting): void {
  const all = nodesBelow(root)
  const byKey = Map.groupBy(
    all.filter(({ name }) => RANGE.test(name)),
    keyOf,
  )
  for (const marker of [...byKey.values()].flat().toSorted((one, other) => one.from - other.from)) {
    const top = topOf(marker)
    const partner = byKey.get(keyOf(marker))?.find(({ name }) => name !== marker.name)
    if (top === null || (partner !== undefined && topOf(partner) === top)) continue
    takeOut(marker)
    if (partner === undefined || topOf(partner) !== null) continue
    const where = marker.name.endsWith('End') ? 'end-before' : 'start-after'
    leave(top, sourceOf(source, marker), isInParagraph(partner) ? where : 'place')
  }
  for (const reference of all) {
    const run = reference.parent
    if (reference.name !== 'w:commentReference' || run === null) continue
    const top = topOf(reference)
    const range = byKey.get(`commentRange ${reference.attributes['w:id'] ?? ''}`)
    const start = range?.find(({ name }) => name.endsWith('Start'))
    if (top === null || start === undefined || topOf(start) !== null) continue
    takeOut(run)
    leave(top, sourceOf(source, run), 'end-before')
  }
}

const isEnd = ({ name, attributes }: XmlNode): boolean => name === 'w:fldChar' && attributes['w:fldCharType'] === 'end'

/** Leaves behind what a field needs that goes only in part: its beginning before what stays of it, its end after that. */
export function partFields(fields: readonly PlacedField[], { source, topOf, leave, takeOut }: Parting): void {
  for (const { characters } of fields) {
    const tops = new Set(characters.map(({ node }) => topOf(node)))
    if (tops.size < 2) continue
    const hasBegun = characters[0] !== undefined && topOf(characters[0].node) === null
    for (const { node, run } of characters) {
      const top = topOf(node)
      if (top === null || run === null) continue
      takeOut(node)
      const xml = `<${run.tag}>${sourceOf(source, node)}</${run.tag}>`
      if (tops.has(null)) leave(top, xml, hasBegun || isEnd(node) ? 'end-before' : 'start-after')
    }
  }
}
