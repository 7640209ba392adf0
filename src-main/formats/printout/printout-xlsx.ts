import writeExcelFile, { type Cell, type Image, type Row, type Sheet } from 'write-excel-file/node'
import type { PrintCell, Printout, PrintSection } from '#shared/model/printout/printout.ts'
import { withFixedTimes } from '../report/same-zip.ts'
import { CELL_LIMIT, headCell, textCell } from '../report/xlsx-cells.ts'

type FileContent = Image['content']

/** Characters that the whole width of a table is made of. */
const TABLE_WIDTH = 150
/** As Excel allows a sheet to be called. */
const LONGEST_NAME = 31

/** A printout as a workbook: each table a sheet of its own, and a first one with what stands around them. */
export async function printoutXlsx(printout: Printout): Promise<Uint8Array> {
  const tables = printout.sections.filter(({ table }) => table !== null)
  const names = sheetNames(tables.map(({ heading }) => heading ?? 'Table'))
  const sheets = tables.map((section, at) => tableSheet(section, names[at] ?? 'Table'))
  const bytes = await writeExcelFile([aboutSheet(printout), ...sheets], {
    fontFamily: 'Calibri',
    fontSize: 10,
  }).toBuffer()
  return withFixedTimes(new Uint8Array(bytes), printout.madeOn)
}

function aboutSheet({ title, facts, sections, closing, madeOn }: Printout): Sheet<FileContent> {
  const row = (name: string, value: string): Row => [headCell(name), textCell(value)]
  return {
    sheet: 'About',
    data: [
      row('', title),
      ...facts.map(({ name, value }) => row(name, value)),
      ...(madeOn === null ? [] : [row('Made', madeOn)]),
      ...sections.flatMap(({ heading, lines }) =>
        lines.map(({ text }, at) => row(at === 0 ? (heading ?? '') : '', text)),
      ),
      ...closing.map((text) => row('', text)),
    ],
    columns: [{ width: 26 }, { width: 110 }],
  }
}

function tableSheet({ table }: PrintSection, name: string): Sheet<FileContent> {
  const { columns = [], rows = [] } = table ?? {}
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  return {
    sheet: name,
    data: [columns.map(({ title }) => headCell(title)), ...rows.map((cells) => cells.map(cellOf))],
    columns: columns.map(({ width }) => ({ width: Math.max(8, Math.round((TABLE_WIDTH * width) / whole)) })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }
}

function cellOf(cell: PrintCell): Cell {
  const text = cell.map(({ text: words, tone }) => (tone === 'quote' && words !== '' ? `“${words}”` : words)).join('\n')
  return textCell(text.length <= CELL_LIMIT ? text : `${text.slice(0, CELL_LIMIT / 2)}… (too long for a cell)`)
}

/** Names that Excel takes: short, without its signs, each only once. */
function sheetNames(headings: readonly string[]): readonly string[] {
  const taken = new Set(['about'])
  return headings.map((heading) => {
    const plain =
      heading
        .replaceAll(/[[\]*?:/\\']/g, ' ')
        .slice(0, LONGEST_NAME - 3)
        .trim() || 'Table'
    let name = plain
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${plain} ${number}`
    taken.add(name.toLowerCase())
    return name
  })
}
