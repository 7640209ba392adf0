import type { Story, TextDocument, VersionText } from '#shared/model/version-text.ts'
import { buildTable, type Chunk, chunksOf } from './tables.ts'

/** Numbers of paragraphs of the version text. */
export type ParagraphIndices = readonly number[]

/** What is drawn as one piece of a sheet: enough for a clause, never so much that scrolling could not step over it. */
export type RowContent =
  /** A document's name, where a version has several, and what stands at the head of its pages. */
  | { readonly kind: 'head'; readonly document: TextDocument | null; readonly paragraphs: ParagraphIndices }
  | { readonly kind: 'clause'; readonly clause: number | null; readonly paragraphs: ParagraphIndices }
  | { readonly kind: 'table'; readonly chunk: Chunk }
  | { readonly kind: 'box'; readonly paragraphs: ParagraphIndices }
  /** The first note of its kind has the line above. */
  | { readonly kind: 'note'; readonly paragraphs: ParagraphIndices; readonly isFirst: boolean }
  /** What stands at the foot of the pages. */
  | { readonly kind: 'foot'; readonly paragraphs: ParagraphIndices }

export type Row = RowContent & {
  readonly key: string
  /** Which of the version's documents it belongs to. */
  readonly sheet: number
  /** Where its sheet begins and ends. */
  readonly isTop: boolean
  readonly isBottom: boolean
}

/** A version text laid out in rows, and where its clauses are. */
export interface Layout {
  readonly text: VersionText
  readonly rows: readonly Row[]
  /** The row in which each clause begins. */
  readonly rowOfClause: ReadonlyMap<number, number>
  /** The clauses in reading order. */
  readonly order: readonly number[]
}

/** A clause of more paragraphs is drawn in parts. */
const LONGEST = 40

interface Sheet {
  readonly document: TextDocument | null
  readonly from: number
  readonly to: number
}

/** Each document of the version with the paragraphs that are its own. */
function sheetsOf({ documents, paragraphs }: VersionText): readonly Sheet[] {
  if (documents === undefined || documents.length === 0) return [{ document: null, from: 0, to: paragraphs.length }]
  return documents.map((document, at) => ({
    document,
    from: at === 0 ? 0 : document.firstParagraph,
    to: documents[at + 1]?.firstParagraph ?? paragraphs.length,
  }))
}

/** The paragraphs of a story; what says the same on several pages is told once, what says nothing not at all. */
function storyOf({ paragraphs }: VersionText, { from, to }: Sheet, story: Story): ParagraphIndices {
  const said = new Set<string>()
  const found: number[] = []
  for (let index = from; index < to; index += 1) {
    const paragraph = paragraphs[index]
    if (paragraph?.story !== story || paragraph.text.trim() === '' || said.has(paragraph.text)) continue
    said.add(paragraph.text)
    found.push(index)
  }
  return found
}

/** The body: neighbouring paragraphs of one clause are a row, tables are rows of their own. */
function bodyRows(text: VersionText, { from, to }: Sheet): readonly RowContent[] {
  const rows: RowContent[] = []
  let open: { clause: number | null; paragraphs: number[] } | null = null
  const end = (): void => {
    if (open !== null) rows.push({ kind: 'clause', ...open })
    open = null
  }
  for (let index = from; index < to; ) {
    const paragraph = text.paragraphs[index]
    if (paragraph === undefined || paragraph.story !== 'body') {
      index += 1
    } else if (paragraph.cell !== null) {
      end()
      const { table, next } = buildTable(text, index, to)
      for (const chunk of chunksOf(table)) rows.push({ kind: 'table', chunk })
      index = next
    } else {
      if (open !== null && (open.clause !== paragraph.clause || open.paragraphs.length >= LONGEST)) end()
      open ??= { clause: paragraph.clause, paragraphs: [] }
      open.paragraphs.push(index)
      index += 1
    }
  }
  end()
  return rows
}

/** Notes: one that has several paragraphs begins with its number. */
function noteRows(text: VersionText, { from, to }: Sheet, story: 'footnote' | 'endnote'): readonly RowContent[] {
  const notes: number[][] = []
  for (let index = from; index < to; index += 1) {
    const paragraph = text.paragraphs[index]
    if (paragraph?.story !== story) continue
    const last = notes.at(-1)
    if (last === undefined || paragraph.label !== null) notes.push([index])
    else last.push(index)
  }
  return notes.map((paragraphs, at): RowContent => ({ kind: 'note', paragraphs, isFirst: at === 0 }))
}

/** A box's paragraphs stand together. */
function boxRows(text: VersionText, { from, to }: Sheet): readonly RowContent[] {
  const boxes: number[][] = []
  for (let index = from; index < to; index += 1) {
    if (text.paragraphs[index]?.story !== 'textbox') continue
    const last = boxes.at(-1)
    if (last !== undefined && last.at(-1) === index - 1 && last.length < LONGEST) last.push(index)
    else boxes.push([index])
  }
  return boxes
    .filter((paragraphs) => paragraphs.some((index) => text.paragraphs[index]?.text.trim() !== ''))
    .map((paragraphs): RowContent => ({ kind: 'box', paragraphs }))
}

function sheetRows(text: VersionText, sheet: Sheet): readonly RowContent[] {
  const { document } = sheet
  const headers = storyOf(text, sheet, 'header')
  const footers = storyOf(text, sheet, 'footer')
  return [
    ...(document === null && headers.length === 0 ? [] : [{ kind: 'head', document, paragraphs: headers } as const]),
    ...bodyRows(text, sheet),
    ...boxRows(text, sheet),
    ...noteRows(text, sheet, 'footnote'),
    ...noteRows(text, sheet, 'endnote'),
    ...(footers.length === 0 ? [] : [{ kind: 'foot', paragraphs: footers } as const]),
  ]
}

/** The clauses that a row shows, in its order. */
export function clausesOf(row: RowContent): readonly number[] {
  if (row.kind === 'clause') return row.clause === null ? [] : [row.clause]
  return row.kind === 'table' ? row.chunk.clauses : []
}

/** Lays a version text out in rows. */
export function layOut(text: VersionText): Layout {
  const rows = sheetsOf(text).flatMap((sheet, number) => {
    const contents = sheetRows(text, sheet)
    return contents.map(
      (content, at): Row => ({
        ...content,
        key: `${number} ${at}`,
        sheet: number,
        isTop: at === 0,
        isBottom: at === contents.length - 1,
      }),
    )
  })
  const rowOfClause = new Map<number, number>()
  rows.forEach((row, at) => {
    for (const clause of clausesOf(row)) if (!rowOfClause.has(clause)) rowOfClause.set(clause, at)
  })
  return { text, rows, rowOfClause, order: [...rowOfClause.keys()] }
}
