import type { Clause, DocumentFormat, DocumentKind, SourceParagraph } from '../model/version-text.ts'
import { type Block, findBlocks } from './clause-tree/blocks.ts'
import { findContents } from './clause-tree/contents-table.ts'
import { finishDrafts } from './clause-tree/draft.ts'
import { findSequences, successorFits } from './clause-tree/label-sequence.ts'
import { addLabelled, addOwnHeading, addSchedule } from './clause-tree/labelled.ts'
import { isPageFurniture, isRule } from './clause-tree/page-furniture.ts'
import { isGroup, isNumeric } from './clause-tree/place-label.ts'
import { findOwnHeading, scheduleHeading } from './clause-tree/schedules.ts'
import {
  addBullet,
  addHeading,
  addParagraph,
  addRow,
  addSignature,
  addTitle,
  settleIn,
} from './clause-tree/unlabelled.ts'
import { addDraft, startWalk, type Walk } from './clause-tree/walk.ts'

/** What became of a source paragraph: its clause, and the typed label that was taken off its text. */
export interface PlacedParagraph {
  readonly clause: number | null
  readonly label: string | null
  readonly text: string
  /** Where in the source's text its own begins. */
  readonly from: number
}

export interface ClauseTree {
  readonly clauses: readonly Clause[]
  /** One for each source paragraph, in the same order. */
  readonly placed: readonly PlacedParagraph[]
}

/** Which block is the document's title: styled so, or the only top heading that is no schedule's, before any other. */
function findTitle(blocks: readonly Block[]): number {
  const first = blocks.findIndex(({ text }) => text !== '')
  const styled = blocks
    .slice(0, first + 12)
    .findIndex(
      ({ style, text, candidate }) =>
        text !== '' && candidate?.automatic !== true && /^(?:document )?title$/i.test(style ?? ''),
    )
  if (styled >= 0) return styled
  const headings = blocks.filter(({ outline, text }) => outline === 1 && text !== '' && scheduleHeading(text) === null)
  const at = blocks.findIndex(({ outline, text }) => outline !== null && text !== '')
  const top = blocks[at]
  return headings.length === 1 && top?.outline === 1 && top.candidate === null && at < first + 12 ? at : -1
}

/** True when clauses are numbered or headed, so that lettered recitals and capitals before them belong to the preamble. */
function isStructured(blocks: readonly Block[], title: number, contents: ReadonlySet<number>): boolean {
  const sequences = findSequences(blocks)
  return blocks.some((block, at) => {
    if (at === title || contents.has(at) || block.row) return false
    if (block.outline !== null && block.text !== '') return true
    const { candidate } = block
    return (
      candidate?.readings.some(
        (reading) =>
          (isNumeric(reading.form) || isGroup(reading.form)) &&
          (candidate.automatic ||
            (!candidate.bare && reading.path[0] === 1 && reading.path.length === 1) ||
            successorFits(sequences, at, reading)),
      ) === true
    )
  })
}

function addBlock(walk: Walk, block: Block, at: number, plainText: boolean): void {
  const words = block.text !== '' || block.candidate !== null
  if (!words || (isRule(block.text) && block.candidate === null && walk.signature === null && !block.row)) {
    settleIn(walk, at, walk.drafts.length === 0 ? null : walk.drafts.length - 1)
    return
  }
  if (block.candidate === null && !block.row && isPageFurniture(block.text)) {
    settleIn(walk, at, addDraft(walk, { kind: 'other', parent: furnitureParent(walk), text: block.text }))
    return
  }
  if (addSchedule(walk, block, at)) return
  if (addLabelled(walk, block, at)) return
  if (addSignature(walk, block, at)) return
  if (block.row) addRow(walk, block, at)
  else if (block.bullet) addBullet(walk, block, at)
  else if (!addTitle(walk, block, at) && !addHeading(walk, block, at, plainText)) addParagraph(walk, block, at)
}

const furnitureParent = (walk: Walk): number | null =>
  walk.stack.findLast(({ role }) => role === 'schedule' || role === 'heading' || role === 'label')?.clause ?? null

/** The tree's view of one paragraph of a block. */
function placeParagraph(
  paragraph: SourceParagraph,
  block: Block,
  start: number,
  label: string | null,
  clause: number | null,
): PlacedParagraph {
  if (label === null) return { clause, label: paragraph.label, text: paragraph.text, from: 0 }
  if (block.row) return { clause, label, text: '', from: paragraph.text.length }
  const begins = paragraph.text.length - paragraph.text.trimStart().length
  const glyph = paragraph.text.trim().length - block.text.length
  const from = begins + glyph + start
  return { clause, label, text: paragraph.text.slice(from), from }
}

/**
 * Makes clauses of the paragraphs of a body.
 *
 * A clause is one numbered or headed unit. Its place comes from the level of its heading, else from its number, read by
 * its neighbours (`clause-tree/place-label`), so that automatic and typed numbers give the same tree. For everything
 * without a number or a heading these rules hold:
 *
 * - before the first numbered or headed clause each paragraph is a `preamble` of its own, the title too;
 * - under a clause that is only a heading, a single paragraph is that clause's text; several are children of kind
 *   `other`, so that one more or one less never touches the rest;
 * - after a numbered clause with text, flush paragraphs go on that text, parted by a newline;
 * - after list items or table rows, a flush paragraph is an `other` under the clause around the list: it is not part of
 *   the last item, which may not be the last in the next draft;
 * - a paragraph with a bold run-in heading is a clause of its own;
 * - a schedule's heading holds all that follows; a signature block is one clause; page numbers, source lines and the
 *   entries of a table of contents are each an `other`.
 *
 * A document that is a schedule or annex as a whole is read as the same words below a schedule's heading in the main
 * document would be: its own heading holds all that follows, and nothing of it is a preamble.
 *
 * Labels, headings and texts of all clauses, in order, hold every word of the body in order. One pass, no recursion.
 */
export function buildClauseTree(
  paragraphs: readonly SourceParagraph[],
  format: DocumentFormat,
  kind: DocumentKind = 'main',
): ClauseTree {
  const blocks = findBlocks(paragraphs)
  const contents = findContents(blocks)
  const title = findTitle(blocks)
  const walk = startWalk(
    contents.size === 0
      ? blocks
      : blocks.map((block, at) => (contents.has(at) ? { ...block, candidate: null } : block)),
    isStructured(blocks, title, contents),
  )
  const own = kind === 'main' ? -1 : findOwnHeading(walk.blocks, title)
  walk.blocks.forEach((block, at) => {
    if (at === own) addOwnHeading(walk, block, at)
    else if (at === title) settleIn(walk, at, addDraft(walk, { kind: 'preamble', parent: null, heading: block.text }))
    else if (contents.has(at) && (block.text !== '' || blocks[at]?.candidate != null))
      addEntry(walk, blocks[at] ?? block, at)
    else addBlock(walk, block, at, format === 'text')
  })
  if (walk.preamble) forgetPreamble(walk, title)
  return finishTree(walk, paragraphs)
}

/** An entry of the table of contents: its automatic number is kept, but counts nothing. */
function addEntry(walk: Walk, { text, candidate }: Block, at: number): void {
  const label = candidate?.automatic === true ? candidate.label : null
  settleIn(walk, at, addDraft(walk, { kind: 'other', parent: null, label, text }))
}

/** A document without a single numbered or headed clause is no preamble to anything. */
function forgetPreamble(walk: Walk, title: number): void {
  const titleDraft = walk.outcomes[title]?.draft
  walk.drafts.forEach((draft, index) => {
    if (draft.kind === 'preamble' && index !== titleDraft) draft.kind = 'other'
  })
}

function finishTree(walk: Walk, paragraphs: readonly SourceParagraph[]): ClauseTree {
  const { clauses, indexOf } = finishDrafts(walk.drafts)
  const placed: PlacedParagraph[] = paragraphs.map(({ label, text }) => ({ clause: null, label, text, from: 0 }))
  walk.blocks.forEach((block, at) => {
    const outcome = walk.outcomes[at]
    if (outcome === undefined) return
    const clause = outcome.draft === null ? null : (indexOf[outcome.draft] ?? null)
    block.members.forEach((member, position) => {
      const paragraph = paragraphs[member]
      if (paragraph === undefined) return
      const label = position === 0 || !block.row ? outcome.label : null
      placed[member] = placeParagraph(paragraph, block, outcome.start, label, clause)
    })
  })
  return { clauses, placed }
}
