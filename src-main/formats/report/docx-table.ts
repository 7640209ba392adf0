import {
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx'
import type { ChangeRow } from '#shared/compare/report/rows.ts'
import type { WordRun } from '#shared/model/comparison.ts'
import { visibleText } from './visible-text.ts'

/** A row of the table; a term renamed throughout has no number. */
export type TableChange = Omit<ChangeRow, 'number'> & { readonly number: number | null }

// In twentieths of a point; together they are the width between the margins.
const WIDTHS = [600, 2300, 2600, 4750, 4750]
const HEAD = ['No.', 'Clause', 'What happened', 'Old wording', 'New wording']
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C9C8C2' }
const COLORS = { '-': 'A8231B', '+': '08652F' } as const
/** Characters of wording that surely have room on one page, so that their row need not be parted. */
const FITS_A_PAGE = 1200
const MUTE = '5C6068'
const WARNING = '7A4F00'

/** The changes as a table whose head stands on every page. Deletions are struck, insertions underlined: no tracked changes. */
export const changesTable = (rows: readonly TableChange[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTHS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: WIDTHS,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      new TableRow({
        tableHeader: true,
        children: HEAD.map((words, at) => cell(at, [paragraph([new TextRun({ text: words, bold: true })])], true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: row.words.reduce((sum, [, text]) => sum + text.length, 0) < FITS_A_PAGE,
            children: cellsOf(row).map((content, at) => cell(at, content)),
          }),
      ),
    ],
  })

const cell = (column: number, children: readonly Paragraph[], isHead = false): TableCell =>
  new TableCell({
    width: { size: WIDTHS[column] ?? 0, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    ...(isHead ? { shading: { fill: 'ECEEF2' } } : {}),
    children: [...children],
  })

const paragraph = (children: readonly ParagraphChild[]): Paragraph => new Paragraph({ children: [...children] })

function cellsOf(row: TableChange): readonly (readonly Paragraph[])[] {
  return [
    [plain(row.number === null ? '' : String(row.number))],
    [plain(clauseNumbers(row)), paragraph([new TextRun({ text: visibleText(row.heading), bold: true })])],
    whatHappened(row),
    wording(row.words, '-'),
    wording(row.words, '+'),
  ]
}

const plain = (words: string, color?: string): Paragraph =>
  paragraph([new TextRun({ text: visibleText(words), size: 18, ...(color === undefined ? {} : { color }) })])

function clauseNumbers({ oldName, newName }: TableChange): string {
  if (oldName === newName || newName === '') return oldName
  return oldName === '' ? newName : `${oldName} → ${newName}`
}

const whatHappened = ({ warning, what, terms, noise }: TableChange): readonly Paragraph[] => [
  ...(warning === null ? [] : [paragraph([new TextRun({ text: warning, bold: true, size: 18, color: WARNING })])]),
  plain(what),
  ...terms.map((term) => plain(term)),
  ...(noise === '' ? [] : [plain(noise, MUTE)]),
]

/** One of the two texts, a paragraph a line, with the words that only it has marked. */
function wording(words: readonly WordRun[], own: '-' | '+'): readonly Paragraph[] {
  const lines: TextRun[][] = [[]]
  for (const [kind, text] of words) {
    if (kind !== '=' && kind !== own) continue
    for (const [at, part] of visibleText(text).split('\n').entries()) {
      if (at > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push(run(kind, part))
    }
  }
  return lines.map(paragraph)
}

function run(kind: WordRun[0], text: string): TextRun {
  const look = { font: 'Cambria', size: 19 }
  // A tab is an element of its own in a Word document.
  const children = text
    .split(/(\t)/)
    .filter((part) => part !== '')
    .map((part) => (part === '\t' ? new Tab() : part))
  if (kind === '-') return new TextRun({ ...look, children, strike: true, color: COLORS['-'] })
  if (kind === '+') {
    return new TextRun({ ...look, children, color: COLORS['+'], underline: { type: UnderlineType.SINGLE } })
  }
  return new TextRun({ ...look, children })
}
