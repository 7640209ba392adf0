import type { Edits } from '../../edit/xml/edits.ts'
import { childNamed, type XmlNode } from '../../edit/xml/parse-part.ts'
import { cellsOf, rowsOf } from '../plan/containers.ts'
import { prefixOf } from './editing.ts'

const numberIn = (properties: XmlNode | null, name: string): number =>
  Number(childNamed(properties, name)?.attributes['w:val'] ?? 0) || 0

/** A row's cells by the column of the grid that each begins in. */
function cellsByColumn(row: XmlNode): ReadonlyMap<number, XmlNode> {
  const cells = new Map<number, XmlNode>()
  let column = numberIn(childNamed(row, 'w:trPr'), 'w:gridBefore')
  for (const cell of cellsOf(row)) {
    cells.set(column, cell)
    column += Math.max(1, numberIn(childNamed(cell, 'w:tcPr'), 'w:gridSpan'))
  }
  return cells
}

const mergeOf = (cell: XmlNode | undefined): XmlNode | null => childNamed(childNamed(cell, 'w:tcPr'), 'w:vMerge')

const isBeginning = (merge: XmlNode | null): boolean => merge?.attributes['w:val'] === 'restart'

/** A cell merged over several rows begins in the next one, where the row that it began in goes. */
export function handMerges(tops: readonly XmlNode[], edits: Edits): void {
  const going = new Set(tops)
  for (const table of new Set(
    tops.flatMap((top) => (top.name === 'w:tr' && top.parent !== null ? [top.parent] : [])),
  )) {
    const open = new Set<number>()
    for (const row of rowsOf(table)) {
      for (const [column, cell] of cellsByColumn(row)) {
        const merge = mergeOf(cell)
        if (going.has(row)) {
          if (isBeginning(merge)) open.add(column)
          else if (merge === null) open.delete(column)
          continue
        }
        if (merge !== null && !isBeginning(merge) && open.has(column))
          edits.replace(merge.from, merge.to, `<${merge.tag} ${prefixOf(merge)}val="restart"/>`)
        open.delete(column)
      }
    }
  }
}
