import type { Atom, Author, Block, Cell, Field, Paragraph, Row, Table } from '../story/model.ts'
import { beginPlanning, planContainer, type RowPlan, type Segment, type Step } from './plan.ts'
import { paragraphAt, type Sequence } from './sequence.ts'

/** The same text read backwards in time: what was put in is what will go. */
const swapped = <T extends { readonly inserted: Author | null; readonly deleted: Author | null }>(one: T): T => ({
  ...one,
  inserted: one.deleted,
  deleted: one.inserted,
})

const swapParagraph = (paragraph: Paragraph): Paragraph => ({
  ...swapped(paragraph),
  atoms: paragraph.atoms.map(swapped),
})

const swapBlock = (block: Block): Block => (block.kind === 'paragraph' ? swapParagraph(block) : swapTable(block))

const swapTable = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row) => ({
    ...swapped(row),
    cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(swapBlock) })),
  })),
})

/** True where some tracked change is told. */
export const hasMarks = (blocks: readonly Block[]): boolean =>
  blocks.some((block) =>
    block.kind === 'paragraph'
      ? [block, ...block.atoms].some(({ inserted, deleted }) => inserted !== null || deleted !== null)
      : block.rows.some(
          (row) => row.inserted !== null || row.deleted !== null || row.cells.some((cell) => hasMarks(cell.blocks)),
        ),
  )

/**
 * A text with its authors' tracked changes as a change of another text: what the tracked changes explain keeps author
 * and date, what they do not is put down to `unmarked`. Rejected, it is the base; accepted, what it was.
 */
export const weave = (base: readonly Block[], marked: readonly Block[], unmarked: Author): readonly Block[] =>
  weaveSteps(planWeaving(base, marked), unmarked)

/** The marked text, read backwards in time, against the base. */
export const planWeaving = (base: readonly Block[], marked: readonly Block[]): readonly Step[] =>
  planContainer(marked.map(swapBlock), base, beginPlanning())

/** The marked text and the base as one; see `weave`. */
export const weaveSteps = (steps: readonly Step[], unmarked: Author): readonly Block[] =>
  steps.flatMap((step): readonly Block[] => {
    if (step.kind === 'paragraphs') return weaveSegment(step, unmarked)
    const rows = step.rows.flatMap((row) => weaveRow(row, unmarked))
    return [{ kind: 'table', node: step.old?.node ?? null, rows }]
  })

function weaveRow({ old, now, cells }: RowPlan, unmarked: Author): readonly Row[] {
  if (old === null) {
    if (now === null) return []
    const gone = now.cells.map(
      (cell): Cell => ({ node: null, blocks: cell.blocks.map((block) => allGone(block, unmarked)) }),
    )
    return [{ node: null, cells: gone, inserted: null, deleted: unmarked }]
  }
  if (now === null || cells === null) {
    // In the marked text alone: put in, by whoever said so, unless its author took it out of what the base never had.
    if (old.inserted !== null && old.deleted === null) return []
    const real = swapped(old)
    const inserted = real.inserted ?? unmarked
    return [
      {
        ...real,
        inserted,
        cells: real.cells.map((cell) => ({
          ...cell,
          blocks: cell.blocks.map((block) => allCame(swapBlock(block), inserted)),
        })),
      },
    ]
  }
  const woven = old.cells.map((cell, at): Cell => ({ node: cell.node, blocks: weaveSteps(cells[at] ?? [], unmarked) }))
  return [{ ...swapped(old), cells: woven }]
}

function allGone(block: Block, by: Author): Block {
  if (block.kind === 'table')
    return {
      ...block,
      node: null,
      rows: block.rows.map((row) => ({
        ...row,
        node: null,
        deleted: by,
        cells: row.cells.map((cell) => ({ node: null, blocks: cell.blocks.map((inner) => allGone(inner, by)) })),
      })),
    }
  return {
    ...block,
    node: null,
    properties: null,
    deleted: by,
    atoms: block.atoms.map((atom) => goneAtom(atom, atom.text, null, by)),
  }
}

function allCame(block: Block, by: Author): Block {
  if (block.kind === 'table') return block
  return {
    ...block,
    inserted: block.inserted ?? by,
    atoms: block.atoms.map((atom) => ({ ...atom, inserted: atom.inserted ?? by })),
  }
}

/** Text of the base alone, written like the text it stands in. */
const goneAtom = (atom: Atom, text: string, like: Atom | null, deleted: Author): Atom => ({
  ...atom,
  text,
  node: null,
  run: like?.run ?? null,
  link: null,
  field: null,
  isLoose: false,
  inserted: null,
  deleted,
})

interface Weaving {
  readonly blocks: Paragraph[]
  atoms: Atom[]
  /** Whose properties a paragraph of the base alone takes. */
  near: Paragraph | null
}

function weaveSegment({ old, now, partner, back }: Segment, unmarked: Author): readonly Block[] {
  const weaving: Weaving = { blocks: [], atoms: [], near: null }
  let place = 0
  let placeNow = 0
  const takeBase = (end: number): void => {
    for (const piece of piecesOf(now, placeNow, end)) addGone(weaving, piece, unmarked)
    placeNow = end
  }
  while (place < old.text.length) {
    let end = place
    const matched = partner[place] ?? -1
    if (matched >= 0) {
      takeBase(matched)
      while (end < old.text.length && partner[end] === matched + (end - place)) end += 1
      placeNow = matched + (end - place)
    } else while (end < old.text.length && (partner[end] ?? -1) < 0) end += 1
    if (matched < 0) takeBase(nextUnmatched(back, placeNow))
    for (const piece of piecesOf(old, place, end)) addMarked(weaving, piece, matched >= 0, unmarked)
    place = end
  }
  takeBase(now.text.length)
  return weaving.blocks
}

/** The end of what the base alone has from here on. */
function nextUnmatched(back: Int32Array, from: number): number {
  let end = from
  while (end < back.length && (back[end] ?? -1) < 0) end += 1
  return end
}

interface Piece {
  readonly paragraph: Paragraph
  /** Null for the paragraph's mark. */
  readonly atom: Atom | null
  readonly text: string
}

/** Where an atom without width belongs: with its field, the end of which stands behind the last of its result. */
const placeOf = (at: number, start: number, field: Field | null): number =>
  field === null ? at : Math.max(start + field.from, Math.min(at, start + field.to - 1))

/** What stands in a stretch: parts of atoms, and marks. What has no width goes with its field, or with what follows it. */
function* piecesOf(sequence: Sequence, from: number, to: number): Generator<Piece> {
  if (from >= to) return
  for (let index = paragraphAt(sequence, from); (sequence.starts[index] ?? to) < to; index += 1) {
    const paragraph = sequence.paragraphs[index]
    if (paragraph === undefined) return
    const start = sequence.starts[index] ?? 0
    let at = start
    for (const atom of paragraph.atoms) {
      const end = at + atom.text.length
      const [first, last] = [Math.max(at, from), Math.min(end, to)]
      const place = placeOf(at, start, atom.field)
      if (atom.text === '' ? place >= from && place < to : first < last)
        yield { paragraph, atom, text: atom.text.slice(first - at, last - at) }
      at = end
    }
    if (at >= from && at < to) yield { paragraph, atom: null, text: '' }
  }
}

function endParagraph(weaving: Weaving, paragraph: Paragraph): void {
  const atoms = settleFields(weaving.atoms)
  weaving.blocks.push({ ...paragraph, atoms, text: atoms.map(({ text }) => text).join('') })
  weaving.atoms = []
}

function addGone(weaving: Weaving, { paragraph, atom, text }: Piece, unmarked: Author): void {
  if (atom !== null) {
    if (text !== '') weaving.atoms.push(goneAtom(atom, text, weaving.atoms.at(-1) ?? null, unmarked))
    return
  }
  const { label } = paragraph
  const properties = weaving.near?.properties ?? null
  endParagraph(weaving, {
    ...paragraph,
    node: weaving.near?.node ?? null,
    properties,
    label,
    inserted: null,
    deleted: unmarked,
  })
}

function addMarked(weaving: Weaving, { paragraph, atom, text }: Piece, isInBase: boolean, unmarked: Author): void {
  const real = swapped(atom ?? paragraph)
  // Not in the base, and gone again: as if it had never been.
  if (!isInBase && real.inserted === null && real.deleted !== null) return
  const inserted = isInBase ? real.inserted : (real.inserted ?? unmarked)
  if (atom !== null) {
    weaving.atoms.push({ ...atom, text, inserted, deleted: real.deleted })
    return
  }
  const own = { ...swapParagraph(paragraph), inserted, deleted: real.deleted }
  weaving.near = own
  endParagraph(weaving, own)
}

/** Fields by their new places; what is left of one that was taken apart is text. */
function settleFields(atoms: readonly Atom[]): readonly Atom[] {
  const fields = new Map<Field, Field>()
  let at = 0
  for (const { field, text } of atoms) {
    if (field !== null) fields.set(field, { ...field, from: fields.get(field)?.from ?? at, to: at + text.length })
    at += text.length
  }
  return atoms.map((atom) => (atom.field === null ? atom : { ...atom, field: fields.get(atom.field) ?? null }))
}
