import type { ClauseKind } from '../../model/version-text.ts'
import type { LabelReading } from '../typed-labels.ts'
import type { Block, Candidate } from './blocks.ts'
import { partHeading } from './headings.ts'
import { isGroup, isListForm, isNumeric, MAIN_NUMBERS, type Place, placeLabel } from './place-label.ts'
import { readScheduleHead, type ScheduleHead } from './schedules.ts'
import { addDraft, openClause, parentAt, settle, type Walk } from './walk.ts'

/** How many open clauses stay open above a heading of this level; schedules stay unless it is the wider heading. */
export function headingDepth(walk: Walk, outline: number): number {
  return (
    walk.stack.findLastIndex(
      (open) =>
        (open.role === 'schedule' && (open.outline ?? outline) <= outline) ||
        (open.outline !== null && open.outline < outline),
    ) + 1
  )
}

function endPreamble(walk: Walk): void {
  if (walk.preamble) walk.stack.length = 0
  walk.preamble = false
}

/** A heading of a schedule or annex: it closes everything, and what follows stands under it. */
export function addSchedule(walk: Walk, block: Block, at: number): boolean {
  const head = readScheduleHead(block)
  if (head === null) return false
  if (walk.preamble && (walk.structured || walk.drafts.length < 15)) return false
  const keep =
    block.outline === null
      ? 0
      : walk.stack.findLastIndex(({ outline }) => outline !== null && outline < (block.outline ?? 1)) + 1
  openSchedule(walk, block, at, head, keep)
  return true
}

/** The heading of a document that is a schedule as a whole: whatever its level, all that follows stands under it. */
export function addOwnHeading(walk: Walk, block: Block, at: number): void {
  const head = readScheduleHead(block) ?? { label: null, start: 0, automatic: false }
  openSchedule(walk, { ...block, outline: null }, at, head, 0)
}

function openSchedule(walk: Walk, block: Block, at: number, head: ScheduleHead, keep: number): void {
  const { label, start, automatic } = head
  endPreamble(walk)
  const title = block.text.slice(start)
  const draft = addDraft(walk, {
    kind: 'schedule',
    parent: parentAt(walk, keep),
    label,
    heading: title === '' ? null : title,
  })
  openClause(walk, keep, draft, { role: 'schedule', block })
  const main = walk.last.get('n') ?? walk.last.get(MAIN_NUMBERS)
  walk.last.clear()
  if (main !== undefined) walk.last.set(MAIN_NUMBERS, main)
  if (title === '') walk.untitled = draft
  settle(walk, at, { draft, label: automatic ? null : label, start })
}

/** True for numbers that count items of a list rather than clauses: (a), iv., 1), A., and a single number inside a clause. */
function countsItems(walk: Walk, reading: LabelReading | null, keep: number): boolean {
  if (reading === null) return keep > 0
  if (isListForm(reading.form)) return !reading.form.endsWith('.n') && !/^[I]\.$/.test(reading.form)
  const above = walk.stack[keep - 1]
  if (reading.form !== 'n' || reading.path.length > 1 || above === undefined) return false
  const headed = walk.drafts[above.clause]?.kind === 'heading'
  return (
    above.role === 'bullet' ||
    above.role === 'other' ||
    (above.reading !== null && !isGroup(above.reading.form) && !headed)
  )
}

/** Where an outline heading's number puts it: 7.2 under 7 whatever the styles say, else by its level. */
function headedPlace(walk: Walk, block: Block, place: Place | null, outline: number): number {
  const nested = place !== null && isNumeric(place.reading.form) && place.reading.path.length > 1
  return nested && (place.fit === 'continues' || place.fit === 'child')
    ? place.keep
    : headingDepth(walk, block.outline ?? outline)
}

/** Where an automatic label of no known form stands: by its list level alone. */
function levelDepth(walk: Walk, level: number | null): number {
  const above = walk.stack.findLastIndex(
    (open) =>
      open.role === 'schedule' ||
      open.role === 'heading' ||
      (open.level !== null && level !== null && open.level < level),
  )
  return above + 1
}

/** A numbered paragraph or row; false when its typed number turns out to be none. */
export function addLabelled(walk: Walk, block: Block, at: number): boolean {
  const { candidate } = block
  if (candidate === null) return false
  const { stack, sequences, last } = walk
  const place = placeLabel(candidate, block, at, { stack, sequences, last })
  if (place === null && !candidate.automatic) return false
  const reading = place?.reading ?? null
  const recital =
    walk.preamble && walk.structured && block.outline === null && reading !== null && isListForm(reading.form)
  if (!recital && walk.preamble) {
    endPreamble(walk)
    addLabelledAt(walk, block, at, candidate, reading, 0, false)
    return true
  }
  let keep = place?.keep ?? levelDepth(walk, block.level)
  if (block.outline !== null && !recital) keep = headedPlace(walk, block, place, block.outline)
  // Recitals stand beside the words of the preamble, not under them.
  while (recital && walk.stack[keep - 1]?.role === 'other') keep--
  addLabelledAt(walk, block, at, candidate, reading, keep, recital)
  return true
}

function addLabelledAt(
  walk: Walk,
  block: Block,
  at: number,
  candidate: Candidate,
  reading: LabelReading | null,
  keep: number,
  recital: boolean,
): void {
  const { label, start } = candidate
  const words = block.text.slice(start)
  const bold = Math.max(0, block.bold - start)
  const item = countsItems(walk, reading, keep)
  const parts = block.row ? { heading: null, text: words } : partHeading(words, bold, block.outline !== null, item)
  const kind = kindOf(block, parts.heading, parts.text, item, recital)
  const draft = addDraft(walk, { kind, parent: parentAt(walk, keep), label, ...parts })
  openClause(walk, keep, draft, { role: 'label', block, reading })
  if (words === '') walk.untitled = draft
  if (parts.text !== '' && (!item || keep === 0) && !block.row) walk.flush = draft
  settle(walk, at, { draft, label: candidate.automatic ? null : label, start })
}

function kindOf(block: Block, heading: string | null, text: string, item: boolean, recital: boolean): ClauseKind {
  if (recital) return 'preamble'
  if (block.row && text.includes('\t')) return 'table'
  if (heading !== null && text === '') return 'heading'
  return item ? 'item' : 'clause'
}
