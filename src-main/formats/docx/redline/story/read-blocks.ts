import { childNamed, type XmlNode } from '../../edit/xml/parse-part.ts'
import type { Author, Block, Cell, Row } from './model.ts'
import { readParagraph } from './read-paragraph.ts'
import { markedBy, type Place, type StoryReading } from './reading.ts'

type Around = Pick<Place, 'inserted' | 'deleted'>

const OUTSIDE: Around = { inserted: null, deleted: null }

/** The children, those within content controls and other wrappers too, with what marks around them say. */
function* unwrapped(node: XmlNode, around: Around, wanted: ReadonlySet<string>): Generator<readonly [XmlNode, Around]> {
  for (const child of node.children) {
    if (wanted.has(child.name)) yield [child, around]
    else if (WRAPPERS.has(child.name)) yield* unwrapped(child, markedBy(child, around), wanted)
  }
}

const WRAPPERS = new Set(
  ['sdt', 'sdtContent', 'customXml', 'ins', 'del', 'moveFrom', 'moveTo'].map((name) => `w:${name}`),
)
const BLOCKS = new Set(['w:p', 'w:tbl'])
const ROWS = new Set(['w:tr'])
const CELLS = new Set(['w:tc'])

const marksOf = (properties: XmlNode | null, around: Around): Around =>
  (properties?.children ?? []).reduce((before, child) => markedBy(child, before), around)

/** Reads the paragraphs and tables below an element. */
export function readBlocks(node: XmlNode, reading: StoryReading, around: Around = OUTSIDE): readonly Block[] {
  return [...unwrapped(node, around, BLOCKS)].map(([child, marks]): Block => {
    if (child.name === 'w:p') return readParagraph(child, marks, reading)
    const rows = [...unwrapped(child, marks, ROWS)].map(([row, above]) => readRow(row, above, reading))
    return { kind: 'table', node: child, rows }
  })
}

function readRow(node: XmlNode, around: Around, reading: StoryReading): Row {
  const marks = marksOf(childNamed(node, 'w:trPr'), around)
  const read = [...unwrapped(node, marks, CELLS)].map(([cell, above]) => ({
    cell,
    within: marksOf(childNamed(cell, 'w:tcPr'), above),
  }))
  const cells = read.map(({ cell, within }): Cell => ({ node: cell, blocks: readBlocks(cell, reading, within) }))
  // A row all of whose cells came or went did so itself.
  const of = (kind: keyof Around): Author | null =>
    marks[kind] ?? (read.every(({ within }) => within[kind] !== null) ? (read[0]?.within[kind] ?? null) : null)
  return { node, cells, inserted: of('inserted'), deleted: of('deleted') }
}
