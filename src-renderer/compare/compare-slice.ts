import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import { loadOurDraft } from '#renderer/draft/our-draft.ts'
import { text } from '#renderer/messages/text.ts'
import { currentRoute, go, type Route, replaceRoute } from '#renderer/route/route.ts'
import { sayProblem } from '#renderer/shell/notices/toasts.ts'
import { doWork } from '#renderer/shell/notices/work.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Compared, ComparedVersion, Which } from './model/compared.ts'
import { changeOfClause, sameChange } from './model/find-clause.ts'
import { choosePair, isSamePair, type Pair, withVersion } from './pair.ts'

export type CompareRoute = Extract<Route, { readonly screen: 'compare' }>

/** A clause of one of the two texts. */
interface Sought {
  readonly which: Which
  readonly index: number
}

interface CompareState {
  /** The contract that `versions` and `points` belong to. */
  readonly contract: string | null
  readonly versions: readonly ComparedVersion[] | null
  readonly points: Output<'point.list'>
  /** The pair the address asks for; `shown` until it has come. */
  readonly wanted: Pair | null
  readonly shown: Pair | null
  readonly compared: Compared | null
  /** The corrections of the contract that `compared` was made with, by their ids; null when they are not known. */
  readonly corrections: string | null
  readonly error: ApiError | null
  /** The versions that the address asked for and the contract does not have, while another pair is shown instead. */
  readonly missed: readonly number[] | null
  /** The clause that is to be chosen when the comparison has come. */
  readonly sought: Sought | null
  /** Where each contract's comparison was left, for whoever comes back by its tab. */
  readonly left: Readonly<Record<string, CompareRoute>>
}

const NOTHING = {
  versions: null,
  points: [],
  wanted: null,
  shown: null,
  compared: null,
  corrections: null,
  error: null,
  missed: null,
  sought: null,
} as const

export const useCompare = create<CompareState>()(() => ({ contract: null, left: {}, ...NOTHING }))

const { getState, setState } = useCompare

/** Brings what the address asks for; an address without versions, or with wrong ones, gets the pair that is meant. */
export async function openComparison(contract: string, older: number | null, newer: number | null): Promise<void> {
  if (getState().contract !== contract) setState({ contract, ...NOTHING })
  const [versions, points, pairings] = await Promise.all([
    ask('version.list', { contract }),
    ask('point.list', { contract }),
    ask('pairing.list', { contract }),
    loadOurDraft(contract),
  ])
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
  if (older === pair.older && newer === pair.newer) {
    await compare(pair, versions.value, pairings.ok ? pairings.value.map(({ id }) => id).join(' ') : null)
    return
  }
  // Somebody who follows a link to a version that is not there has to be told that this is another one.
  if (older !== null && newer !== null)
    setState({ missed: [older, newer].filter((each) => !versions.value.some(({ number }) => number === each)) })
  replaceRoute({ screen: 'compare', ...pair, change: pair.newer === meant.newer ? meant.change : null })
}

/** The tab of a contract leads back to where its comparison was left, unless a version has come in since. */
function routeBack(route: CompareRoute, versions: readonly ComparedVersion[]): CompareRoute {
  const left = getState().left[route.contract]
  return route.newer === null && left !== undefined && (left.newer ?? 0) >= (versions.at(-1)?.number ?? 0)
    ? left
    : route
}

async function compare(pair: Pair, versions: readonly ComparedVersion[], corrections: string | null): Promise<void> {
  const { shown, wanted, compared: before, corrections: known, error } = getState()
  const isShown = isSamePair(shown, pair)
  // A version never changes, so neither does what changed between two of them, unless the user corrects it.
  if (isShown && (corrections === null || corrections === known)) {
    setState({ wanted: pair, error: null })
    chooseSought()
    return
  }
  if (!isShown && isSamePair(wanted, pair) && error === null) return
  setState({ wanted: pair, error: null })
  const [older, newer] = [pair.older, pair.newer].map((number) => versions.find((each) => each.number === number))
  if (older === undefined || newer === undefined) return
  const compared = await doWork(text.compare.working(older, newer), (within) => within('version.compare', pair))
  if (!isSamePair(getState().wanted, pair)) return
  // `npm run bench` counts from here to the first rows.
  performance.mark('comparison')
  if (!compared.ok) {
    setState({ error: compared.error })
    return
  }
  setState({ shown: isShown ? shown : pair, compared: compared.value, corrections })
  if (isShown && before !== null) chooseAgain(before, compared.value)
  chooseSought()
}

/** The chosen clause stays chosen when the comparison was made anew, wherever it stands in it. */
function chooseAgain(before: Compared, now: Compared): void {
  const route = currentRoute()
  if (route.screen !== 'compare' || route.change === null) return
  const at = sameChange(before, route.change, now)
  if (at !== null) chooseChange(at)
}

/** Chooses the clause that a way to here led to. */
function chooseSought(): void {
  const { compared, sought } = getState()
  if (compared === null || sought === null) return
  setState({ sought: null })
  const at = changeOfClause(compared, sought.which, sought.index)
  if (at !== null) chooseChange(at)
}

/** Goes to the comparison of two versions, and there to a clause of one of them. */
export function goToClause({ contract, older, newer }: Pair, clause: Sought | null): void {
  setState({ sought: clause })
  const { shown } = getState()
  go({ screen: 'compare', contract, older, newer, change: null })
  if (isSamePair(shown, { contract, older, newer })) chooseSought()
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
  setState({ missed: null })
  replaceRoute({ screen: 'compare', ...withVersion(wanted, versions, which, number), change: null })
}

/** The other versions are shown, and that is known by now. */
export const dismissMissed = (): void => setState({ missed: null })

/** Puts the chosen change into the address. */
export function chooseChange(change: number): void {
  const { shown, left } = getState()
  if (shown === null) return
  const route: CompareRoute = { screen: 'compare', ...shown, change }
  setState({ left: { ...left, [shown.contract]: route } })
  replaceRoute(route)
}
