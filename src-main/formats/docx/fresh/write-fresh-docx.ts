import type { SourceParagraph } from '#shared/model/version-text.ts'
import type { TypedParagraph } from '#shared/negotiate/draft/paragraphs/typed-text.ts'
import type { Block, Inline, ParagraphBlock, TableBlock, TextRun } from '../write/model.ts'
import { writeDocx } from '../write/write-docx.ts'
import { FRESH_SHEET, indentStyle } from './fresh-sheet.ts'

/** A paragraph that is to be written, and the one of the base document that it looks like. */
interface Fresh {
  readonly model: SourceParagraph
  readonly isNew: boolean
  readonly text: string
}

/**
 * Writes our draft as a Word document of its own, where the base is none.
 *
 * Numbers are typed, bullets are signs; headings keep their level, run-in headings their bold type, tables their cells.
 */
export function writeFreshDocx(
  source: readonly SourceParagraph[],
  paragraphs: readonly TypedParagraph[],
  date: string,
): Uint8Array {
  const fresh = paragraphs.flatMap(({ from, like, text, label }): readonly Fresh[] => {
    const model = source[like]
    return model === undefined ? [] : [{ model, isNew: from === null, text: numbered(model, text, label) }]
  })
  const ofStory = (story: SourceParagraph['story']) => fresh.filter(({ model }) => model.story === story)
  const rest = fresh.filter(({ model: { story } }) => story !== 'body' && story !== 'header' && story !== 'footer')
  return writeDocx({
    ...{ title: '', subject: '', author: '', created: date, modified: date, sheet: FRESH_SHEET },
    header: ofStory('header').map((one) => paragraph(one, 'Header')),
    footer: ofStory('footer').map((one) => paragraph(one, 'Footer')),
    body: blocks([...ofStory('body'), ...rest]),
    ...{ comments: [], tracking: false },
  })
}

/** Words that a sign may stand before; what begins with one has its own. */
const WORDS = /^[\p{L}\p{N}"“‘'([$€£§]/u

function numbered({ label, level, outline, cell }: SourceParagraph, text: string, now: string | null): string {
  if (label !== null && now !== null) return text === '' ? now : `${now} ${text}`
  const isBullet = label === null && level !== null && outline === null && cell === null
  return isBullet && WORDS.test(text) ? `• ${text}` : text
}

function styleOf({ style, outline, level }: SourceParagraph): string {
  if (/^(?:document )?title$/i.test(style ?? '')) return 'Title'
  return outline === null ? indentStyle(level ?? 0) : `Heading${outline}`
}

/** How many leading characters are bold: all, those of a run-in heading, or none. */
function boldLength({ bold, text: before }: SourceParagraph, text: string): number {
  if (bold <= 0) return 0
  if (bold >= before.trimEnd().length) return text.length
  const lead = before.slice(0, bold)
  if (text.startsWith(lead)) return bold
  return /^[^\n]{1,120}?[.:](?=\s+\S)/.exec(text.replace(/^(\S*\d)\.(?=\s)/, '$1 '))?.[0].length ?? 0
}

function inlines(text: string, isBold: boolean): readonly Inline[] {
  return text.split(/(\t|\n)/).flatMap((piece): Inline[] => {
    if (piece === '\t') return [{ kind: 'tab' }]
    if (piece === '\n') return [{ kind: 'break' }]
    const run: TextRun = { kind: 'text', text: piece, ...(isBold ? { bold: true } : {}) }
    return piece === '' ? [] : [run]
  })
}

function paragraph({ model, text }: Fresh, style: string): ParagraphBlock {
  const bold = boldLength(model, text)
  const content = [...inlines(text.slice(0, bold), true), ...inlines(text.slice(bold), false)]
  const { align } = model.look ?? {}
  return { kind: 'paragraph', style, content, ...(align === 'center' || align === 'right' ? { align } : {}) }
}

function blocks(fresh: readonly Fresh[]): readonly Block[] {
  const written: Block[] = []
  let table: Fresh[] = []
  const endTable = (): void => {
    if (table.length > 0) written.push(tableOf(table))
    table = []
  }
  for (const one of fresh) {
    const { cell } = one.model
    if (cell === null || (table[0] !== undefined && table[0].model.cell?.table !== cell.table)) endTable()
    if (cell === null) written.push(paragraph(one, styleOf(one.model)))
    else table.push(one)
  }
  endTable()
  return written
}

/** Paragraphs of one table by rows: a new row begins with another row of the base, and where columns begin again. */
function rowsOf(fresh: readonly Fresh[]): readonly (readonly Fresh[])[] {
  const rows: Fresh[][] = []
  let before: Fresh | null = null
  for (const one of fresh) {
    const [cell, last] = [one.model.cell, before?.model.cell ?? null]
    const isSame = cell?.row === last?.row && one.isNew === before?.isNew && (cell?.column ?? 0) >= (last?.column ?? 0)
    if (before === null || !isSame) rows.push([])
    rows.at(-1)?.push(one)
    before = one
  }
  return rows
}

function tableOf(fresh: readonly Fresh[]): TableBlock {
  const count = 1 + fresh.reduce((most, { model }) => Math.max(most, model.cell?.column ?? 0), 0)
  const columns = Array.from({ length: count }, (_, column) => column)
  const rows = rowsOf(fresh).map((row) =>
    columns.map((column): readonly ParagraphBlock[] => {
      const own = row.filter(({ model }) => model.cell?.column === column)
      const empty: ParagraphBlock = { kind: 'paragraph', style: 'TableText', content: [] }
      return own.length === 0 ? [empty] : own.map((one) => paragraph(one, 'TableText'))
    }),
  )
  return { kind: 'table', look: 'grid', widths: columns.map(() => 100 / count), rows }
}
