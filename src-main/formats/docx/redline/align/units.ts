import { acceptedText, type Block, type Paragraph, paragraphsOf, type Table } from '../story/model.ts'

/**
 * What is aligned: a table, or a paragraph as it stands after all changes, which an older document may hold as several
 * whose marks its author deleted.
 */
export type Unit =
  | { readonly kind: 'paragraph'; readonly members: readonly Paragraph[]; readonly text: string }
  | { readonly kind: 'table'; readonly table: Table; readonly text: string }

const isGoneTable = ({ rows }: Table): boolean => rows.length > 0 && rows.every(({ deleted }) => deleted !== null)

/** The words of a table, without what its author deleted. */
const tableText = ({ rows }: Table): string => rows.map(({ cells }) => cells.map(cellText).join('\t')).join('\n')

/** The words of a cell. */
export const cellText = ({ blocks }: { readonly blocks: readonly Block[] }): string =>
  paragraphsOf(blocks).map(acceptedText).join('\n')

/** True of a unit that is all deleted already: it has no counterpart. */
export const isGone = (unit: Unit): boolean =>
  unit.kind === 'table'
    ? isGoneTable(unit.table)
    : unit.members.every(({ deleted }) => deleted !== null) && unit.text === ''

/** The units of some blocks, in order. */
export function toUnits(blocks: readonly Block[]): readonly Unit[] {
  const units: Unit[] = []
  let open: Paragraph[] = []
  const close = (): void => {
    if (open.length > 0) units.push({ kind: 'paragraph', members: open, text: open.map(acceptedText).join('') })
    open = []
  }
  for (const block of blocks) {
    if (block.kind === 'table') {
      close()
      units.push({ kind: 'table', table: block, text: tableText(block) })
    } else {
      open.push(block)
      if (block.deleted === null) close()
    }
  }
  close()
  return units
}
