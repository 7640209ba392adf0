import { create } from 'zustand'
import { currentRoute, documentRoute, replaceRoute } from '#renderer/route/route.ts'

interface ReaderState {
  readonly hasDetails: boolean
  readonly hasOutline: boolean
  /** The clause that keys went to, and that is to get the focus as soon as the address names it. */
  readonly wanted: number | null
  readonly isFinding: boolean
  readonly query: string
  /** Which of the places found is looked at. */
  readonly at: number
  /** Counts how often a place was asked for. */
  readonly looks: number
}

/** How a document is read, whichever it is: what stands beside it, and what is looked for in it. */
export const useReader = create<ReaderState>()(() => ({
  ...{ hasDetails: true, hasOutline: true, wanted: null, isFinding: false, query: '', at: 0, looks: 0 },
}))

const { getState, setState } = useReader

export const toggleDetails = (): void => setState(({ hasDetails }) => ({ hasDetails: !hasDetails }))
export const toggleOutline = (): void => setState(({ hasOutline }) => ({ hasOutline: !hasOutline }))

/** Puts a clause into the address; choosing is no step for Back. */
export function chooseClause(clause: number): void {
  const route = currentRoute()
  if (route.screen === 'document' && route.version !== null)
    replaceRoute(documentRoute(route.contract, route.version, clause))
}

/** Chooses a clause and brings the focus to it, wherever it was. */
export function moveToClause(clause: number): void {
  setState({ wanted: clause })
  chooseClause(clause)
}

/** Chooses a clause and shows what is known of it. */
export function openClause(clause: number): void {
  chooseClause(clause)
  setState({ hasDetails: true })
}

export const openFind = (): void => setState(({ looks }) => ({ isFinding: true, looks: looks + 1 }))
export const closeFind = (): void => setState({ isFinding: false })
export const setQuery = (query: string): void => setState(({ looks }) => ({ query, at: 0, looks: looks + 1 }))

/** Looks at the next or the one before of `count` places, round and round. */
export function stepFound(by: 1 | -1, count: number): void {
  if (count === 0) return
  const { at, looks } = getState()
  setState({ at: (at + by + count) % count, looks: looks + 1 })
}
