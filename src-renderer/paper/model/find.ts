import type { VersionText } from '#shared/model/version-text.ts'
import type { Layout, RowContent } from './rows.ts'
import type { CellContent } from './tables.ts'

/** Where in a paragraph something was found. */
export interface Hit {
  readonly from: number
  readonly to: number
  /** Its place among all that was found. */
  readonly number: number
}

/** What was found in a document, in reading order. */
export interface Found {
  readonly byParagraph: ReadonlyMap<number, readonly Hit[]>
  /** The row of each. */
  readonly rows: readonly number[]
}

export const NOTHING_FOUND: Found = { byParagraph: new Map(), rows: [] }

/** More are not counted: nobody goes through them one by one. */
export const MOST_FOUND = 5000

const SAME: Readonly<Record<string, string>> = {
  ...{ '\u2018': "'", '\u2019': "'", '\u201c': '"', '\u201d': '"', '\u00a0': ' ', '\t': ' ', '\n': ' ' },
  ...{ '\u2010': '-', '\u2011': '-', '\u2013': '-', '\u2014': '-' },
}

/** Small letters and plain typography, character for character, so that places stay the same. */
function folded(text: string): string {
  const small = text.toLowerCase()
  return (small.length === text.length ? small : text).replace(
    /[\u2018\u2019\u201c\u201d\u00a0\t\n\u2010\u2011\u2013\u2014]/g,
    (letter) => SAME[letter] ?? letter,
  )
}

const foldedTexts = new WeakMap<VersionText, readonly string[]>()

/** The paragraphs of a text as they are searched; every letter that is typed searches them again. */
function searchable(text: VersionText): readonly string[] {
  const known = foldedTexts.get(text) ?? text.paragraphs.map((paragraph) => folded(paragraph.text))
  foldedTexts.set(text, known)
  return known
}

const inCells = (contents: readonly CellContent[]): readonly number[] =>
  contents.flatMap((content) =>
    'paragraph' in content
      ? [content.paragraph]
      : content.table.rows.flatMap(({ cells }) => cells.flatMap((cell) => inCells(cell.contents))),
  )

/** The paragraphs that a row shows, in its order. */
export const paragraphsOf = (row: RowContent): readonly number[] =>
  row.kind === 'table'
    ? row.chunk.rows.flatMap(({ cells }) => cells.flatMap(({ contents }) => inCells(contents)))
    : row.paragraphs

/** Finds words wherever they stand in the document, whatever their case and typography. */
export function findWords({ text, rows }: Layout, query: string): Found {
  const wanted = folded(query.trim())
  if (wanted === '') return NOTHING_FOUND
  const texts = searchable(text)
  const byParagraph = new Map<number, Hit[]>()
  const rowOf: number[] = []
  for (const [row, content] of rows.entries()) {
    for (const index of paragraphsOf(content)) {
      const words = texts[index] ?? ''
      for (let from = words.indexOf(wanted); from >= 0; from = words.indexOf(wanted, from + wanted.length)) {
        if (rowOf.length >= MOST_FOUND) return { byParagraph, rows: rowOf }
        const hit = { from, to: from + wanted.length, number: rowOf.length }
        byParagraph.set(index, [...(byParagraph.get(index) ?? []), hit])
        rowOf.push(row)
      }
    }
  }
  return { byParagraph, rows: rowOf }
}
