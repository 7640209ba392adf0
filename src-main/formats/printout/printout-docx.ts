import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IRunOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type {
  PrintCell,
  PrintLine,
  Printout,
  PrintSection,
  PrintTable,
  PrintTone,
} from '#shared/model/printout/printout.ts'
import { withFixedTimes } from '../report/same-zip.ts'
import { visibleText } from '../report/visible-text.ts'

const INK = '1D1F24'
const MUTE = '5C6068'
const WARNING = '7A4F00'
const A4 = { width: 11906, height: 16838 }
const MARGIN = 1000
/** In twentieths of a point: what is left between the margins. */
const widthOf = ({ isWide = false }: Pick<Printout, 'isWide'>): number => (isWide ? A4.height : A4.width) - 2 * MARGIN
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C9C8C2' }

/** A printout as a Word document, A4, with a table's head on every page. */
export async function printoutDocx(printout: Printout): Promise<Uint8Array> {
  const { title, facts, sections, closing, madeOn } = printout
  const document = new Document({
    creator: 'Counterdraft',
    title: visibleText(title),
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 20, color: INK } },
        title: { run: { font: 'Cambria', size: 36, bold: true, color: INK }, paragraph: { spacing: { after: 160 } } },
        heading1: {
          run: { font: 'Calibri', size: 22, bold: true, color: MUTE },
          paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              ...A4,
              orientation: printout.isWide === true ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: 1100, bottom: 1000, left: MARGIN, right: MARGIN, header: 500, footer: 450 },
          },
        },
        ...(madeOn === null ? {} : { headers: { default: new Header({ children: [small(title)] }) } }),
        footers: { default: new Footer({ children: [pageNumbers(madeOn)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun({ text: visibleText(title) })] }),
          ...facts.map(
            ({ name, value }) =>
              new Paragraph({
                children: [new TextRun({ text: `${name}: `, color: MUTE }), new TextRun({ text: visibleText(value) })],
              }),
          ),
          ...sections.flatMap((section) => sectionBlocks(section, widthOf(printout))),
          ...closing.map(
            (text) => new Paragraph({ spacing: { before: 200 }, children: [run({ text, tone: 'muted' })] }),
          ),
        ],
      },
    ],
  })
  return withFixedTimes(new Uint8Array(await Packer.toBuffer(document)), madeOn)
}

const LOOKS: Readonly<Record<PrintTone, Partial<IRunOptions>>> = {
  plain: {},
  quote: { font: 'Cambria', size: 19 },
  warning: { bold: true, color: WARNING },
  muted: { size: 18, color: MUTE },
  strong: { bold: true },
}

const run = ({ text, tone }: PrintLine): TextRun =>
  new TextRun({ ...LOOKS[tone], text: visibleText(tone === 'quote' && text !== '' ? `“${text}”` : text) })

const paragraph = (line: PrintLine): Paragraph => new Paragraph({ spacing: { after: 40 }, children: [run(line)] })

const small = (words: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text: visibleText(words), size: 16, color: MUTE })] })

const pageNumbers = (madeOn: string | null): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({
        size: 16,
        color: MUTE,
        children: [
          `${madeOn === null ? '' : `Made ${madeOn}.   `}Page `,
          PageNumber.CURRENT,
          ' of ',
          PageNumber.TOTAL_PAGES,
        ],
      }),
    ],
  })

function sectionBlocks({ heading, lines, table }: PrintSection, width: number): readonly (Paragraph | Table)[] {
  return [
    ...(heading === null
      ? []
      : [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            children: [new TextRun({ text: visibleText(heading) })],
          }),
        ]),
    ...lines.map(paragraph),
    ...(table === null ? [] : [tableBlock(table, width)]),
  ]
}

function tableBlock({ columns, rows }: PrintTable, room: number): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.floor((room * width) / whole))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, at) => cellBlock([{ text: title, tone: 'strong' }], widths[at] ?? 0, true)),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: cells.every((cell) => cell.reduce((sum, { text }) => sum + text.length, 0) < FITS_A_PAGE),
            children: cells.map((cell, at) => cellBlock(cell, widths[at] ?? 0, false)),
          }),
      ),
    ],
  })
}

/** Characters that surely have room on one page, so that their row need not be parted. */
const FITS_A_PAGE = 800

const cellBlock = (cell: PrintCell, width: number, isHead: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    ...(isHead ? { shading: { fill: 'ECEEF2' } } : {}),
    children: cell.length === 0 ? [new Paragraph({})] : cell.map(paragraph),
  })
