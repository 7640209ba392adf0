import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Draft, DraftClause } from '#shared/draft/draft.ts'
import { withFixedTimes } from '../report/same-zip.ts'
import { visibleText } from '../report/visible-text.ts'

const INK = '1D1F24'
const A4 = { width: 11906, height: 16838 }
const MARGIN = 1300

const LEVELS = [
  { level: 0, format: LevelFormat.DECIMAL, text: '%1.', left: 567, hanging: 567 },
  { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2', left: 567, hanging: 567 },
  { level: 2, format: LevelFormat.LOWER_LETTER, text: '(%3)', left: 1134, hanging: 567 },
] as const

const numbering = (reference: string) => ({
  reference,
  levels: LEVELS.map(({ level, format, text, left, hanging }) => ({
    ...{ level, format, text, alignment: AlignmentType.LEFT },
    style: { paragraph: { indent: { left, hanging } } },
  })),
})

/** A new contract as a Word document: numbered clauses that Word can renumber, its schedule, places to sign. */
export async function draftDocx(draft: Draft): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Counterdraft',
    title: visibleText(draft.title),
    numbering: { config: [numbering('agreement'), numbering('schedule')] },
    styles: {
      default: {
        document: {
          run: { font: 'Cambria', size: 22, color: INK },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
        title: {
          run: { font: 'Cambria', size: 36, bold: true, color: INK },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 360 } },
        },
        heading1: {
          run: { font: 'Cambria', size: 24, bold: true, color: INK },
          paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        footers: { default: new Footer({ children: [pageNumbers()] }) },
        children: [
          titled(draft.title),
          ...draft.intro.map((text) => new Paragraph({ children: [words(text)] })),
          ...draft.agreement.flatMap((clause) => clauseBlocks(clause, 'agreement')),
          ...signatures(draft),
          ...(draft.schedule.length === 0
            ? []
            : [
                titled(draft.scheduleTitle, true),
                ...draft.schedule.flatMap((clause) => clauseBlocks(clause, 'schedule')),
              ]),
        ],
      },
    ],
  })
  return withFixedTimes(new Uint8Array(await Packer.toBuffer(document)), null)
}

const words = (text: string): TextRun => new TextRun({ text: visibleText(text) })

const titled = (text: string, pageBreakBefore = false): Paragraph =>
  new Paragraph({ heading: HeadingLevel.TITLE, pageBreakBefore, children: [words(text)] })

const pageNumbers = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: 18, children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  })

/** A clause with its heading; paragraphs are numbered where there are several, and items below theirs. */
function clauseBlocks({ heading, paragraphs }: DraftClause, reference: string): readonly Paragraph[] {
  const isNumbered = paragraphs.filter(({ isItem }) => !isItem).length > 1
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      numbering: { reference, level: 0 },
      children: [words(heading)],
    }),
    ...paragraphs.map(({ text, isItem }) => {
      const level = isItem ? 2 : 1
      return new Paragraph({
        ...(isItem || isNumbered ? { numbering: { reference, level } } : { indent: { left: LEVELS[1].left } }),
        children: [words(text)],
      })
    }),
  ]
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const LINES = ['Signature: ________________________', 'Name:', 'Position:', 'Date:']

/** Where each party signs; not parted from one another by a page's end. */
function signatures({ parties }: Draft): readonly (Paragraph | Table)[] {
  const cell = (role: string, name: string): TableCell =>
    new TableCell({
      width: { size: 50, type: WidthType.PERCENTAGE },
      children: [
        new Paragraph({ children: [new TextRun({ text: visibleText(`For the ${role}, ${name}`), bold: true })] }),
        ...LINES.map((line) => new Paragraph({ spacing: { before: 120 }, children: [words(line)] })),
      ],
    })
  return [
    new Paragraph({ spacing: { before: 480 }, keepNext: true, children: [words('Signed by the parties:')] }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
      rows: [
        new TableRow({ cantSplit: true, children: [cell('Vendor', parties.vendor), cell('Client', parties.buyer)] }),
      ],
    }),
  ]
}
