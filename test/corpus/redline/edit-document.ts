import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { makeEdits } from '#main/formats/docx/edit/xml/edits.ts'
import { childNamed, nodesBelow, parsePart, type XmlNode } from '#main/formats/docx/edit/xml/parse-part.ts'
import {
  deleteParagraph,
  type Edit,
  type Editing,
  editRow,
  insertParagraph,
  isPlain,
  mergeParagraph,
  moveParagraph,
  pick,
  replaceWord,
  splitParagraph,
} from './edits.ts'

/** A document with edits made to it, and how many characters they are at least: a paragraph mark counts as one. */
export interface Edited {
  readonly bytes: Uint8Array
  readonly size: number
  readonly kinds: readonly string[]
}

const MAIN = 'word/document.xml'

/** Numbers that look random and are the same every time (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const hasAbove = (node: XmlNode, isWanted: (above: XmlNode) => boolean): boolean => {
  for (let above = node.parent; above !== null; above = above.parent) if (isWanted(above)) return true
  return false
}

/** Edits paragraphs of the body itself, about one in `every`. */
function editParagraphs(editing: Editing, body: XmlNode, every: number): void {
  const top = body.children.filter((node) => node.name === 'w:p' && isPlain(node, editing.source))
  const kinds: readonly (readonly [string, Edit])[] = [
    ['replace', replaceWord],
    ['replace', replaceWord],
    ['insert', insertParagraph],
    ['delete', deleteParagraph],
    ['split', splitParagraph],
    ['merge', mergeParagraph],
    ['move', moveParagraph(top)],
  ]
  for (const node of top) {
    if (editing.random() > 1 / every || editing.taken.has(node)) continue
    const next = body.children[body.children.indexOf(node) + 1]
    const [kind, edit] = pick(editing, kinds) ?? ['replace', replaceWord]
    if (!edit(editing, node, next?.name === 'w:p' ? next : undefined)) continue
    editing.taken.add(node)
    editing.kinds.push(kind)
  }
}

/** Edits rows, and words in the cells of others. */
function editTables(editing: Editing, body: XmlNode, every: number): void {
  const isInTable = (node: XmlNode): boolean => hasAbove(node, ({ name }) => name === 'w:tc')
  for (const node of nodesBelow(body)) {
    if (node.name === 'w:tr' && !isInTable(node) && editing.random() < 1 / (2 * every)) {
      const hasTable = nodesBelow(node).some(({ name }) => name === 'w:tbl' || name === 'w:sdt')
      if (hasTable || !editRow(editing, node)) continue
      editing.taken.add(node)
      editing.kinds.push('row')
    } else if (node.name === 'w:p' && isInTable(node) && editing.random() < 1 / every) {
      const isTaken = hasAbove(node, (above) => editing.taken.has(above))
      if (isTaken || !isPlain(node, editing.source) || !replaceWord(editing, node, undefined)) continue
      editing.kinds.push('cell')
    }
  }
}

/** Edits a document here and there. The same seed makes the same edits. */
export function editDocument(bytes: Uint8Array, seed: number, every: number): Edited {
  const parts = unzipSync(bytes)
  const source = strFromU8(parts[MAIN] ?? new Uint8Array())
  const root = parsePart(source)
  const body = childNamed(root, 'w:body') ?? root
  const editing: Editing = {
    source,
    random: randomNumbers(seed),
    edits: makeEdits(),
    taken: new Set(),
    size: 0,
    kinds: [],
  }
  editParagraphs(editing, body, every)
  editTables(editing, body, every)
  parts[MAIN] = strToU8(editing.edits.apply(source))
  return { bytes: zipSync(parts), size: editing.size, kinds: editing.kinds }
}
