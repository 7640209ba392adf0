import type { SourceParagraph, SourceText } from '#shared/model/version-text.ts'
import type { Block, Paragraph, Row, Table } from './model.ts'

const ALONE = { run: null, node: null, link: null, field: null, isLoose: false, inserted: null, deleted: null }

/** A paragraph of nothing but text. */
export const plainParagraph = (text: string, label: string | null = null): Paragraph => ({
  kind: 'paragraph',
  node: null,
  properties: null,
  atoms: text === '' ? [] : [{ ...ALONE, text }],
  text,
  inserted: null,
  deleted: null,
  label,
})

/** Paragraphs of one table as its rows and cells. */
function toTable(paragraphs: readonly SourceParagraph[]): Table {
  const rows = Map.groupBy(paragraphs, ({ cell }) => cell?.row ?? 0)
  return {
    kind: 'table',
    node: null,
    rows: [...rows.values()].map((row): Row => {
      const cells = Map.groupBy(row, ({ cell }) => cell?.column ?? 0)
      return {
        node: null,
        cells: [...cells.values()].map((cell) => ({
          node: null,
          blocks: cell.map(({ text }) => plainParagraph(text)),
        })),
        inserted: null,
        deleted: null,
      }
    }),
  }
}

/** The body of a document of another format, as blocks without any look of their own. */
export function plainBlocks({ paragraphs }: SourceText): readonly Block[] {
  const blocks: Block[] = []
  const body = paragraphs.filter(({ story }) => story === 'body')
  for (let at = 0; at < body.length; ) {
    const paragraph = body[at]
    if (paragraph === undefined) break
    const { cell } = paragraph
    if (cell === null) {
      blocks.push(plainParagraph(paragraph.text, paragraph.label))
      at += 1
      continue
    }
    let end = at
    while (body[end]?.cell?.table === cell.table) end += 1
    blocks.push(toTable(body.slice(at, end)))
    at = end
  }
  return blocks
}
