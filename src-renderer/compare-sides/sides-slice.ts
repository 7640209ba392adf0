import { create } from 'zustand'
import { ask } from '#renderer/api.ts'
import { text } from '#renderer/messages/text.ts'
import { currentRoute, type Route, replaceRoute } from '#renderer/route/route.ts'
import { doWork } from '#renderer/shell/notices/work.ts'
import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Sided, SideFilter } from './model/sided.ts'

export type SidesRoute = Extract<Route, { readonly screen: 'sides' }>
export type KnownVersion = Output<'version.list'>[number]

interface SidesState {
  readonly contract: string | null
  /** Null until they were loaded. */
  readonly versions: readonly KnownVersion[] | null
  /** What `sided` was asked with: the address, and the corrections of the contract. */
  readonly asked: string | null
  readonly sided: Sided | null
  readonly error: ApiError | null
  readonly filter: SideFilter
  /** Folds that are open, by their keys. */
  readonly open: ReadonlySet<string>
  /** Places whose whole text is shown. */
  readonly full: ReadonlySet<number>
  /** The row that has the keyboard, by its key; `moves` counts the times it was sent somewhere. */
  readonly cursor: string | null
  readonly moves: number
}

const NONE: ReadonlySet<never> = new Set()
const FRESH = { filter: 'all', open: NONE, full: NONE, cursor: null, moves: 0 } as const

export const useSides = create<SidesState>()(() => ({
  contract: null,
  versions: null,
  asked: null,
  sided: null,
  error: null,
  ...FRESH,
}))

const { getState, setState } = useSides

/** What is being asked now: nobody waits for the same twice. */
let pending: string | null = null

/** True once each side has sent something. */
export const hasBothSides = (versions: readonly KnownVersion[]): boolean =>
  versions.some(({ side }) => side === 'buyer') && versions.some(({ side }) => side === 'vendor')

/** Brings what the address asks for; without versions in it, what the core proposes. */
export async function openSides(route: SidesRoute): Promise<void> {
  const { contract, base, buyer, vendor } = route
  if (getState().contract !== contract)
    setState({ contract, versions: null, asked: null, sided: null, error: null, ...FRESH })
  const [versions, pairings] = await Promise.all([ask('version.list', { contract }), ask('pairing.list', { contract })])
  if (currentRoute() !== route) return
  if (!versions.ok) {
    setState({ error: versions.error })
    return
  }
  setState({ versions: versions.value })
  if (!hasBothSides(versions.value)) return
  const said = pairings.ok ? pairings.value.map(({ id }) => id).join(' ') : ''
  const asked = [base, buyer, vendor, versions.value.at(-1)?.number, said].join('/')
  if (asked === getState().asked || asked === pending) return
  pending = asked
  const named = base === null || buyer === null || vendor === null ? {} : { base, buyer, vendor }
  const sided = await doWork(text.sides.working, (within) => within('version.compareSides', { contract, ...named }))
  if (pending === asked) pending = null
  if (currentRoute() !== route) return
  if (sided.ok) setState({ asked, sided: sided.value, error: null, ...FRESH, filter: getState().filter })
  else setState({ asked: null, error: sided.error })
}

/** Asks again: after something went wrong, or when something may have changed. */
export async function reloadSides(): Promise<void> {
  const route = currentRoute()
  if (route.screen === 'sides') await openSides(route)
}

/** Takes another version as the base, or as what a side wants. */
export function chooseVersion(which: 'base' | 'buyer' | 'vendor', number: number): void {
  const { contract, sided } = getState()
  if (contract === null || sided === null) return
  const { base, buyer, vendor } = sided
  replaceRoute({ screen: 'sides', contract, base, buyer, vendor, [which]: number })
}

export const setSideFilter = (filter: SideFilter): void => setState({ filter, open: NONE, cursor: null })

function toggle<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}

export const toggleFold = (key: string): void => setState(({ open }) => ({ open: toggle(open, key) }))
export const toggleWhole = (at: number): void => setState(({ full }) => ({ full: toggle(full, at) }))

/** Notes which row has the keyboard, without moving anything. */
export const noteRow = (cursor: string): void => {
  if (getState().cursor !== cursor) setState({ cursor })
}

/** Sends the keyboard to a row. */
export const goToRow = (cursor: string): void => setState(({ moves }) => ({ cursor, moves: moves + 1 }))
