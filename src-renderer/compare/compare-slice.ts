import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import { text } from '#renderer/messages/text.ts'
import { currentRoute, type Route, replaceRoute } from '#renderer/route/route.ts'
import { sayProblem } from '#renderer/shell/notices/toasts.ts'
import { doWork } from '#renderer/shell/notices/work.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Compared, ComparedVersion } from './model/compared.ts'
import { choosePair, isSamePair, type Pair, withVersion } from './pair.ts'

export type CompareRoute = Extract<Route, { readonly screen: 'compare' }>

interface CompareState {
  /** The contract that `versions` and `points` belong to. */
  readonly contract: string | null
  readonly versions: readonly ComparedVersion[] | null
  readonly points: Output<'point.list'>
  /** The pair the address asks for; `shown` until it has come. */
  readonly wanted: Pair | null
  readonly shown: Pair | null
  readonly compared: Compared | null
  readonly error: ApiError | null
  /** Where each contract's comparison was left, for whoever comes back by its tab. */
  readonly left: Readonly<Record<string, CompareRoute>>
}

const NOTHING = { versions: null, points: [], wanted: null, shown: null, compared: null, error: null } as const

export const useCompare = create<CompareState>()(() => ({ contract: null, left: {}, ...NOTHING }))

const { getState, setState } = useCompare

/** Brings what the address asks for; an address without versions, or with wrong ones, gets the pair that is meant. */
export async function openComparison(contract: string, older: number | null, newer: number | null): Promise<void> {
  if (getState().contract !== contract) setState({ contract, ...NOTHING })
  const [versions, points] = await Promise.all([ask('version.list', { contract }), ask('point.list', { contract })])
  const route = currentRoute()
  const isStill =
    route.screen === 'compare' && route.contract === contract && route.older === older && route.newer === newer
  if (!isStill) return
  if (!versions.ok) {
    setState({ error: versions.error })
    return
  }
  if (!points.ok) sayProblem(points.error)
  setState({ versions: versions.value, ...(points.ok ? { points: points.value } : {}) })
  const meant = routeBack(route, versions.value)
  const pair = choosePair(contract, versions.value, meant.older, meant.newer)
  if (pair === null) {
    setState({ wanted: null, shown: null, compared: null, error: null })
    return
  }
  if (older === pair.older && newer === pair.newer) await compare(pair, versions.value)
  else replaceRoute({ screen: 'compare', ...pair, change: pair.newer === meant.newer ? meant.change : null })
}

/** The tab of a contract leads back to where its comparison was left, unless a version has come in since. */
function routeBack(route: CompareRoute, versions: readonly ComparedVersion[]): CompareRoute {
  const left = getState().left[route.contract]
  return route.newer === null && left !== undefined && (left.newer ?? 0) >= (versions.at(-1)?.number ?? 0)
    ? left
    : route
}

async function compare(pair: Pair, versions: readonly ComparedVersion[]): Promise<void> {
  const { shown, wanted, error } = getState()
  // A version never changes, so neither does what changed between two of them.
  if (isSamePair(shown, pair)) {
    setState({ wanted: pair, error: null })
    return
  }
  if (isSamePair(wanted, pair) && error === null) return
  setState({ wanted: pair, error: null })
  const [older, newer] = [pair.older, pair.newer].map((number) => versions.find((each) => each.number === number))
  if (older === undefined || newer === undefined) return
  const compared = await doWork(text.compare.working(older, newer), (within) => within('version.compare', pair))
  if (!isSamePair(getState().wanted, pair)) return
  // `npm run bench` counts from here to the first rows.
  performance.mark('comparison')
  if (compared.ok) setState({ shown: pair, compared: compared.value })
  else setState({ error: compared.error })
}

/** Asks again after something went wrong. */
export function retryComparison(): void {
  setState({ wanted: null, error: null })
  void reloadComparison()
}

/** Reloads what may have changed: the versions there are, and the points. */
export async function reloadComparison(): Promise<void> {
  const route = currentRoute()
  if (route.screen === 'compare') await openComparison(route.contract, route.older, route.newer)
}

/** Compares with another version. */
export function chooseVersion(which: 'older' | 'newer', number: number): void {
  const { wanted, versions } = getState()
  if (wanted === null || versions === null) return
  replaceRoute({ screen: 'compare', ...withVersion(wanted, versions, which, number), change: null })
}

/** Puts the chosen change into the address. */
export function chooseChange(change: number): void {
  const { shown, left } = getState()
  if (shown === null) return
  const route: CompareRoute = { screen: 'compare', ...shown, change }
  setState({ left: { ...left, [shown.contract]: route } })
  replaceRoute(route)
}
