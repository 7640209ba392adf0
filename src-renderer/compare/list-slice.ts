import type { VirtualItem } from '@tanstack/react-virtual'
import { create } from 'zustand'
import { currentRoute } from '#renderer/route/route.ts'
import { chooseChange, useCompare } from './compare-slice.ts'
import type { Compared } from './model/compared.ts'
import { buildRows, type Order } from './rows/build-rows.ts'
import { ALL_DECIDED, type Decided, type Filter, type ListView, renameFilter } from './rows/filters.ts'
import { type Row, type RowList, stepFrom } from './rows/row.ts'
import { viewOf } from './rows/view.ts'
import { triageNow } from './triage/triage.ts'

/** What the user looks for, beside the kind of change. */
interface Wanted {
  readonly filter: Filter
  readonly query: string
  /** Only clauses on which a point was raised. */
  readonly onlyPoints: boolean
}

/** How the list is looked at. It outlives the screen, so that coming back finds it as it was left. */
export interface ListState extends Wanted, Pick<ListView, 'hidesNoise'> {
  readonly order: Order
  readonly isAllOpen: boolean
  /** Rows that are not as they are by themselves, open or closed, each by its key. */
  readonly toggled: ReadonlySet<string>
  /** Changes whose whole text is shown. */
  readonly full: ReadonlySet<number>
  /** The row that has the keyboard, by its key. */
  readonly cursor: string | null
  /** Counts the times the cursor was sent somewhere; `takesFocus` when the focus goes along. */
  readonly moves: number
  readonly takesFocus: boolean
  /** The chosen change that the list has led to, or was led to. */
  readonly seen: number | null
  readonly hasDetails: boolean
  /** The field to search in is shown. */
  readonly isSearching: boolean
  /** How far down the list was when it was left, with the heights of its rows. */
  readonly place: { readonly list: RowList; readonly offset: number; readonly sizes: readonly VirtualItem[] } | null
}

const NONE: ReadonlySet<never> = new Set()
const UNFILTERED: Wanted = { filter: 'all', query: '', onlyPoints: false }
const FOLDED = { isAllOpen: false, toggled: NONE, full: NONE } as const
const FRESH = {
  ...UNFILTERED,
  ...FOLDED,
  isSearching: false,
  cursor: null,
  moves: 0,
  takesFocus: false,
  seen: null,
  place: null,
} as const
/** A window narrower than this starts without the details beside the list. */
const NARROW = 1080

export const useList = create<ListState>()(() => ({
  ...FRESH,
  order: 'text',
  hidesNoise: true,
  hasDetails: window.innerWidth >= NARROW,
}))

const { getState, setState } = useList

type Points = ReturnType<typeof useCompare.getState>['points']

let known: {
  readonly compared: Compared
  readonly points: Points
  readonly decided: Decided
  readonly state: ListState
  readonly list: RowList
} | null = null

const LOOK = ['filter', 'hidesNoise', 'query', 'onlyPoints', 'order', 'isAllOpen', 'toggled'] as const

/** The rows as they are looked at now, made anew only when that changed. */
export function rowListOf(compared: Compared, points: Points, state: ListState): RowList {
  const decided = (state.filter === 'undecided' ? triageNow()?.decisions : null) ?? ALL_DECIDED
  const isKnown =
    known?.compared === compared &&
    (known.points === points || !state.onlyPoints) &&
    known.decided === decided &&
    LOOK.every((part) => known?.state[part] === state[part])
  if (known === null || !isKnown) {
    const isOpen = (key: string, byDefault: boolean): boolean =>
      (byDefault || state.isAllOpen) !== state.toggled.has(key)
    const list = buildRows(compared, { ...viewOf(compared, points, decided, state), order: state.order, isOpen })
    known = { compared, points, decided, state, list }
  }
  return known.list
}

// What is looked for and what is open belong to one comparison; what is hidden and shown in general stays. The same
// comparison made anew, because the user corrected it, is looked at as before.
useCompare.subscribe(({ compared, shown }, before) => {
  if (compared !== before.compared) setState(shown === before.shown ? FOLDED : FRESH)
})

/**
 * Lists other changes. The chosen one stays chosen where it is among them; else the one that follows it is. `atFirst`
 * goes to the first of them all.
 */
function lookAnew(look: Partial<ListState>, atFirst = false): void {
  setState(({ moves }) => ({ ...look, isAllOpen: false, toggled: NONE, moves: moves + 1, takesFocus: false }))
  const { compared, points } = useCompare.getState()
  if (compared === null) return
  const { rows, listed, rowOf } = rowListOf(compared, points, getState())
  const route = currentRoute()
  const stays = !atFirst && route.screen === 'compare' && route.change !== null
  const from = stays ? (rowOf[route.change] ?? 0) : 0
  const row = rows[listed.find((at) => at >= from) ?? listed.at(-1) ?? -1]
  if (row === undefined || !('change' in row)) return
  setState({ cursor: row.key, seen: row.change })
  chooseChange(row.change)
}

export const setFilter = (filter: Filter): void => lookAnew({ filter })
export const toggleFilter = (filter: Filter): void => setFilter(getState().filter === filter ? 'all' : filter)
export const toggleNoise = (): void => lookAnew({ hidesNoise: !getState().hidesNoise })
export const toggleOnlyPoints = (): void => lookAnew({ onlyPoints: !getState().onlyPoints })
/** Whoever asks for what weighs most wants to see that, and not where they were. */
export const setOrder = (order: Order): void => lookAnew({ order }, order === 'weight')
export const toggleOrder = (): void => setOrder(getState().order === 'text' ? 'weight' : 'text')
export const setQuery = (query: string): void => lookAnew({ query })
export const startSearch = (): void => setState({ isSearching: true })
export const clearFilters = (): void => lookAnew({ ...UNFILTERED, isSearching: false })
export const toggleAllFolds = (): void => setState(({ isAllOpen }) => ({ isAllOpen: !isAllOpen, toggled: NONE }))
export const toggleDetails = (): void => setState(({ hasDetails }) => ({ hasDetails: !hasDetails }))

/** True while something is looked for: not every change is listed. */
export const isFiltered = ({ filter, query, onlyPoints }: Wanted): boolean =>
  filter !== 'all' || query.trim() !== '' || onlyPoints

function toggle<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}

export const toggleFull = (change: number): void => setState(({ full }) => ({ full: toggle(full, change) }))
const toggleOpen = (key: string): void => setState(({ toggled }) => ({ toggled: toggle(toggled, key) }))

/** Keeps the place for whoever comes back. */
export const keepPlace = (place: ListState['place']): void => setState({ place })

/** Notes which row has the keyboard, without moving anything. */
export const noteCursor = (key: string): void => {
  if (getState().cursor !== key) setState({ cursor: key })
}

/** Sends the cursor to a row, and chooses its change where it has one. */
export function goToRow(row: Row): void {
  setState(({ moves }) => ({ cursor: row.key, moves: moves + 1, takesFocus: true }))
  if (!('change' in row)) return
  setState({ seen: row.change })
  chooseChange(row.change)
}

/** Gives the keyboard back to the row that has the cursor. */
export const focusList = (): void => setState(({ moves }) => ({ moves: moves + 1, takesFocus: true }))

/** Brings a change into view that the address leads to, unless the list itself has led there. */
export function reveal({ rows, rowOf }: RowList, change: number): void {
  const row = rows[rowOf[change] ?? -1]
  if (row === undefined || getState().seen === change) return
  setState(({ moves }) => ({ cursor: row.key, moves: moves + 1, takesFocus: false, seen: change }))
}

/** The position of the row with the cursor, else of the chosen change. */
export function cursorPosition({ rows, rowOf }: RowList, cursor: string | null, chosen: number | null): number {
  const at = cursor === null ? -1 : rows.findIndex((row) => row.key === cursor)
  return at >= 0 ? at : ((chosen === null ? undefined : rowOf[chosen]) ?? -1)
}

/** Goes to the next or previous change listed. */
export function stepChange(list: RowList, chosen: number | null, step: 1 | -1): void {
  const next = stepFrom(list, cursorPosition(list, getState().cursor, chosen), step)
  const row = next === null ? undefined : list.rows[next]
  if (row !== undefined) goToRow(row)
}

/** Opens or closes a fold, lists the places of a rename or all changes again, or shows more or less of a clause. */
export function toggleRow(row: Row): void {
  if (row.kind === 'rename') setFilter(row.isOpen ? 'all' : renameFilter(row.rename))
  else if ('isOpen' in row) toggleOpen(row.key)
  else if (row.kind === 'change') toggleFull(row.change)
}
