import { markAttributes, type NextId, writeInline } from './inlines.ts'
import type { Block, ParagraphBlock, TableBlock } from './model.ts'
import { TEXT_WIDTH } from './page.ts'
import { el, val, when } from './xml.ts'

const markProperties = (paragraph: ParagraphBlock, nextId: NextId): string => {
  const { mark } = paragraph
  if (mark === undefined) return ''
  return el('w:rPr', {}, el(mark.kind === 'insert' ? 'w:ins' : 'w:del', markAttributes(mark, nextId)))
}

const paragraphProperties = (paragraph: ParagraphBlock, nextId: NextId): string =>
  el(
    'w:pPr',
    {},
    val('w:pStyle', paragraph.style),
    when(paragraph.keepNext, () => el('w:keepNext')),
    when(paragraph.spaceAfter, () => el('w:spacing', { 'w:after': paragraph.spaceAfter ?? 0 })),
    when(paragraph.align, () => val('w:jc', paragraph.align ?? '')),
    markProperties(paragraph, nextId),
  )

/** One paragraph, its bookmarks around the whole of its text. */
export const writeParagraph = (paragraph: ParagraphBlock, nextId: NextId): string => {
  const properties = paragraphProperties(paragraph, nextId)
  const bookmarks = (paragraph.bookmarks ?? []).map((name) => ({ name, id: nextId() }))
  return el(
    'w:p',
    {},
    properties,
    ...bookmarks.map(({ name, id }) => el('w:bookmarkStart', { 'w:id': id, 'w:name': name })),
    ...paragraph.content.map((inline) => writeInline(inline, nextId)),
    ...bookmarks.map(({ id }) => el('w:bookmarkEnd', { 'w:id': id })),
  )
}

const border = (name: string, size: number, color: string): string =>
  el(name, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': color })

const gridBorders = (): string =>
  el(
    'w:tblBorders',
    {},
    border('w:top', 8, '404040'),
    border('w:bottom', 8, '404040'),
    border('w:insideH', 4, 'BFBFBF'),
  )

const cellMargins = (table: TableBlock): string => {
  const side = table.look === 'grid' ? 100 : 0
  const margin = (name: string, width: number) => el(name, { 'w:w': width, 'w:type': 'dxa' })
  return el(
    'w:tblCellMar',
    {},
    margin('w:top', 60),
    margin('w:left', side),
    margin('w:bottom', 60),
    margin('w:right', 100),
  )
}

const columnWidths = (table: TableBlock): readonly number[] =>
  table.widths.map((percent) => Math.round((TEXT_WIDTH * percent) / 100))

const tableProperties = (table: TableBlock): string =>
  el(
    'w:tblPr',
    {},
    el('w:tblW', { 'w:w': TEXT_WIDTH, 'w:type': 'dxa' }),
    when(table.look === 'grid', gridBorders),
    el('w:tblLayout', { 'w:type': 'fixed' }),
    cellMargins(table),
    el('w:tblLook', { 'w:val': table.look === 'grid' ? '0020' : '0000' }),
  )

const writeRow = (table: TableBlock, index: number, nextId: NextId): string => {
  const heading = table.look === 'grid' && index === 0
  const widths = columnWidths(table)
  const cells = (table.rows[index] ?? []).map((paragraphs, column) =>
    el(
      'w:tc',
      {},
      el(
        'w:tcPr',
        {},
        el('w:tcW', { 'w:w': widths[column] ?? 0, 'w:type': 'dxa' }),
        when(heading, () => el('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'EFEDE8' })),
      ),
      ...paragraphs.map((paragraph) => writeParagraph(paragraph, nextId)),
    ),
  )
  const properties = el(
    'w:trPr',
    {},
    el('w:cantSplit'),
    when(heading, () => el('w:tblHeader')),
  )
  return el('w:tr', {}, properties, ...cells)
}

const writeTable = (table: TableBlock, nextId: NextId): string =>
  el(
    'w:tbl',
    {},
    tableProperties(table),
    el('w:tblGrid', {}, ...columnWidths(table).map((width) => el('w:gridCol', { 'w:w': width }))),
    ...table.rows.map((_, index) => writeRow(table, index, nextId)),
  )

/** A paragraph or a table. */
export const writeBlock = (block: Block, nextId: NextId): string =>
  block.kind === 'table' ? writeTable(block, nextId) : writeParagraph(block, nextId)
