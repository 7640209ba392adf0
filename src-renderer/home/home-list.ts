import type { Overview } from '#renderer/shell/contracts.ts'
import { isSigned } from '#shared/model/contract.ts'
import { otherSide } from '#shared/model/side.ts'

/** Which contracts are listed, by whose turn it is. */
export const TURN_FILTERS = ['all', 'ours', 'theirs', 'signed', 'others'] as const

export type TurnFilter = (typeof TURN_FILTERS)[number]

export const SORTS = ['activity', 'turn', 'next', 'points', 'title', 'client'] as const

export type Sort = (typeof SORTS)[number]

/** How the list is looked at. */
export interface View {
  readonly filter: TurnFilter
  /** A counterparty by its name; null for every one. */
  readonly client: string | null
  readonly sort: Sort
}

export const FIRST_VIEW: View = { filter: 'all', client: null, sort: 'activity' }

/** Whom we negotiate with. */
export const clientOf = ({ contract }: Pick<Overview, 'contract'>): string => contract[otherSide(contract.ours)]

/** Where a contract belongs; `others` are those without a turn: frozen, or without a version. */
export function groupOf({ state, turn, contract }: Overview): Exclude<TurnFilter, 'all'> {
  if (isSigned(state)) return 'signed'
  if (turn.holder === null) return 'others'
  return turn.holder === contract.ours ? 'ours' : 'theirs'
}

/** How many contracts there are of each kind, those that occur alone. */
export const countGroups = (list: readonly Overview[]): readonly (readonly [TurnFilter, number])[] =>
  TURN_FILTERS.map((filter) => [filter, list.filter((each) => isListed(each, filter)).length] as const).filter(
    ([filter, count]) => filter === 'all' || count > 0,
  )

const isListed = (overview: Overview, filter: TurnFilter): boolean => filter === 'all' || groupOf(overview) === filter

/** The counterparties by name, each once. */
export const clientsOf = (list: readonly Overview[]): readonly string[] =>
  [...new Set(list.map(clientOf))].toSorted((a, b) => a.localeCompare(b))

/** When something last came into a contract: ISO 8601. */
const activityOf = ({ contract, latest }: Overview): string =>
  latest === null || latest.addedAt < contract.createdAt ? contract.createdAt : latest.addedAt

const RANKS: Readonly<Record<Exclude<TurnFilter, 'all'>, number>> = { ours: 0, theirs: 1, others: 2, signed: 3 }

/** No day comes last. */
const LAST = '9999-12-31'

type Compare = (one: Overview, other: Overview) => number

const ORDERS: Readonly<Record<Sort, Compare>> = {
  activity: (one, other) => activityOf(other).localeCompare(activityOf(one)),
  turn: (one, other) => RANKS[groupOf(one)] - RANKS[groupOf(other)] || other.turn.lasting - one.turn.lasting,
  next: (one, other) => (one.next?.date ?? LAST).localeCompare(other.next?.date ?? LAST),
  points: (one, other) => other.openPoints - one.openPoints,
  title: (one, other) => one.contract.title.localeCompare(other.contract.title),
  client: (one, other) => clientOf(one).localeCompare(clientOf(other)),
}

/** The contracts to list, in order; what the order does not tell apart stays by its latest activity. */
export function listOf(list: readonly Overview[], { filter, client, sort }: View): readonly Overview[] {
  return list
    .filter((each) => isListed(each, filter) && (client === null || clientOf(each) === client))
    .toSorted((one, other) => ORDERS[sort](one, other) || ORDERS.activity(one, other))
}
