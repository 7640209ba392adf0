import type { LabelReading } from '../typed-labels.ts'
import type { Block, Candidate } from './blocks.ts'
import {
  type LabelSequences,
  lastOf,
  nextContinues,
  outerGoesOn,
  samePrefix,
  startsWithPath,
  successorFits,
} from './label-sequence.ts'

/** An open clause that later ones may stand under. */
export interface OpenClause {
  readonly clause: number
  readonly role: 'schedule' | 'heading' | 'label' | 'passage' | 'bullet' | 'other'
  readonly reading: LabelReading | null
  readonly bare: boolean
  readonly level: number | null
  readonly outline: number | null
  /** Its words end in a colon or dash: what follows belongs to it. */
  readonly introduces: boolean
}

/** Why a label is believed, strongest first. */
const FITS = ['continues', 'child', 'resumes', 'opens', 'skips', 'ahead'] as const

type Fit = (typeof FITS)[number]

/** Where a label puts its clause: under the first `keep` open clauses. */
export interface Place {
  readonly reading: LabelReading
  readonly keep: number
  readonly fit: Fit
}

export interface Surroundings {
  readonly stack: readonly OpenClause[]
  readonly sequences: LabelSequences
  /** The last label of each form, also of those whose clause is closed. */
  readonly last: ReadonlyMap<string, readonly number[]>
}

const GROUPS = ['part', 'part A', 'chapter', 'chapter A', 'article', 'article A']
const WIDEST_GAP = 4

/** Under this name a schedule keeps the last number of the text before it. */
export const MAIN_NUMBERS = 'main n'

export const isGroup = (form: string): boolean => GROUPS.includes(form)
export const isNumeric = (form: string): boolean => form === 'n' || form === 'section'
export const isListForm = (form: string): boolean => !isGroup(form) && !isNumeric(form) && form !== 'schedule'

const scheduleDepth = (stack: readonly OpenClause[]): number =>
  stack.findLastIndex(({ role }) => role === 'schedule') + 1

/** The deepest place for a number that continues nothing open: below headings, groups and schedules only. */
function underHeadings(stack: readonly OpenClause[]): number {
  return (
    stack.findLastIndex(
      ({ role, reading }) =>
        role === 'schedule' ||
        role === 'heading' ||
        (reading !== null && isGroup(reading.form)) ||
        reading?.form === 'A.n',
    ) + 1
  )
}

function sameList(open: OpenClause, reading: LabelReading, block: Block): boolean {
  if (open.reading?.form !== reading.form) return false
  const levelsFit =
    !block.candidate?.automatic || block.level === null || open.level === null || block.level === open.level
  return levelsFit && (block.outline === null || open.outline === null || block.outline === open.outline)
}

function siblingFit(reading: LabelReading, block: Block, stack: readonly OpenClause[]): Place | null {
  const floor = isListForm(reading.form) ? scheduleDepth(stack) : 0
  let skips: Place | null = null
  for (let depth = stack.length - 1; depth >= floor; depth--) {
    const open = stack[depth]
    if (open?.reading == null || !sameList(open, reading, block) || !samePrefix(open.reading.path, reading.path))
      continue
    const step = lastOf(reading.path) - lastOf(open.reading.path)
    if (step === 1) return { reading, keep: depth, fit: 'continues' }
    const near = (step > 1 && step <= WIDEST_GAP) || (step === 0 && isNumeric(reading.form))
    if (near && skips === null) skips = { reading, keep: depth, fit: 'skips' }
  }
  return skips
}

function childFit(reading: LabelReading, stack: readonly OpenClause[]): Place | null {
  if (reading.path.length < 2) return null
  for (let depth = stack.length - 1; depth >= 0; depth--) {
    const above = stack[depth]?.reading
    if (above == null) continue
    const related =
      above.form === reading.form ||
      (isNumeric(reading.form) && !isListForm(above.form)) ||
      reading.form.endsWith('.n') ||
      (reading.form.startsWith('n(') && isNumeric(above.form))
    if (related && startsWithPath(reading.path, above.path)) {
      return { reading, keep: depth + 1, fit: lastOf(reading.path) <= 1 ? 'child' : 'skips' }
    }
  }
  return null
}

/** How deep a list that begins may stand: inside the last clause, unless that is itself an item that ends here. */
function openingDepth(reading: LabelReading, block: Block, at: number, { stack, sequences }: Surroundings): number {
  if (isGroup(reading.form)) return groupDepth(reading.form, stack)
  if (reading.path.length > 1 && isNumeric(reading.form)) return underHeadings(stack)
  const again = stack.findLastIndex(
    (open) => sameList(open, reading, block) && open.reading?.path.length === reading.path.length,
  )
  const outer = stack[again]?.reading
  if (again >= scheduleDepth(stack) && outer != null && !outerGoesOn(sequences, at, reading, outer)) return again
  let keep = stack.length
  for (; keep > 0; keep--) {
    const top = stack[keep - 1]
    if (top === undefined || top.role === 'schedule' || top.role === 'heading') break
    if (top.role === 'bullet' && (block.level === null || top.level === null || top.level >= block.level)) continue
    if (reading.form !== 'n') break
    if (top.role === 'other') continue
    const inner = top.reading !== null && isListForm(top.reading.form)
    if (inner && !top.introduces && top.reading !== null && nextContinues(sequences, at, top.reading) === null) continue
    break
  }
  return keep
}

function groupDepth(form: string, stack: readonly OpenClause[]): number {
  const rank = GROUPS.indexOf(form)
  const wider = stack.findLastIndex(
    ({ reading }) => reading !== null && isGroup(reading.form) && GROUPS.indexOf(reading.form) < rank,
  )
  return Math.max(wider + 1, scheduleDepth(stack))
}

function resumes(reading: LabelReading, last: ReadonlyMap<string, readonly number[]>): boolean {
  const before = last.get(reading.form)
  return before !== undefined && samePrefix(before, reading.path) && lastOf(reading.path) === lastOf(before) + 1
}

/** Numbering of the main text that goes on after an exhibit put between two of its clauses. */
const resumesMain = (reading: LabelReading, last: ReadonlyMap<string, readonly number[]>): boolean =>
  !last.has('n') && resumes({ ...reading, form: MAIN_NUMBERS }, last)

function fitReading(reading: LabelReading, block: Block, at: number, around: Surroundings): Place | null {
  const sibling = siblingFit(reading, block, around.stack)
  if (sibling?.fit === 'continues') return sibling
  const child = childFit(reading, around.stack)
  if (child?.fit === 'child') return child
  const styledAbove = around.stack.findLastIndex(({ role, outline }) => role === 'heading' && outline !== null) + 1
  const loose = isListForm(reading.form)
    ? around.stack.length
    : child !== null && child.keep >= styledAbove
      ? child.keep
      : underHeadings(around.stack)
  if (resumes(reading, around.last) && (isNumeric(reading.form) || isGroup(reading.form))) {
    return { reading, keep: isGroup(reading.form) ? groupDepth(reading.form, around.stack) : loose, fit: 'resumes' }
  }
  if (reading.form === 'n' && resumesMain(reading, around.last)) return { reading, keep: 0, fit: 'resumes' }
  if (lastOf(reading.path) <= 1) return { reading, keep: openingDepth(reading, block, at, around), fit: 'opens' }
  if (sibling !== null || child !== null) return sibling ?? child
  return successorFits(around.sequences, at, reading) ? { reading, keep: loose, fit: 'ahead' } : null
}

/** "(i)" after "(h)": a roman list opens when "(ii)" comes next, else the letters go on. */
function settleRoman(places: readonly Place[], at: number, sequences: LabelSequences): Place | undefined {
  const roman = places.find(({ reading, fit }) => fit === 'opens' && /i/i.test(reading.form))
  const letter = places.find(({ reading, fit }) => fit === 'continues' && /a/i.test(reading.form))
  if (roman === undefined || letter === undefined) return undefined
  const second = nextContinues(sequences, at, roman.reading)
  const tenth = nextContinues(sequences, at, letter.reading)
  return second !== null && (tenth === null || second < tenth) ? roman : letter
}

/**
 * The place of a block's label among the open clauses, or null when a typed number is no label.
 *
 * A label is read by its neighbours: it continues an open list, is the first below an open number, resumes a sequence
 * that a heading interrupted, or opens a list. Only then are gaps (a deleted clause) and a fitting successor believed.
 */
export function placeLabel(candidate: Candidate, block: Block, at: number, around: Surroundings): Place | null {
  const places = candidate.readings
    .map((reading) => fitReading(reading, block, at, around))
    .filter((place): place is Place => place !== null)
    .filter((place) => candidate.automatic || isBelievable(place, candidate, block, at, around))
  const settled = settleRoman(places, at, around.sequences)
  if (settled !== undefined) return settled
  const rank = ({ fit, keep }: Place): number => FITS.indexOf(fit) * 10_000 - Math.min(keep, 9_999)
  return places.reduce<Place | null>((best, place) => (best === null || rank(place) < rank(best) ? place : best), null)
}

/** A number typed as text must look like one too: "3.5 million", "2 weeks", "A. Smith" and "1990." do not. */
function isBelievable(place: Place, candidate: Candidate, block: Block, at: number, around: Surroundings): boolean {
  const { reading, fit } = place
  const rest = block.text.slice(candidate.start)
  const begins = rest === '' || /^[\p{Lu}\p{Lo}"“‘'([$€£_*{]/u.test(rest)
  const single = reading.path.length === 1
  const strong = fit === 'continues' || fit === 'child' || fit === 'resumes'
  if (single && isNumeric(reading.form) && lastOf(reading.path) > 400) return false
  if (candidate.bare) return bareFits(place, rest, at, around)
  if (isGroup(reading.form) || reading.form === 'section')
    return begins && (strong || fit !== 'skips' || rest.length < 200)
  if (/^[aAiI]\.$/.test(reading.form) || /\.n$/.test(reading.form)) {
    return (
      fit === 'continues' || (fit === 'opens' && successorFits(around.sequences, at, reading)) || (strong && begins)
    )
  }
  if (/^[ai]\)$/.test(reading.form)) return strong || successorFits(around.sequences, at, reading)
  if (!isNumeric(reading.form)) return fit !== 'skips' || rest === '' || begins || /^\p{Ll}/u.test(rest)
  if (strong) return single || begins || fit === 'continues' || /^[\p{Ll}]/u.test(rest)
  return begins || successorFits(around.sequences, at, reading)
}

function bareFits(place: Place, rest: string, at: number, { stack, sequences }: Surroundings): boolean {
  if (!/^["“]?\p{Lu}/u.test(rest)) return false
  if (place.fit === 'continues') return stack[place.keep]?.bare === true
  return (
    (place.fit === 'opens' || place.fit === 'resumes' || place.fit === 'ahead') &&
    successorFits(sequences, at, place.reading)
  )
}
