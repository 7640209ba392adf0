import { clauseText, type Paragraph, type VersionText } from '../../model/version-text.ts'

/** A stretch of a text, by offsets. */
export type Stretch = readonly [from: number, to: number]

/** Where table rows stand in the joined text of some clauses: a line break inside of one parts lines of a cell. */
export type RowFinder = (clauses: readonly number[]) => readonly Stretch[]

/** Finds the table rows of a version's clauses; looks at the paragraphs once. */
export function makeRowFinder(version: VersionText): RowFinder {
  const rowsByClause = new Map<number, Paragraph[][]>()
  let open: Paragraph | null = null
  for (const paragraph of version.paragraphs) {
    const { cell, clause, text } = paragraph
    if (cell === null || clause === null || text === '') continue
    const rows = rowsByClause.get(clause) ?? []
    const isSameRow = open?.clause === clause && open.cell?.table === cell.table && open.cell.row === cell.row
    if (isSameRow) rows.at(-1)?.push(paragraph)
    else rows.push([paragraph])
    rowsByClause.set(clause, rows)
    open = paragraph
  }
  return (clauses) => {
    const stretches: Stretch[] = []
    let start = 0
    for (const index of clauses) {
      const clause = version.clauses[index]
      if (clause === undefined) continue
      const text = clauseText(clause)
      for (const [from, to] of findRows(text, rowsByClause.get(index) ?? [])) stretches.push([start + from, start + to])
      start += text.length + 1
    }
    return stretches
  }
}

/** A row's text begins with its first paragraph and ends with its last one. */
function findRows(text: string, rows: readonly (readonly Paragraph[])[]): readonly Stretch[] {
  const found: Stretch[] = []
  let at = 0
  for (const row of rows) {
    const [first, last] = [row[0]?.text ?? '', row.at(-1)?.text ?? '']
    const from = text.indexOf(first, at)
    const end = from < 0 ? -1 : text.indexOf(last, row.length > 1 ? from + first.length : from)
    if (end < 0) continue
    at = end + last.length
    if (text.slice(from, at).includes('\t')) found.push([from, at])
  }
  return found
}
