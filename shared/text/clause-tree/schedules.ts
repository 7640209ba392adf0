import { readScheduleLabel, type TypedLabel } from '../typed-labels.ts'
import { isTitleCase } from './headings.ts'

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
