import type { XmlNode } from '../../edit/xml/parse-part.ts'
import { type Arrival, membersOf } from '../plan/arrivals.ts'
import type { Coming } from '../plan/plan.ts'
import type { PartEditing } from './editing.ts'
import { movedXml } from './moved.ts'
import { newParagraph } from './new-paragraph.ts'
import { newRow } from './new-row.ts'

/** The paragraphs that an arrival takes from their old place. */
export const takenBy = (arrival: Arrival): readonly Coming[] => membersOf(arrival).filter(({ moved }) => moved)

/** Writes what comes. `section` is the end of a section that it is to hold, `takenOut` what does not move with it. */
export function arrivalXml(
  { unit }: Arrival,
  section: string,
  editing: PartEditing,
  takenOut: ReadonlySet<XmlNode>,
): string {
  const { source } = editing.part
  if (unit.kind === 'row' && unit.isNew) return newRow(unit.node, unit.members, source)
  if (unit.kind !== 'paragraph') return movedXml(unit.node, unit.members, editing, takenOut, '')
  const { coming } = unit
  if (!coming.moved) return newParagraph(coming.like, coming.text, section)
  return coming.like.placed
    .map(({ node }, at, all) =>
      movedXml(node, at === all.length - 1 ? [coming] : [], editing, takenOut, at === all.length - 1 ? section : ''),
    )
    .join('')
}
