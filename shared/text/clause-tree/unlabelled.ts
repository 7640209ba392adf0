import type { Block } from './blocks.ts'
import { type HeadedText, isPlainTitle, looksLikeHeading, partBoldRunIn } from './headings.ts'
import { headingDepth } from './labelled.ts'
import { isRule } from './page-furniture.ts'
import { isGroup, isNumeric } from './place-label.ts'
import {
  fitsSignatureBlock,
  isSignatureField,
  isSignatureLine,
  mayOpenSignatureBlock,
  opensSignatureBlock,
} from './signature-block.ts'
import { addDraft, appendText, openClause, parentAt, settle, type Walk } from './walk.ts'

/** How far ahead of words that may open a signature block a line to fill in must come. */
const FIELDS_WITHIN = 8
/** How many lines a block goes on after its last line to fill in. */
const FIELDS_BEFORE = 3
const LONG_PARAGRAPH_WORDS = 12

/** Settles a block that is only white space, a rule, or words of a draft that exists already. */
export function settleIn(walk: Walk, at: number, draft: number | null): void {
  settle(walk, at, { draft, label: null, start: 0 })
}

const hasManyWords = (block: Block | undefined): boolean =>
  block !== undefined &&
  !block.row &&
  block.outline === null &&
  block.text.split(/\s+/, LONG_PARAGRAPH_WORDS + 1).length > LONG_PARAGRAPH_WORDS

/** The next block with words in it. */
function nextFilled(walk: Walk, at: number): Block | undefined {
  let next = at + 1
  while (next < walk.blocks.length && next < at + 6 && isRuleOrBlank(walk.blocks[next])) next++
  return walk.blocks[next]
}

const isRuleOrBlank = (block: Block | undefined): boolean =>
  block !== undefined && (block.text === '' || isRule(block.text))

/** A heading by its looks: bold or in capitals; in plain text also a short title over a longer paragraph. */
function looksHeaded(walk: Walk, block: Block, at: number, plainText: boolean): boolean {
  if (block.row || block.bullet) return false
  if (looksLikeHeading(block.text, block.bold)) return true
  return plainText && isPlainTitle(block.text, 7) && !block.text.includes(',') && hasManyWords(nextFilled(walk, at))
}

/** The heading of a clause that so far is only a number ("ARTICLE I" over "DEFINITIONS"). */
export function addTitle(walk: Walk, block: Block, at: number): boolean {
  const draft = walk.untitled
  const open = draft === null ? undefined : walk.drafts[draft]
  if (draft === null || open === undefined || block.row || block.bullet) return false
  const headed = block.outline !== null || looksLikeHeading(block.text, block.bold) || isPlainTitle(block.text, 10)
  if (!headed || block.text.length > 160) return false
  open.heading = block.text
  if (open.kind !== 'schedule') open.kind = 'heading'
  walk.untitled = null
  settleIn(walk, at, draft)
  return true
}

/** An unnumbered heading: by style or outline level, else by its looks. */
export function addHeading(walk: Walk, block: Block, at: number, plainText: boolean): boolean {
  const styled = block.outline !== null && !block.row
  if (!styled && !looksHeaded(walk, block, at, plainText)) return false
  if (walk.preamble) {
    const ends = styled || (!walk.structured && at > 0 && hasManyWords(nextFilled(walk, at)))
    if (!ends) return false
    walk.preamble = false
    walk.stack.length = 0
  }
  const keep = styled ? headingDepth(walk, block.outline ?? 1) : looseHeadingDepth(walk, at)
  const draft = addDraft(walk, { kind: 'heading', parent: parentAt(walk, keep), heading: block.text })
  openClause(walk, keep, draft, { role: 'heading', block })
  settleIn(walk, at, draft)
  return true
}

/**
 * Where a heading without a level stands: inside the numbered clause that goes on after it (7.1, heading, 7.2), else
 * beside the top clauses.
 */
function looseHeadingDepth(walk: Walk, at: number): number {
  const next = walk.blocks
    .slice(at + 1, at + 6)
    .find(({ candidate }) => candidate?.readings.some(({ form }) => isNumeric(form)))
  const path = next?.candidate?.readings.find(({ form }) => isNumeric(form))?.path
  const inside =
    path === undefined || path.length < 2
      ? -1
      : walk.stack.findLastIndex(
          ({ reading }) =>
            reading !== null &&
            reading.path.length < path.length &&
            reading.path.every((value, index) => value === path[index]),
        )
  const barrier = walk.stack.findLastIndex(
    ({ role, outline, reading }) =>
      role === 'schedule' || (role === 'heading' && outline !== null) || (reading !== null && isGroup(reading.form)),
  )
  return Math.max(inside, barrier) + 1
}

function fieldsFollow(walk: Walk, at: number, wanted: number): boolean {
  const near = walk.blocks.slice(at + 1, at + 1 + FIELDS_WITHIN)
  return near.filter(({ text }) => isSignatureField(text)).length >= wanted
}

/** True when somebody signs here: names and addresses alone also make a list of contacts. */
function signedAt(walk: Walk, at: number): boolean {
  return walk.blocks.slice(at, at + FIELDS_WITHIN).some(({ text }) => isSignatureLine(text))
}

/** Names, places and capacities stand between the lines to fill in, or a little after the last of them. */
function staysInBlock(walk: Walk, block: Block, at: number): boolean {
  if (isSignatureField(block.text) || mayOpenSignatureBlock(block.text)) return true
  if (!fitsSignatureBlock(block.text)) return false
  if (fieldsFollow(walk, at, 1)) return true
  const before = walk.blocks.slice(Math.max(0, at - FIELDS_BEFORE), at)
  return !block.row && before.some(({ text }) => isSignatureField(text) || opensSignatureBlock(text))
}

/** The lines of a signature block: one clause from its opening words to the next numbered or headed clause. */
export function addSignature(walk: Walk, block: Block, at: number): boolean {
  const { signature } = walk
  if (signature !== null && block.outline === null && staysInBlock(walk, block, at)) {
    appendText(walk, signature, block.text)
    settleIn(walk, at, signature)
    return true
  }
  const opens =
    opensSignatureBlock(block.text) ||
    (mayOpenSignatureBlock(block.text) && fieldsFollow(walk, at, 1)) ||
    (isSignatureField(block.text) && fieldsFollow(walk, at, 1) && signedAt(walk, at))
  if (!opens || block.outline !== null) return false
  const under = walk.stack.findLastIndex(
    ({ role, clause }) =>
      role === 'schedule' ||
      (role === 'heading' && /\b(?:signature|execution|signing)/i.test(walk.drafts[clause]?.heading ?? '')),
  )
  const draft = addDraft(walk, { kind: 'signature', parent: parentAt(walk, under + 1), text: block.text })
  walk.signature = draft
  settleIn(walk, at, draft)
  return true
}

/** A list item without a number, under the clause or paragraph before it. */
export function addBullet(walk: Walk, block: Block, at: number): void {
  const level = block.level ?? 0
  const above = walk.stack.findLastIndex((open) => open.role !== 'bullet' || (open.level ?? 0) < level)
  const keep = above + 1
  const parent = walk.preamble && keep === 0 ? null : parentAt(walk, keep)
  const parts = partBoldRunIn(block.text, block.bold) ?? { heading: null, text: block.text }
  const draft = addDraft(walk, { kind: 'item', parent, ...parts })
  openClause(walk, keep, draft, { role: 'bullet', block })
  settleIn(walk, at, draft)
}

/** A row of a data table, under the clause it stands in. */
export function addRow(walk: Walk, block: Block, at: number): void {
  const keep = sectionDepth(walk)
  const draft = addDraft(walk, { kind: 'table', parent: parentAt(walk, keep), text: block.text })
  settleIn(walk, at, draft)
}

/** The clause that unnumbered words after a list belong to: the one around its items. */
function sectionDepth(walk: Walk): number {
  return (
    walk.stack.findLastIndex(
      ({ role, clause }) =>
        role === 'schedule' ||
        role === 'heading' ||
        role === 'passage' ||
        (role === 'label' && walk.drafts[clause]?.kind !== 'item'),
    ) + 1
  )
}

/** A paragraph cut in two by a page or a line: it begins small where the one before it has not ended. */
const isContinuation = (before: string, text: string): boolean =>
  /^\p{Ll}/u.test(text) && before !== '' && !/(?:[.;:!?]["”’)]?|\b(?:and|or))$/.test(before)

/** An unnumbered paragraph: see the rules at `buildClauseTree`. */
export function addParagraph(walk: Walk, block: Block, at: number): void {
  const lastIndex = walk.drafts.length - 1
  const last = walk.drafts[lastIndex]
  const headed = partBoldRunIn(block.text, block.bold)
  const joins = walk.untitled ?? (headed === null ? walk.flush : null)
  const continued = last !== undefined && last.kind === 'item' && isContinuation(last.text, block.text)
  if (headed === null && (continued || (joins !== null && joins === lastIndex))) {
    const to = joins ?? lastIndex
    if (walk.untitled !== null)
      walk.flush = walk.drafts[to]?.kind === 'item' || walk.drafts[to]?.kind === 'schedule' ? null : to
    walk.untitled = null
    appendText(walk, to, block.text)
    settleIn(walk, at, to)
    return
  }
  if (walk.preamble && headed !== null && !walk.structured) {
    walk.preamble = false
    walk.stack.length = 0
  }
  if (walk.preamble) {
    const draft = addDraft(walk, { kind: 'preamble', parent: null, text: block.text })
    openClause(walk, walk.stack.findLastIndex(({ role }) => role === 'label') + 1, draft, { role: 'other', block })
    settleIn(walk, at, draft)
    return
  }
  if (headed === null) addPlain(walk, block, at)
  else addPassage(walk, block, at, headed)
}

/** The items of a list stay open around a flush paragraph: the list may go on after it. */
function addPlain(walk: Walk, block: Block, at: number): void {
  const parent = parentAt(walk, sectionDepth(walk))
  const draft = addDraft(walk, { kind: 'other', parent, text: block.text, plain: true })
  const keep = walk.stack.findLastIndex(({ role }) => role !== 'other' && role !== 'bullet') + 1
  openClause(walk, keep, draft, { role: 'other', block })
  settleIn(walk, at, draft)
}

/** A paragraph with a run-in heading and no number stands beside the one before it. */
function addPassage(walk: Walk, block: Block, at: number, headed: HeadedText): void {
  const inner = sectionDepth(walk)
  const keep = walk.stack[inner - 1]?.role === 'passage' ? inner - 1 : inner
  const draft = addDraft(walk, { kind: 'clause', parent: parentAt(walk, keep), ...headed })
  openClause(walk, keep, draft, { role: 'passage', block })
  walk.flush = draft
  settleIn(walk, at, draft)
}
