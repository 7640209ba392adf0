import type { Cell } from 'write-excel-file/node'
import { visibleText } from './visible-text.ts'

/** What a cell of Excel holds at most. */
export const CELL_LIMIT = 32_000

export const headCell = (value: string): Cell => ({
  value: plainText(value),
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#ECEEF2',
  bottomBorderStyle: 'thin',
  wrap: true,
  alignVertical: 'top',
})

export const numberCell = (value: number): Cell => ({ value, type: Number, alignVertical: 'top', align: 'left' })

/** Text is always written as text: nothing that begins with `=` becomes a formula. */
export const textCell = (value: string): Cell => ({
  value: plainText(value),
  type: String,
  wrap: true,
  alignVertical: 'top',
  format: '@',
})

/** `_x0041_` is Excel's own spelling of a character; words that happen to look so are spelt out. */
function plainText(text: string): string {
  const visible = visibleText(text)
    .slice(0, CELL_LIMIT)
    .replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
  // The library keeps its texts in a plain object, in which such a name stands for something else already.
  return visible in {}
    ? `_x${visible.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${visible.slice(1)}`
    : visible
}
