import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import { type Reported, versionLine } from '#shared/compare/report/reported.ts'
import { changeRows } from '#shared/compare/report/rows.ts'
import { summaryLines } from '#shared/compare/report/summary.ts'
import { renameRows } from '#shared/compare/report/table.ts'
import { changesTable } from './docx-table.ts'
import { withFixedTimes } from './same-zip.ts'
import { visibleText } from './visible-text.ts'

const INK = '1D1F24'
const MUTE = '5C6068'
const WARNING = '7A4F00'
const A4 = { width: 11906, height: 16838 }

/** The changes as a Word document: the summary, a row a change with both wordings, and what touches no substance. */
export async function reportDocx(reported: Reported): Promise<Uint8Array> {
  const { title, newer, older } = reported
  const { changes, folded } = changeRows(reported)
  const renames = renameRows(reported).map((row) => ({ ...row, number: null }))
  const document = new Document({
    creator: 'Counterdraft',
    title: visibleText(`${title}: changes from ${older.name} to ${newer.name}`),
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 20, color: INK } },
        title: { run: { font: 'Cambria', size: 36, bold: true, color: INK }, paragraph: { spacing: { after: 160 } } },
        heading1: {
          run: { font: 'Calibri', size: 22, bold: true, color: MUTE },
          paragraph: { spacing: { before: 280, after: 100 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { ...A4, orientation: PageOrientation.LANDSCAPE },
            margin: { top: 1000, bottom: 900, left: 900, right: 900, header: 500, footer: 450 },
          },
        },
        headers: { default: new Header({ children: [small(`${title}: ${newer.name} against ${older.name}`)] }) },
        footers: { default: new Footer({ children: [pageNumbers(reported)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [text(title)] }),
          ...versionParagraphs(reported),
          heading('Summary'),
          ...summaryParagraphs(reported),
          ...tableUnder('Changes', [...renames, ...changes]),
          ...tableUnder('Nothing of substance changed', folded),
        ],
      },
    ],
  })
  return withFixedTimes(new Uint8Array(await Packer.toBuffer(document)), reported.madeOn)
}

const text = (words: string): TextRun => new TextRun({ text: visibleText(words) })

const heading = (words: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [text(words)] })

const small = (words: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text: visibleText(words), size: 16, color: MUTE })] })

const pageNumbers = ({ madeOn }: Reported): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({
        size: 16,
        color: MUTE,
        children: [
          `Made ${madeOn} by comparing the two texts.   Page `,
          PageNumber.CURRENT,
          ' of ',
          PageNumber.TOTAL_PAGES,
        ],
      }),
    ],
  })

const versionParagraphs = ({ older, newer }: Reported): readonly Paragraph[] =>
  (
    [
      ['Older text: ', older],
      ['Newer text: ', newer],
    ] as const
  ).map(
    ([caption, version]) =>
      new Paragraph({ children: [new TextRun({ text: caption, color: MUTE }), text(versionLine(version))] }),
  )

const summaryParagraphs = (reported: Reported): readonly Paragraph[] =>
  summaryLines(reported).map(({ text: words, isWarning }) => {
    const look = isWarning ? { bold: true, color: WARNING } : {}
    return new Paragraph({ bullet: { level: 0 }, children: [new TextRun({ text: visibleText(words), ...look })] })
  })

const tableUnder = (name: string, rows: Parameters<typeof changesTable>[0]): readonly (Paragraph | Table)[] =>
  rows.length === 0 ? [] : [heading(`${name} (${rows.length})`), changesTable(rows)]
