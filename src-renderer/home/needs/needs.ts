import type { Overview } from '#renderer/shell/contracts.ts'
import type { Output } from '#shared/api/contract.ts'
import { addDays, daysBetween } from '#shared/model/date.ts'
import { groupOf, listOf } from '../home-list.ts'

export type ListedDeadline = Output<'deadline.list'>[number]

/** A day to keep, its contract's title, and how many days it lies ahead; negative when it has passed. */
export interface DueDay {
  readonly deadline: ListedDeadline
  readonly title: string
  readonly away: number
}

/** What the user should look at first. */
export interface Needs {
  /** Contracts on our turn, the one that waits longest first. */
  readonly turns: readonly Overview[]
  /** Days from today on. */
  readonly soon: readonly DueDay[]
  /** Days that have passed and still wait. */
  readonly late: readonly DueDay[]
}

/** Days within so many days are shown. */
const DAYS_AHEAD = 14

/** What has passed and still waits for somebody; a milestone of the text may be done long since. */
export const isLate = ({ kind, date }: Pick<ListedDeadline, 'kind' | 'date'>, today: string): boolean =>
  date < today && (kind === 'point' || kind === 'own')

/** What needs the user today. Both lists are the workspace's; `deadlines` the next first. */
export function needsOf(list: readonly Overview[], deadlines: readonly ListedDeadline[], today: string): Needs {
  const titles = new Map(list.map(({ contract }) => [contract.id, contract.title]))
  const last = addDays(today, DAYS_AHEAD)
  const due = deadlines.flatMap((deadline): readonly DueDay[] => {
    const title = titles.get(deadline.contract)
    return title === undefined ? [] : [{ deadline, title, away: daysBetween(today, deadline.date) }]
  })
  return {
    turns: listOf(list, { filter: 'all', client: null, sort: 'turn' }).filter((each) => groupOf(each) === 'ours'),
    soon: due.filter(({ deadline: { date } }) => date >= today && date <= last),
    late: due.filter(({ deadline }) => isLate(deadline, today)),
  }
}

export const needsNothing = ({ turns, soon, late }: Needs): boolean => turns.length + soon.length + late.length === 0
