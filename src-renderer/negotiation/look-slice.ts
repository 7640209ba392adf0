import { create } from 'zustand'
import { currentRoute, replaceRoute } from '#renderer/route/route.ts'
import { type Listed, listPoints } from './model/listed.ts'
import { type Point, type PointRow, rowsOf } from './model/rows.ts'
import { FIRST_VIEW, type Filters, type Layout, UNFILTERED, type View } from './model/view.ts'
import { type Loaded, useNegotiation } from './negotiation-slice.ts'

const NONE: ReadonlySet<string> = new Set()

/** How the points are looked at. It outlives the screen, so that coming back finds them as they were left. */
interface Look {
  /** By contract. */
  readonly views: Readonly<Record<string, View>>
  /** Points that are chosen together, by number. */
  readonly selected: ReadonlySet<string>
  /** The chosen point is shown alone, over the whole screen. */
  readonly isOpened: boolean
  readonly isSearching: boolean
  /** What groups, sorts and filters is open. */
  readonly isArranging: boolean
  readonly hasDetails: boolean
  /** Counts the times another point was gone to; `takesFocus` when the focus goes along. */
  readonly moves: number
  readonly takesFocus: boolean
}

/** A window narrower than this starts without the details beside the points. */
const NARROW = 1080

export const useLook = create<Look>()(() => ({
  views: {},
  selected: NONE,
  isOpened: false,
  isSearching: false,
  isArranging: false,
  hasDetails: window.innerWidth >= NARROW,
  moves: 0,
  takesFocus: false,
}))

const { getState, setState } = useLook

// A card that gets another column is drawn anew there: the focus follows it.
useNegotiation.subscribe(({ loaded }, before) => {
  if (loaded === before.loaded || document.activeElement?.hasAttribute('data-point') !== true) return
  setState(({ moves }) => ({ moves: moves + 1, takesFocus: true }))
})

export const viewOf = (look: Pick<Look, 'views'>, contract: string): View => look.views[contract] ?? FIRST_VIEW

let knownRows: { readonly loaded: Loaded; readonly rows: readonly PointRow[] } | null = null

/** Every point with what follows from the rest; the same value for the same moment. */
function allRows(loaded: Loaded): readonly PointRow[] {
  if (knownRows?.loaded !== loaded) {
    const { points, warnings, overview, latest } = loaded
    const rows = rowsOf({ points, warnings, versions: overview.versions, lineages: latest?.lineages ?? [] })
    knownRows = { loaded, rows }
  }
  return knownRows.rows
}

let knownList: { readonly rows: readonly PointRow[]; readonly view: View; readonly listed: Listed } | null = null

/** The points as they are looked at now, made anew only when something of it changed. */
export function listedOf(loaded: Loaded, view: View): Listed {
  const rows = allRows(loaded)
  if (knownList?.rows !== rows || knownList.view !== view) {
    knownList = { rows, view, listed: listPoints(rows, view) }
  }
  return knownList.listed
}

/** The row of a point, whether it is shown or not. */
export const rowOf = (loaded: Loaded, id: string): PointRow | null =>
  allRows(loaded).find(({ point }) => point.id === id) ?? null

/** The point the address names, else the first one that is shown. */
export function chosenPoint(loaded: Loaded, view: View, named: string | null): Point | null {
  if (named === null) return listedOf(loaded, view).rows[0]?.point ?? null
  return loaded.points.find(({ id }) => id === named) ?? null
}

/** What is on the screen now; null while another screen is, or nothing is loaded. */
export function present() {
  const { loaded } = useNegotiation.getState()
  const route = currentRoute()
  if (loaded === null || route.screen !== 'negotiation') return null
  const { contract, point: named } = route
  const view = viewOf(getState(), contract)
  return { contract, loaded, view, listed: listedOf(loaded, view), chosen: chosenPoint(loaded, view, named) }
}

/** Goes to a point, with the focus where it is shown. */
export function goToPoint(contract: string, point: string, takesFocus = true): void {
  setState(({ moves }) => ({ moves: moves + 1, takesFocus }))
  replaceRoute({ screen: 'negotiation', contract, point })
}

/** Looks at the points in another way. A chosen one that is not shown any more makes room for the first that is. */
function lookAnew(contract: string, change: Partial<View>): void {
  setState(({ views, moves }) => ({
    views: { ...views, [contract]: { ...viewOf({ views }, contract), ...change } },
    moves: moves + 1,
    takesFocus: false,
  }))
  const now = present()
  if (now === null || now.chosen === null) return
  const [first] = now.listed.ids
  if (first !== undefined && !now.listed.ids.includes(now.chosen.id)) goToPoint(contract, first, false)
  keepSelection(now.listed.ids)
}

/** Nothing that is out of sight stays chosen: what is done to the chosen points should surprise nobody. */
function keepSelection(ids: readonly string[]): void {
  setState(({ selected }) => ({ selected: new Set(ids.filter((id) => selected.has(id))) }))
}

export const setFilters = (contract: string, filters: Partial<Filters>): void => lookAnew(contract, filters)
export const showAllPoints = (contract: string): void => lookAnew(contract, UNFILTERED)
export const arrangePoints = (contract: string, how: Partial<Pick<View, 'group' | 'sort'>>): void =>
  lookAnew(contract, how)
export const setLayout = (contract: string, layout: Layout): void => lookAnew(contract, { layout })

export const selectPoints = (selected: ReadonlySet<string>): void => setState({ selected })
export const selectNone = (): void => setState({ selected: NONE })
export const setSearching = (isSearching: boolean): void => setState({ isSearching })
export const setArranging = (isArranging: boolean): void => setState({ isArranging })
export const toggleDetails = (): void => setState(({ hasDetails }) => ({ hasDetails: !hasDetails }))

/** Shows the chosen point alone, or among the others again; the focus goes along. */
export const setOpened = (isOpened: boolean): void =>
  setState(({ moves }) => ({ isOpened, moves: moves + 1, takesFocus: true }))

/** Who comes back sees the points first. */
export const leaveLook = (): void =>
  setState({ selected: NONE, isOpened: false, isArranging: false, takesFocus: false })
