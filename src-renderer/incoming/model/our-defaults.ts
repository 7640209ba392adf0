import type { Overview } from '#renderer/shell/contracts.ts'
import { otherSide, SIDES, type Side } from '#shared/model/side.ts'

/** Who we are in the contracts that are there already, for those that come. */
export interface OurDefaults {
  readonly name: string
  readonly ours: Side | null
  readonly currency: string
}

/** What the latest contract says of us. */
export function ourDefaults(contracts: readonly Overview[]): OurDefaults {
  const latest = contracts.toSorted((a, b) => b.contract.createdAt.localeCompare(a.contract.createdAt))[0]?.contract
  if (latest === undefined) return { name: '', ours: null, currency: 'EUR' }
  return { name: latest[latest.ours], ours: latest.ours, currency: latest.currency }
}

interface Parties {
  readonly title: string
  readonly vendor: string
  readonly buyer: string
}

interface OurParties extends Parties {
  readonly ours: Side | null
  readonly currency: string
}

const isSame = (a: string, b: string): boolean =>
  a.trim() !== '' && a.trim().toLocaleLowerCase('en') === b.trim().toLocaleLowerCase('en')

/** The parties with ourselves among them: the one that has our name, or the side we were on before. */
export function withOurs(parties: Parties, { name, ours, currency }: OurDefaults): OurParties {
  const named = SIDES.find((side) => isSame(parties[side], name))
  if (named !== undefined || ours === null) return { ...parties, ours: named ?? null, currency }
  // Where a text names another party on our side, who we are is not ours to say.
  if (parties[ours] !== '') return { ...parties, ours: null, currency }
  return { ...parties, [ours]: name, ours, currency }
}

/** The same with another side or name of ours; where the other side has the name we went by, it gets its own back. */
export function withOursSaid<P extends OurParties>(parties: P, said: OurDefaults, before: OurDefaults): P {
  const { name, ours, currency } = said
  if (ours === null) return { ...parties, ours, currency }
  const theirs = isSame(parties[otherSide(ours)], before.name) ? parties[ours] : parties[otherSide(ours)]
  return { ...parties, [ours]: name, [otherSide(ours)]: isSame(theirs, before.name) ? '' : theirs, ours, currency }
}

/** The same from the other side: where nobody stands there yet, the two change places. */
export function fromSide<P extends OurParties>(parties: P, ours: Side): P {
  const { vendor, buyer } = parties
  return parties[ours].trim() === '' ? { ...parties, vendor: buyer, buyer: vendor, ours } : { ...parties, ours }
}
