import { addDays } from '../../model/date.ts'
import type { ContractId, PointId } from '../../model/ids.ts'
import { DEADLINE_KINDS, type Deadline } from '../../model/negotiation/deadline.ts'
import { countBack } from './count-back.ts'
import type { DateInText, TextPlace, TimeBeforeEnd } from './dates-in-text.ts'

/** What the text of a contract says of days, read once: a version never changes. */
export interface TextDays {
  readonly version: number
  readonly dates: readonly DateInText[]
  readonly times: readonly TimeBeforeEnd[]
}

/** What the deadlines of a contract follow from. */
export interface DeadlineSource {
  readonly contract: ContractId
  /** The end of the contract with all agreed change orders, where one is known. */
  readonly end: string | null
  /** Of the frozen version, else of the latest. */
  readonly text: TextDays | null
  /** Those that still need an answer and have a day. */
  readonly points: readonly { readonly id: PointId; readonly title: string; readonly due: string }[]
  readonly reminders: readonly { readonly id: number; readonly title: string; readonly date: string }[]
}

/** A day that the contract itself gives is listed for so many days after it has passed. */
const DAYS_SHOWN_AFTER = 30

const END_TITLE = 'End of the contract'
const ENDING = /\b(?:end(?:s|ing)?|expir\w*|until|through|terminat\w*|complet\w*)\b/i

const clauseOf = (version: number, { label, quote }: TextPlace): Deadline['clause'] => ({ version, label, quote })

/** The end, with the clause that names it; and the other days of the text. */
function daysOfText({ contract, end, text }: DeadlineSource): readonly Deadline[] {
  const none = { contract, point: null, reminder: null }
  const { version = 0, dates = [] } = text ?? {}
  const isEnd = ({ date, quote }: DateInText): boolean => date === end && ENDING.test(quote)
  const named = dates.find(isEnd)
  const clause = named === undefined ? null : clauseOf(version, named)
  const ends: readonly Deadline[] = end === null ? [] : [{ ...none, kind: 'end', date: end, title: END_TITLE, clause }]
  const others = dates
    .filter((date) => !isEnd(date))
    .map((day) => ({
      ...{ ...none, kind: 'text' as const, date: day.date, title: day.title },
      clause: clauseOf(version, day),
    }))
  return [...ends, ...others]
}

/** The last days for a notice: derived, since the text names only the time before the end. */
const noticeDays = ({ contract, end, text }: DeadlineSource): readonly Deadline[] =>
  (text?.times ?? []).flatMap((time): readonly Deadline[] => {
    const date = end === null ? null : countBack(end, time.value)
    if (date === null) return []
    const title = `Last day for notice, ${time.value.text} before the end`
    const clause = clauseOf(text?.version ?? 0, time)
    return [{ contract, kind: 'notice', date, title, clause, point: null, reminder: null }]
  })

/** The same words may be read twice, from a clause and from a table of it. */
const isFirst = (day: Deadline, at: number, all: readonly Deadline[]): boolean =>
  all.findIndex(({ kind, date, title }) => kind === day.kind && date === day.date && title === day.title) === at

/**
 * The days to keep, the next first.
 *
 * Days of the contract are listed until some time after they have passed; points until they are settled, and reminders
 * until they are removed.
 */
export function deadlinesOf(source: DeadlineSource, today: string): readonly Deadline[] {
  const { contract, points, reminders } = source
  const oldest = addDays(today, -DAYS_SHOWN_AFTER)
  const ofContract = [...daysOfText(source), ...noticeDays(source)].filter(({ date }) => date >= oldest).filter(isFirst)
  const ofPoints = points.map(({ id, title, due }): Deadline => {
    return { contract, kind: 'point', date: due, title, clause: null, point: id, reminder: null }
  })
  const own = reminders.map(({ id, title, date }): Deadline => {
    return { contract, kind: 'own', date, title, clause: null, point: null, reminder: id }
  })
  return [...ofContract, ...ofPoints, ...own].toSorted(byDate)
}

/** By date; on one day in the order in which the kinds are declared. */
export const byDate = (one: Deadline, other: Deadline): number =>
  one.date === other.date
    ? DEADLINE_KINDS.indexOf(one.kind) - DEADLINE_KINDS.indexOf(other.kind)
    : one.date < other.date
      ? -1
      : 1
