import writeExcelFile, { type Cell, type Feature, type Image, type Row, type Sheet } from 'write-excel-file/node'
import { type Reported, versionLine } from '#shared/compare/report/reported.ts'
import { COLUMNS, type ReportCell, sheetRows, summaryTexts } from '#shared/compare/report/table.ts'
import { withFixedTimes } from './same-zip.ts'
import { CELL_LIMIT, headCell, numberCell, textCell } from './xlsx-cells.ts'

/** Whatever the library may put into a file; nothing of it but text is used here. */
type FileContent = Image['content']

const WIDTHS = [6, 11, 11, 26, 30, 30, 12, 24, 60, 60]

/** The changes as a workbook: a sheet that can be filtered, and the summary on a second one. */
export async function reportXlsx(reported: Reported): Promise<Uint8Array> {
  const rows = sheetRows(reported).flatMap(cutRow)
  const changes: Sheet<FileContent> = {
    sheet: 'Changes',
    data: [COLUMNS.map(headCell), ...rows.map((row) => row.map(cell))],
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }
  const summary: Sheet<FileContent> = {
    sheet: 'Summary',
    data: summaryRows(reported),
    columns: [{ width: 16 }, { width: 110 }],
  }
  const features = [filterOver(rows.length + 1)]
  const bytes = await writeExcelFile([changes, summary], { fontFamily: 'Calibri', fontSize: 10, features }).toBuffer()
  return withFixedTimes(new Uint8Array(bytes), reported.madeOn)
}

const cell = (value: ReportCell): Cell => (typeof value === 'number' ? numberCell(value) : textCell(value))

/** A row whose wording is too long for a cell as several rows; together their cells are the whole. */
function cutRow(row: readonly ReportCell[]): readonly (readonly ReportCell[])[] {
  const [number = ''] = row
  const cut = row.map((value) => (typeof value === 'string' ? cutText(value) : [value]))
  const height = Math.max(...cut.map((parts) => parts.length))
  return Array.from({ length: height }, (_, at) =>
    cut.map((parts, column) => (column === 0 && at > 0 ? `${number} (continued)` : (parts[at] ?? ''))),
  )
}

/** Never inside of a character. */
const cutText = (text: string): readonly string[] =>
  text.length <= CELL_LIMIT ? [text] : (text.match(new RegExp(`.{1,${CELL_LIMIT / 2}}`, 'gsu')) ?? [])

function summaryRows(reported: Reported): Row[] {
  const { title, older, newer, madeOn } = reported
  const line = (caption: string, value: string): Row => [{ ...headCell(caption) }, cell(value)]
  return [
    line('Contract', title),
    line('Older text', versionLine(older)),
    line('Newer text', versionLine(newer)),
    line('Made', madeOn),
    ...summaryTexts(reported).map((text, at) => line(at === 0 ? 'Summary' : '', text)),
  ]
}

/** Lets the reader filter the first sheet by its columns; the library has no setting for it. */
function filterOver(rows: number): Feature<FileContent> {
  const last = String.fromCharCode('A'.charCodeAt(0) + COLUMNS.length - 1)
  const filter = `<autoFilter ref="A1:${last}${rows}"/>`
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _, { sheetIndex }) =>
            sheetIndex === 0 ? content.replace('</sheetData>', `</sheetData>${filter}`) : content,
        },
      },
    },
  }
}
