/** Where a cell of the grid stands. */
export interface CellPlace {
  readonly id: string
  readonly left: number
  readonly top: number
}

/** The cell that an arrow key leads to, null where there is none. Rows are as wide as the window lets them be. */
export function stepInGrid(cells: readonly CellPlace[], from: string, key: string): string | null {
  const at = cells.findIndex(({ id }) => id === from)
  const cell = cells[at]
  if (cell === undefined) return null
  switch (key) {
    case 'ArrowRight':
      return cells[at + 1]?.id ?? null
    case 'ArrowLeft':
      return cells[at - 1]?.id ?? null
    case 'Home':
      return cells[0]?.id ?? null
    case 'End':
      return cells.at(-1)?.id ?? null
    case 'ArrowDown':
      return nearestInRow(
        cells,
        cell,
        cells.slice(at).find(({ top }) => top > cell.top),
      )
    case 'ArrowUp':
      return nearestInRow(
        cells,
        cell,
        cells.slice(0, at).findLast(({ top }) => top < cell.top),
      )
    default:
      return null
  }
}

/** Of the cells beside one, that which stands under or over the cell one comes from. */
function nearestInRow(cells: readonly CellPlace[], { left }: CellPlace, row: CellPlace | undefined): string | null {
  if (row === undefined) return null
  const beside = cells.filter(({ top }) => top === row.top)
  const far = (cell: CellPlace): number => Math.abs(cell.left - left)
  return beside.reduce((best, cell) => (far(cell) < far(best) ? cell : best), row).id
}
