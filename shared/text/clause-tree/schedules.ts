import { readScheduleLabel, type TypedLabel } from '../typed-labels.ts'
import type { Block } from './blocks.ts'
import { isPlainTitle, isTitleCase, looksLikeHeading } from './headings.ts'

/** A schedule's heading is a title, never a sentence about the schedule. */
const LONGEST_TITLE = 120

/**
 * The label of a paragraph that heads a schedule, annex, appendix, exhibit, attachment or addendum, or null.
 *
 * "Schedule 2", "SCHEDULE 2 – SECURITY", "Exhibit A (Form of Order)" head one; "Schedule 2 sets out the fees" and
 * "Exhibit A is attached" only speak of one.
 */
export function scheduleHeading(text: string): TypedLabel | null {
  if (text.length > LONGEST_TITLE) return null
  const label = readScheduleLabel(text)
  if (label === null) return null
  const title = text.slice(label.start)
  const numbered = /[\s"“]/.test(label.label)
  if (title === '') return label
  if (/[.;,]$/.test(title) && !/\b(?:Inc|Ltd|Co|Corp)\.$/.test(title)) return null
  const separated = label.start > label.label.length + (/^\s*/.exec(text.slice(label.label.length))?.[0].length ?? 0)
  if (!numbered && !separated) return null
  return /^[("“[]/.test(title) || separated || isTitleCase(title) ? label : null
}

/** What a block that heads a schedule says of it. */
export interface ScheduleHead {
  readonly label: string | null
  /** Where in the block's text the schedule's title begins. */
  readonly start: number
  /** The label is the word processor's own number, and not in the text. */
  readonly automatic: boolean
}

/** The schedule that a block heads by its words or its automatic number, or null. */
export function readScheduleHead(block: Block): ScheduleHead | null {
  if (block.row || block.bullet) return null
  if (block.candidate?.automatic === true) {
    const { label } = block.candidate
    return scheduleHeading(`${label} `) === null ? null : { label, start: 0, automatic: true }
  }
  const heading = scheduleHeading(block.text)
  return heading === null ? null : { label: heading.label, start: heading.start, automatic: false }
}

/** A document's own heading stands among its first lines, before anything numbered. */
const FIRST_LINES = 6

/**
 * The block that heads a document which is a schedule as a whole, or -1.
 *
 * The heading of a schedule ("Schedule 2") among its first lines, else its title, else a first line that reads as one.
 */
export function findOwnHeading(blocks: readonly Block[], title: number): number {
  const lines = blocks.flatMap((block, at) => (block.text === '' && block.candidate === null ? [] : [{ block, at }]))
  const numbered = lines.findIndex(({ block }) => block.candidate !== null && readScheduleHead(block) === null)
  const first = lines.slice(0, numbered < 0 ? FIRST_LINES : Math.min(numbered, FIRST_LINES))
  const schedule = first.find(({ block }) => readScheduleHead(block) !== null)
  if (schedule !== undefined) return schedule.at
  if (title >= 0) return title
  const [opening] = first
  return opening !== undefined && readsAsTitle(opening.block) ? opening.at : -1
}

const readsAsTitle = ({ text, row, bullet, outline, bold }: Block): boolean =>
  !row &&
  !bullet &&
  text.length <= LONGEST_TITLE &&
  (outline !== null || looksLikeHeading(text, bold) || isPlainTitle(text, 10))
