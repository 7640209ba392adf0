import type { VirtualItem } from '@tanstack/react-virtual'
import { create } from 'zustand'
import { currentRoute } from '#renderer/route/route.ts'
import { chooseChange, useCompare } from './compare-slice.ts'
import type { Compared } from './model/compared.ts'
import { type Filter, type ListView, renameFilter } from './model/filters.ts'
import { buildRows, type Row, type RowList, stepFrom } from './rows.ts'

/** How the list is looked at. It outlives the screen, so that coming back finds it as it was left. */
interface ListState extends ListView {
  readonly isAllOpen: boolean
  /** Folds that are not as `isAllOpen` says, each by the position of its first change. */
  readonly toggled: ReadonlySet<number>
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
  /** How far down the list was when it was left, with the heights of its rows. */
  readonly place: { readonly list: RowList; readonly offset: number; readonly sizes: readonly VirtualItem[] } | null
}

const NONE: ReadonlySet<number> = new Set()
const FRESH = {
  filter: 'all',
  isAllOpen: false,
  toggled: NONE,
  full: NONE,
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
  hidesNoise: true,
  hasDetails: window.innerWidth >= NARROW,
}))

const { getState, setState } = useList

let known: { readonly compared: Compared; readonly state: ListState; readonly list: RowList } | null = null

/** The rows as they are looked at now, made anew only when that changed. */
export function rowListOf(compared: Compared, state: ListState): RowList {
  const isKnown =
    known?.compared === compared &&
    known.state.filter === state.filter &&
    known.state.hidesNoise === state.hidesNoise &&
    known.state.isAllOpen === state.isAllOpen &&
    known.state.toggled === state.toggled
  if (known === null || !isKnown) {
    const isOpen = (first: number): boolean => state.isAllOpen !== state.toggled.has(first)
    known = { compared, state, list: buildRows(compared, { ...state, isOpen }) }
  }
  return known.list
}

// Folds and filters belong to one comparison; what is hidden and shown in general stays.
useCompare.subscribe(({ compared }, before) => {
  if (compared !== before.compared) setState(FRESH)
})

/** Lists other changes. The chosen one stays chosen where it is among them; else the one that follows it is. */
function lookAnew(view: Partial<ListView>): void {
  setState(({ moves }) => ({ ...view, isAllOpen: false, toggled: NONE, moves: moves + 1, takesFocus: false }))
  const { compared } = useCompare.getState()
  if (compared === null) return
  const { rows, listed, rowOf } = rowListOf(compared, getState())
  const route = currentRoute()
  const from = route.screen === 'compare' && route.change !== null ? (rowOf[route.change] ?? 0) : 0
  const row = rows[listed.find((at) => at >= from) ?? listed.at(-1) ?? -1]
  if (row?.kind !== 'change') return
  setState({ cursor: row.key, seen: row.change })
  chooseChange(row.change)
}

export const setFilter = (filter: Filter): void => lookAnew({ filter })
export const toggleUnmarked = (): void => setFilter(getState().filter === 'unmarked' ? 'all' : 'unmarked')
export const toggleNoise = (): void => lookAnew({ hidesNoise: !getState().hidesNoise })
export const toggleAllFolds = (): void => setState(({ isAllOpen }) => ({ isAllOpen: !isAllOpen, toggled: NONE }))
export const toggleDetails = (): void => setState(({ hasDetails }) => ({ hasDetails: !hasDetails }))

const toggle = (set: ReadonlySet<number>, value: number): ReadonlySet<number> => {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}

export const toggleFull = (change: number): void => setState(({ full }) => ({ full: toggle(full, change) }))
const toggleFold = (first: number): void => setState(({ toggled }) => ({ toggled: toggle(toggled, first) }))

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
  if (row.kind === 'fold') toggleFold(row.first)
  else if (row.kind === 'rename') setFilter(row.isOpen ? 'all' : renameFilter(row.rename))
  else if (row.kind === 'change') toggleFull(row.change)
}
