import { err, ok, type Result } from '#shared/model/result.ts'
import type { SourceText } from '#shared/model/version-text.ts'
import type { OpenDocument, ReadError } from '../../document.ts'
import { escapeAttribute } from '../edit/xml/escape.ts'
import { childNamed } from '../edit/xml/parse-part.ts'
import { openDocx } from '../read/open-docx.ts'
import { compareSides, type Older } from './align/compare-sides.ts'
import { notePairs } from './align/note-pairs.ts'
import { beginPlanning } from './align/plan.ts'
import { hasMarks, planWeaving, weaveSteps } from './align/weave.ts'
import { checkRedline, type Wanted } from './gate/check-redline.ts'
import { noteLooks } from './gate/note-looks.ts'
import type { Redlined, RedlineError, RedlineInput } from './redline-docx.ts'
import type { Author, Block } from './story/model.ts'
import { plainBlocks } from './story/plain-blocks.ts'
import { readBlocks } from './story/read-blocks.ts'
import type { StoryReading } from './story/reading.ts'
import { makeNoteKeys, openSide, readingOf, type Side } from './story/side.ts'
import { makeUnits, type Units } from './story/units.ts'
import { writeRedline } from './write-redline.ts'

const OTHER_NOTES = 'Notes are numbered in the newer document’s way (1, a, i), also when all changes are rejected.'

/** How carefully to write: each next way is tried where the one before does not hold. */
const WAYS = [
  { isCoarse: false, carriesLists: false },
  { isCoarse: false, carriesLists: true },
  { isCoarse: true, carriesLists: false },
  { isCoarse: true, carriesLists: true },
] as const

/** A document of either kind: what it says, and the file it is if that is a .docx. */
interface Input {
  readonly bytes: Uint8Array | null
  readonly view: OpenDocument['view']
}

function open(document: Uint8Array | SourceText): Result<Input, ReadError> {
  if (!(document instanceof Uint8Array)) return ok({ bytes: null, view: () => document })
  const opened = openDocx(document)
  return opened.ok ? ok({ bytes: document, view: opened.value.view }) : opened
}

interface Inputs {
  readonly older: Input
  readonly newer: Input & { readonly bytes: Uint8Array }
  readonly base: Input | null
}

/** Makes a redline, and holds it against both texts. */
export function makeRedline(input: RedlineInput): Result<Redlined, RedlineError> {
  const newer = open(input.newer)
  if (!newer.ok) return err({ kind: 'unreadable', side: 'newer', error: newer.error })
  const older = open(input.older)
  if (!older.ok) return err({ kind: 'unreadable', side: 'older', error: older.error })
  const base = input.base === null || input.mode === 'received' ? null : open(input.base)
  if (base?.ok === false) return err({ kind: 'unreadable', side: 'base', error: base.error })
  const inputs = { older: older.value, newer: { ...newer.value, bytes: input.newer }, base: base?.value ?? null }
  const ours = { author: escapeAttribute(input.author), date: escapeAttribute(input.date) }
  const { accepted, original, prepare } = input.mode === 'received' ? fromReceived(inputs) : fromSent(inputs, ours)
  const side = openSide(input.newer, 'accepted')
  let differs = ''
  for (const { isCoarse, carriesLists } of WAYS) {
    const units = makeUnits()
    const { older: before, noteKeyNow, hasLabels } = prepare(side, units)
    const plan = compareSides(before, side, noteKeyNow, units, beginPlanning(isCoarse, input.said))
    const options = { ours, hasRealMoves: input.realMoves, carriesLists }
    const { bytes, folded } = writeRedline(before, side, plan, options)
    const { dropped, paged, notCompared } = plan
    const hasOtherNotes = before.side !== null && noteLooks(before.side) !== noteLooks(side)
    const isPlain = before.side === null
    const wanted: Wanted = { accepted, original, isPlain, hasLabels, dropped, paged, hasOtherNotes }
    const found = checkRedline(bytes, wanted)
    const notes = hasOtherNotes ? [...notCompared, OTHER_NOTES] : notCompared
    if (found === null) return ok({ bytes, folded, notCompared: notes })
    differs = found
  }
  return err({ kind: 'not-faithful', differs })
}

interface Prepared {
  readonly older: Older
  readonly noteKeyNow: StoryReading['noteKey']
  /** The numbers of the rejected text are known, too. */
  readonly hasLabels: boolean
}

interface Start {
  readonly accepted: SourceText
  readonly original: SourceText
  readonly prepare: (newer: Side, units: Units) => Prepared
}

function bodyOf(side: Side, units: Units, noteKey: StoryReading['noteKey']): readonly Block[] {
  return readBlocks(childNamed(side.body.root, 'w:body') ?? side.body.root, readingOf(side, side.body, units, noteKey))
}

/** True of texts of the same paragraphs with the same numbers. */
const isSame = (one: SourceText, other: SourceText): boolean =>
  one.paragraphs.length === other.paragraphs.length &&
  one.paragraphs.every(({ label, text }, at) => {
    const paragraph = other.paragraphs[at]
    return paragraph?.label === label && paragraph.text === text
  })

const noNotes: StoryReading['noteKey'] = (kind) => `note ${kind}`

/** Against what we received, with all its changes accepted. */
function fromReceived({ older, newer }: Inputs): Start {
  const original = older.view('accepted')
  const side = older.bytes === null ? null : openSide(older.bytes, 'accepted')
  const prepare: Start['prepare'] = (newerSide, units) => {
    const [noteKey = noNotes, noteKeyNow = noNotes] = makeNoteKeys([side, newerSide], units)
    const body = side === null ? plainBlocks(original) : bodyOf(side, units, noteKey)
    return { older: { side, body, noteKey, sent: null }, noteKeyNow, hasLabels: side !== null }
  }
  return { accepted: newer.view('accepted'), original, prepare }
}

/**
 * Against what we sent. The older text is read with its tracked changes as a change of that; where it has none and the
 * newer one has, that one's.
 */
function fromSent({ older, newer, base }: Inputs, ours: Author): Start {
  const original = base === null ? older.view('original') : base.view('accepted')
  const prepare: Start['prepare'] = (newerSide, units) => {
    const side = older.bytes === null ? null : openSide(older.bytes, 'marked')
    const baseSide = base === null || base.bytes === null ? null : openSide(base.bytes, 'accepted')
    const marked = openSide(newer.bytes, 'marked')
    const keys = makeNoteKeys([side, newerSide, baseSide, marked], units)
    const [noteKey = noNotes, noteKeyNow = noNotes, noteKeyBase = noNotes, noteKeyMarked = noNotes] = keys
    const read = side === null ? plainBlocks(older.view('accepted')) : bodyOf(side, units, noteKey)
    const sent = base === null ? null : baseSide === null ? plainBlocks(original) : bodyOf(baseSide, units, noteKeyBase)
    const markedBody = bodyOf(marked, units, noteKeyMarked)
    const isTheirs = hasMarks(read) || !hasMarks(markedBody)
    const [from, body, ownKey] = isTheirs ? [side, read, noteKey] : [marked, markedBody, noteKeyMarked]
    const first = sent ?? (isTheirs ? null : read)
    const steps = first === null ? null : planWeaving(first, body)
    const notes = [...notePairs(steps ?? [])]
    const sentSide = baseSide === null ? null : { side: baseSide, noteKey: noteKeyBase, notes, unmarked: ours }
    const woven = steps === null ? body : weaveSteps(steps, ours)
    const before = (isTheirs ? older : newer).view('original')
    return {
      older: { side: from, body: woven, noteKey: ownKey, sent: sentSide },
      noteKeyNow,
      hasLabels: from !== null && isSame(before, original),
    }
  }
  return { accepted: newer.view('accepted'), original, prepare }
}
