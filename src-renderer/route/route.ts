import { useSyncExternalStore } from 'react'
import { heldHash, settleAddress } from './leave-guard.ts'

/** The screens of one contract, in the order of their tabs. */
export const CONTRACT_SCREENS = [
  'overview',
  'document',
  'compare',
  'review',
  'negotiation',
  'draft',
  'change-orders',
  'history',
  'bundle',
] as const

export type ContractScreen = (typeof CONTRACT_SCREENS)[number]

/** Where the window stands. Ids and numbers only: no text of a contract ever gets into an address. */
export type Route =
  | { readonly screen: 'contracts' | 'verify' | 'incoming' | 'drafting' | 'clauses' }
  | {
      readonly screen: 'playbooks'
      /** Null: the list of them. */
      readonly playbook: string | null
      /** What is chosen of it, by its id: a topic, a red flag, a field of the checklist. */
      readonly item: string | null
    }
  | { readonly screen: 'overview' | 'history' | 'bundle'; readonly contract: string }
  | {
      readonly screen: 'document'
      readonly contract: string
      /** Null: the latest one. */
      readonly version: number | null
      /** The clause that is chosen, by its position in the version. */
      readonly clause: number | null
    }
  | {
      readonly screen: 'compare'
      readonly contract: string
      /** Both null: the last two versions. */
      readonly older: number | null
      readonly newer: number | null
      /** The change that is chosen, by its position in the comparison. */
      readonly change: number | null
    }
  | {
      readonly screen: 'sides'
      readonly contract: string
      /** All null: each side's latest version against the last that both worked on. */
      readonly base: number | null
      readonly buyer: number | null
      readonly vendor: number | null
    }
  | {
      readonly screen: 'review'
      readonly contract: string
      /** Null: the latest one. */
      readonly version: number | null
      /** What is chosen of the playbook, by its id: a topic, a red flag, a field of the checklist. */
      readonly item: string | null
    }
  | { readonly screen: 'help'; readonly page: string | null }
  | { readonly screen: 'negotiation'; readonly contract: string; readonly point: string | null }
  | {
      readonly screen: 'draft'
      readonly contract: string
      /** The clause that is chosen, by its place in the draft. */
      readonly slot: string | null
    }
  | { readonly screen: 'change-orders'; readonly contract: string; readonly changeOrder: string | null }

const HOME: Route = { screen: 'contracts' }

const idOrNull = (prefix: 'C' | 'P' | 'CO', part = ''): string | null =>
  part.startsWith(`${prefix}-`) && /^\d{1,6}$/.test(part.slice(prefix.length + 1)) ? part : null
const slotOrNull = (part = ''): string | null => (/^[cn]\d{1,6}$/.test(part) ? part : null)
/** A part of a playbook: its ids are names that its author gave, and no text of a contract. */
const itemOrNull = (part = ''): string | null => (/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/.test(part) ? part : null)
const numberOrNull = (part: string | undefined): number | null =>
  part !== undefined && /^\d{1,6}$/.test(part) ? Number(part) : null

/** The address of a route, as it stands after the `#`. */
export function addressOf(route: Route): string {
  switch (route.screen) {
    case 'contracts':
      return '/'
    case 'verify':
    case 'incoming':
    case 'drafting':
    case 'clauses':
      return `/${route.screen}`
    case 'help':
      return `/help${route.page === null ? '' : `/${route.page}`}`
    case 'playbooks': {
      const playbook = route.playbook === null ? '' : `/${route.playbook}`
      return `/playbooks${playbook}${playbook === '' || route.item === null ? '' : `/${route.item}`}`
    }
    case 'overview':
      return `/${route.contract}`
    case 'history':
    case 'bundle':
      return `/${route.contract}/${route.screen}`
    case 'document': {
      const version = route.version === null ? '' : `/${route.version}`
      return `/${route.contract}/document${version}${version === '' || route.clause === null ? '' : `/${route.clause}`}`
    }
    case 'compare': {
      const pair = route.older === null || route.newer === null ? '' : `/${route.older}/${route.newer}`
      return `/${route.contract}/compare${pair}${pair === '' || route.change === null ? '' : `/${route.change}`}`
    }
    case 'sides': {
      const { base, buyer, vendor } = route
      const all = base === null || buyer === null || vendor === null ? '' : `/${base}/${buyer}/${vendor}`
      return `/${route.contract}/sides${all}`
    }
    case 'review': {
      const version = route.version === null ? '' : `/${route.version}`
      return `/${route.contract}/review${version}${version === '' || route.item === null ? '' : `/${route.item}`}`
    }
    case 'negotiation':
      return `/${route.contract}/negotiation${route.point === null ? '' : `/${route.point}`}`
    case 'draft':
      return `/${route.contract}/draft${route.slot === null ? '' : `/${route.slot}`}`
    case 'change-orders':
      return `/${route.contract}/change-orders${route.changeOrder === null ? '' : `/${route.changeOrder}`}`
  }
}

/** The route of an address; whatever is not one leads home. */
export function routeOf(address: string): Route {
  const [first, screen, ...rest] = address.replace(/^#?\/?/, '').split('/')
  if (first === 'verify' || first === 'incoming' || first === 'drafting' || first === 'clauses')
    return { screen: first }
  if (first === 'help') return { screen: first, page: itemOrNull(screen) }
  if (first === 'playbooks') {
    const playbook = itemOrNull(screen)
    return { screen: first, playbook, item: playbook === null ? null : itemOrNull(rest[0]) }
  }
  const contract = idOrNull('C', first)
  if (contract === null) return HOME
  switch (screen) {
    case 'document': {
      const [version, clause] = rest.map(numberOrNull)
      return { screen, contract, version: version ?? null, clause: version == null ? null : (clause ?? null) }
    }
    case 'compare': {
      const [older, newer, change] = rest.map(numberOrNull)
      return { screen, contract, older: older ?? null, newer: newer ?? null, change: change ?? null }
    }
    case 'sides': {
      const [base, buyer, vendor] = rest.map(numberOrNull)
      if (base == null || buyer == null || vendor == null) return sidesRoute(contract)
      return { screen, contract, base, buyer, vendor }
    }
    case 'review': {
      const version = numberOrNull(rest[0])
      return { screen, contract, version, item: version === null ? null : itemOrNull(rest[1]) }
    }
    case 'negotiation':
      return { screen, contract, point: idOrNull('P', rest[0]) }
    case 'draft':
      return { screen, contract, slot: slotOrNull(rest[0]) }
    case 'change-orders':
      return { screen, contract, changeOrder: idOrNull('CO', rest[0]) }
    case 'history':
    case 'bundle':
      return { screen, contract }
    default:
      return { screen: 'overview', contract }
  }
}

/** Both sides' latest versions against the last that both worked on. */
export const sidesRoute = (contract: string): Route => ({
  ...{ screen: 'sides', contract, base: null, buyer: null, vendor: null },
})

/** The first view of a contract's screen. */
export function screenRoute(contract: string, screen: ContractScreen): Route {
  return routeOf(`/${contract}/${screen}`)
}

/** A version as it looks on paper, at a clause of it where one is named. */
export const documentRoute = (contract: string, version: number | null, clause: number | null = null): Route => ({
  ...{ screen: 'document', contract, version, clause },
})

/** A playbook, at one of its parts where one is named; null is the list of them. */
export const playbookRoute = (playbook: string | null, item: string | null = null): Route => ({
  ...{ screen: 'playbooks', playbook, item },
})

/** Goes to a route, so that Back leads here again. */
export function go(route: Route): void {
  const address = `#${addressOf(route)}`
  if (window.location.hash !== address) window.location.hash = address
}

/** Moves inside a screen without a step for Back. */
export function replaceRoute(route: Route): void {
  const url = new URL(window.location.href)
  url.hash = addressOf(route)
  if (url.href === window.location.href) return
  window.history.replaceState(null, '', url)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

function onHashChange(listener: () => void): () => void {
  const hear = (): void => {
    settleAddress()
    listener()
  }
  window.addEventListener('hashchange', hear)
  return () => window.removeEventListener('hashchange', hear)
}

let known: { readonly hash: string; readonly route: Route } | null = null

/** The same value as long as the address is the same. */
export function currentRoute(): Route {
  const hash = heldHash() ?? window.location.hash
  if (known?.hash !== hash) known = { hash, route: routeOf(hash) }
  return known.route
}

export const useRoute = (): Route => useSyncExternalStore(onHashChange, currentRoute)
