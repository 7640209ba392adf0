import type { XmlNode } from '../../edit/xml/parse-part.ts'
import { above, cellsOf, isWithin } from './containers.ts'
import type { Coming, Gap, Shown } from './plan.ts'

/** What comes as one: a paragraph, a whole table that stood elsewhere, or a row, new or moved. */
export type Unit =
  | { readonly kind: 'paragraph'; readonly coming: Coming }
  | { readonly kind: 'table'; readonly node: XmlNode; readonly members: readonly Coming[] }
  | { readonly kind: 'row'; readonly node: XmlNode; readonly isNew: boolean; readonly members: readonly Coming[] }

const nodeOf = (shown: Shown): XmlNode | null => shown.placed.at(-1)?.node ?? null

/** The elements of a name around a paragraph, innermost first. */
const around = (shown: Shown, name: string): readonly XmlNode[] => {
  const node = nodeOf(shown)
  return node === null ? [] : [...above(node)].filter((outer) => outer.name === name)
}

/** The shown paragraphs within an element. */
export type ShownIn = (node: XmlNode) => readonly Shown[]

/** What moved, if these are all the paragraphs of a table or row, in their order. */
function movedWhole(coming: readonly Coming[], at: number, name: string, shownIn: ShownIn): Unit | null {
  const first = coming[at]
  if (first?.moved !== true) return null
  for (const node of around(first.like, name).toReversed()) {
    const own = shownIn(node)
    const members = coming.slice(at, at + own.length)
    const isWhole = own.every((shown, index) => members[index]?.moved === true && members[index]?.like === shown)
    if (!isWhole) continue
    return name === 'w:tbl' ? { kind: 'table', node, members } : { kind: 'row', node, isNew: false, members }
  }
  return null
}

const cellIn = (row: XmlNode, shown: Shown): number => {
  const node = nodeOf(shown)
  return node === null ? -1 : cellsOf(row).findIndex((cell) => isWithin(node, cell))
}

/** A new row, if these look like the cells of one row from its first one on, and stand outside that row. */
function newRow(coming: readonly Coming[], at: number, gap: Gap, isGone: (shown: Shown) => boolean): Unit | null {
  const first = coming[at]
  const row = first === undefined || first.moved ? undefined : around(first.like, 'w:tr')[0]
  if (first === undefined || row === undefined || isGone(first.like) || cellIn(row, first.like) !== 0) return null
  if (gap.before !== null && cellIn(row, gap.before) >= 0) return null
  const members = [first]
  for (const next of coming.slice(at + 1)) {
    const [last, own] = [cellIn(row, members.at(-1)?.like ?? first.like), next.moved ? -1 : cellIn(row, next.like)]
    if (own < last) break
    members.push(next)
  }
  const cells = new Set(members.map(({ like }) => cellIn(row, like)))
  return cells.size < 2 ? null : { kind: 'row', node: row, isNew: true, members }
}

/** Puts together what comes as one. */
export function toUnits(gap: Gap, shownIn: ShownIn, isGone: (shown: Shown) => boolean): readonly Unit[] {
  const { coming } = gap
  const units: Unit[] = []
  for (let at = 0; at < coming.length; ) {
    const own = coming[at]
    if (own === undefined) break
    const unit = movedWhole(coming, at, 'w:tbl', shownIn) ??
      movedWhole(coming, at, 'w:tr', shownIn) ??
      newRow(coming, at, gap, isGone) ?? { kind: 'paragraph' as const, coming: own }
    units.push(unit)
    at += unit.kind === 'paragraph' ? 1 : unit.members.length
  }
  return units
}
