import { BETWEEN } from '../../edit/xml/edits.ts'
import { childNamed, isEmptyTag, startTagOf, type XmlNode } from '../../edit/xml/parse-part.ts'
import type { RowPlan, Step, TablePlan } from '../align/plan.ts'
import { beginPlanning, planContainer } from '../align/plan.ts'
import { carryNode } from '../carry/carry-node.ts'
import type { Cell, Row } from '../story/model.ts'
import { acceptedText, paragraphsOf } from '../story/model.ts'
import { withoutUnits } from '../story/units.ts'
import type { Mark } from './marks.ts'
import { goneParagraphs, writeSegment } from './segment.ts'
import type { DocumentWriting, PartWriting } from './writing.ts'

/** Edits what a container holds. `end` is where that ends in the newer part. */
export function writeContainer(steps: readonly Step[], end: number, writing: PartWriting): void {
  const { edits } = writing
  let pending = ''
  const flushBefore = (node: XmlNode | null): void => {
    if (node === null) return
    edits.insert(node.from, pending, BETWEEN)
    pending = ''
  }
  for (const step of steps) {
    if (step.kind === 'table') {
      flushBefore(step.now?.node ?? null)
      if (step.now === null) pending += goneTable(step, writing)
      else writeTable(step, writing)
    } else if (step.now.paragraphs.length === 0) pending += goneParagraphs(step, writing)
    else {
      flushBefore(step.now.paragraphs[0]?.node ?? null)
      pending += writeSegment(step, writing)
    }
  }
  edits.insert(end, pending, BETWEEN)
}

const oursOn = ({ document }: PartWriting): Mark => ({ by: document.marks.ours, isMove: false })

function writeTable({ rows, now }: TablePlan, writing: PartWriting): void {
  const { edits } = writing
  let pending = ''
  for (const row of rows) {
    const node = row.now?.node ?? null
    if (node !== null) {
      edits.insert(node.from, pending, BETWEEN)
      pending = ''
    }
    if (row.now === null) pending += row.old === null ? '' : goneRow(row.old, writing)
    else writeRow(row, row.now, writing)
  }
  if (now?.node != null) edits.insert(now.node.innerEnd, pending, BETWEEN)
}

function writeRow(plan: RowPlan, row: Row, writing: PartWriting): void {
  const inserted =
    plan.cells === null ? oursOn(writing) : plan.old?.inserted == null ? null : { by: plan.old.inserted, isMove: false }
  if (inserted !== null && row.node !== null) {
    if (isBlank(row)) markCells(row, inserted, writing)
    else markRow(row.node, inserted, writing)
  }
  row.cells.forEach((cell, at) => {
    const steps = plan.cells?.[at] ?? newCell(cell)
    if (cell.node !== null) writeContainer(steps, cell.node.innerEnd, writing)
  })
}

const newCell = ({ blocks }: Cell): readonly Step[] => planContainer([], blocks, beginPlanning())
const goneCell = ({ blocks }: Cell): readonly Step[] => planContainer(blocks, [], beginPlanning())

/**
 * True of a row without a word. LibreOffice puts an invisible character into a marked row without any text, and leaves it
 * there (measured with 7.4), so it is each cell of such a row that is marked.
 */
const isBlank = ({ cells }: Row): boolean =>
  cells.every(({ blocks }) => paragraphsOf(blocks).every(({ text }) => text.trim() === ''))

/** Says of each cell that it came, last among its properties. */
function markCells({ cells }: Row, mark: Mark, writing: PartWriting): void {
  const { edits, document } = writing
  for (const { node } of cells) {
    if (node === null) continue
    const came = document.marks.cellMark('w:cellIns', mark.by)
    const properties = childNamed(node, 'w:tcPr')
    if (properties === null) edits.insert(node.inner, `<w:tcPr>${came}</w:tcPr>`)
    else insertLast(properties, came, writing)
  }
}

function insertLast(properties: XmlNode, xml: string, { edits, source }: Pick<PartWriting, 'edits' | 'source'>): void {
  if (isEmptyTag(source, properties))
    edits.replace(properties.from, properties.to, `${startTagOf(source, properties)}${xml}</${properties.tag}>`)
  else edits.insert(properties.innerEnd, xml)
}

/** Says of a row that it came, last among its properties. */
function markRow(row: XmlNode, mark: Mark, writing: PartWriting): void {
  const { edits, document } = writing
  const came = document.marks.cameMark({ ...mark, isMove: false })
  const properties = childNamed(row, 'w:trPr')
  if (properties === null) edits.insert(childNamed(row, 'w:tblPrEx')?.to ?? row.inner, `<w:trPr>${came}</w:trPr>`)
  else insertLast(properties, came, writing)
}

/** A row that is gone. One that another author put in and we took out leaves no trace. */
function goneRow(row: Row, writing: PartWriting): string {
  const { document, carrying } = writing
  if (row.inserted !== null && row.deleted === null) {
    foldRow(row, document)
    return ''
  }
  if (row.inserted !== null) return ''
  const mark = row.deleted === null ? oursOn(writing) : { by: row.deleted, isMove: false }
  const isBlankRow = isBlank(row)
  const cells = row.cells.map((cell) => {
    const properties = childNamed(cell.node, 'w:tcPr')
    const content = goneBlocks(goneCell(cell), writing)
    const own = (properties?.children ?? []).map((child) => carryNode(child, carrying)).join('')
    const gone = isBlankRow ? document.marks.cellMark('w:cellDel', mark.by) : ''
    return `<w:tc><w:tcPr>${own}${gone}</w:tcPr>${content === '' ? '<w:p/>' : content}</w:tc>`
  })
  const exceptions = childNamed(row.node, 'w:tblPrEx')
  const own = (childNamed(row.node, 'w:trPr')?.children ?? [])
    .filter(({ name }) => name !== 'w:ins')
    .map((child) => carryNode(child, carrying))
  const properties = `<w:trPr>${own.join('')}${isBlankRow ? '' : document.marks.wentMark(mark)}</w:trPr>`
  return `<w:tr>${exceptions === null ? '' : carryNode(exceptions, carrying)}${properties}${cells.join('')}</w:tr>`
}

/** Tells that nothing is left of a row that another author put in. */
export function foldRow(row: Row, { fold }: Pick<DocumentWriting, 'fold'>): void {
  const paragraphs = row.cells.flatMap(({ blocks }) => paragraphsOf(blocks))
  const [first] = paragraphs
  if (row.inserted === null || first === undefined) return
  fold(row.inserted, first, withoutUnits(paragraphs.map(acceptedText).join('\t')))
}

/** A table that is gone, as one whose rows all are. */
function goneTable({ old }: TablePlan, writing: PartWriting): string {
  if (old === null) return ''
  const rows = old.rows.map((row) => goneRow(row, writing)).join('')
  if (rows === '') return ''
  const { carrying } = writing
  const properties = childNamed(old.node, 'w:tblPr')
  const grid = childNamed(old.node, 'w:tblGrid')
  const columns = Math.max(1, ...old.rows.map(({ cells }) => cells.length))
  const plainGrid = `<w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>`
  return `<w:tbl>${properties === null ? '<w:tblPr/>' : carryNode(properties, carrying)}${grid === null ? plainGrid : carryNode(grid, carrying)}${rows}</w:tbl>`
}

function goneBlocks(steps: readonly Step[], writing: PartWriting): string {
  return steps
    .map((step) => (step.kind === 'table' ? goneTable(step, writing) : goneParagraphs(step, writing)))
    .join('')
}
