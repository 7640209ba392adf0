import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addressOf,
  CONTRACT_SCREENS,
  playbookRoute,
  type Route,
  routeOf,
  screenRoute,
  sidesRoute,
} from '#renderer/route/route.ts'

const number = fc.integer({ min: 0, max: 999_999 })
const contract = number.map((n) => `C-${n}`)
const partOfPlaybook = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/)

const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>(
    ...(['contracts', 'verify', 'incoming', 'drafting', 'clauses'] as const).map((screen): Route => ({ screen })),
  ),
  fc.option(partOfPlaybook).map((id): Route => playbookRoute(id)),
  fc.tuple(partOfPlaybook, partOfPlaybook).map(([id, item]): Route => playbookRoute(id, item)),
  fc.record({ screen: fc.constantFrom('overview' as const, 'history' as const, 'bundle' as const), contract }),
  fc.record({
    screen: fc.constant('compare' as const),
    contract,
    older: number,
    newer: number,
    change: fc.option(number),
  }),
  fc.record({ screen: fc.constant('document' as const), contract, version: number, clause: fc.option(number) }),
  contract.map((id): Route => ({ screen: 'document', contract: id, version: null, clause: null })),
  contract.map((id): Route => ({ screen: 'compare', contract: id, older: null, newer: null, change: null })),
  fc.record({ screen: fc.constant('sides' as const), contract, base: number, buyer: number, vendor: number }),
  contract.map(sidesRoute),
  fc.record({ screen: fc.constant('review' as const), contract, version: number, item: fc.option(partOfPlaybook) }),
  contract.map((id): Route => ({ screen: 'review', contract: id, version: null, item: null })),
  fc.record({ screen: fc.constant('negotiation' as const), contract, point: fc.option(number.map((n) => `P-${n}`)) }),
  fc.record({
    screen: fc.constant('draft' as const),
    contract,
    slot: fc.option(fc.tuple(fc.constantFrom('c', 'n'), number).map(([kind, n]) => `${kind}${n}`)),
  }),
  fc.record({
    screen: fc.constant('change-orders' as const),
    contract,
    changeOrder: fc.option(number.map((n) => `CO-${n}`)),
  }),
)

describe('an address', () => {
  it('leads back to the route it was made from', () => {
    fc.assert(
      fc.property(route, (made) => {
        expect(routeOf(`#${addressOf(made)}`)).toEqual(made)
      }),
    )
  })

  it('of any text at all is a route, and holds nothing of that text but ids and numbers', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webPath(),
          fc.string().map((text) => `/C-01/${text}`),
        ),
        (text) => {
          expect(addressOf(routeOf(text))).toMatch(
            /^\/(?:verify|incoming|drafting|clauses|playbooks(?:\/[A-Za-z0-9_-]{1,80}){0,2}|(?:CO?|P)-\d+(?:\/review(?:\/\d+(?:\/[A-Za-z0-9_-]{1,80})?)?|(?:\/[a-z-]+)?(?:\/(?:(?:CO?|P)-)?\d+)*))?$/,
          )
        },
      ),
    )
  })

  it('exists for every screen of a contract', () => {
    expect(CONTRACT_SCREENS.map((screen) => routeOf(addressOf(screenRoute('C-01', screen))).screen)).toEqual([
      ...CONTRACT_SCREENS,
    ])
  })
})
