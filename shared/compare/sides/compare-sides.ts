import { alignClauses } from '../align/align-clauses.ts'
import { pickClauses } from '../pick-clauses.ts'
import { type Addition, NO_PART, readAdditions, readParts, type SideDraft, type SidePart } from './side-parts.ts'

/** Who changed a place of the text that two sides worked on: neither, one of them, both alike, or both differently. */
export type SideState = 'unchanged' | 'buyer' | 'vendor' | 'same' | 'both'

/** One place of the base and what each side made of it; without clauses of the base where something was added. */
export interface SidesRow {
  readonly base: readonly number[]
  readonly buyer: readonly number[]
  readonly vendor: readonly number[]
  readonly state: SideState
  /** Index of the change in the side's comparison with the base, the first that changes anything; null for none. */
  readonly buyerChange: number | null
  readonly vendorChange: number | null
}

/**
 * Lays two drafts of one base side by side: rows in the order of the base, additions behind what they follow.
 *
 * Typography and numbers alone are no change. Both sides made the same change when the same clauses come of it,
 * typography aside, moved by both or by neither. Clauses that both added and that read alike share a row.
 */
export function compareSides(buyer: SideDraft, vendor: SideDraft, baseCount: number): readonly SidesRow[] {
  const placeOf = joinPlaces(baseCount, [buyer, vendor])
  const [ofBuyer, ofVendor] = [readParts(buyer, placeOf), readParts(vendor, placeOf)]
  const additions = addedRows(buyer, vendor, placeOf)
  const rows: SidesRow[] = [...(additions.get(-1) ?? [])]
  for (const [place, base] of membersOf(placeOf)) {
    rows.push(rowOf(base, ofBuyer.get(place) ?? NO_PART, ofVendor.get(place) ?? NO_PART))
    rows.push(...(additions.get(place) ?? []))
  }
  return rows
}

const rowOf = (base: readonly number[], buyer: SidePart, vendor: SidePart): SidesRow => ({
  base,
  buyer: buyer.clauses,
  vendor: vendor.clauses,
  state: stateOf(buyer, vendor),
  buyerChange: buyer.change,
  vendorChange: vendor.change,
})

function stateOf(buyer: SidePart, vendor: SidePart): SideState {
  if (!buyer.isChanged) return vendor.isChanged ? 'vendor' : 'unchanged'
  if (!vendor.isChanged) return 'buyer'
  const isSame = buyer.isMoved === vendor.isMoved && buyer.says.join('\n') === vendor.says.join('\n')
  return isSame ? 'same' : 'both'
}

/** The place of each clause of the base, named by its first clause: clauses that a side merged are one place. */
function joinPlaces(baseCount: number, drafts: readonly SideDraft[]): Int32Array {
  const placeOf = Int32Array.from({ length: baseCount }, (_, clause) => clause)
  const rootOf = (clause: number): number => {
    let root = clause
    while ((placeOf[root] ?? root) !== root) root = placeOf[root] ?? root
    return root
  }
  for (const { old } of drafts.flatMap(({ changes }) => changes)) {
    const roots = old.map(rootOf)
    const first = Math.min(...roots)
    for (const root of roots) placeOf[root] = first
  }
  return placeOf.map((_, clause) => rootOf(clause))
}

function membersOf(placeOf: Int32Array): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>()
  for (const [clause, place] of placeOf.entries()) {
    const known = members.get(place)
    if (known === undefined) members.set(place, [clause])
    else known.push(clause)
  }
  return members
}

/** The rows of what was added, by the place they stand behind: the buyer's before the vendor's. */
function addedRows(buyer: SideDraft, vendor: SideDraft, placeOf: Int32Array): ReadonlyMap<number, readonly SidesRow[]> {
  const [ofBuyer, ofVendor] = [readAdditions(buyer, placeOf), readAdditions(vendor, placeOf)]
  const partners = pairAdditions(buyer, ofBuyer, vendor, ofVendor)
  const taken = new Set(partners.values())
  const rows = new Map<number, SidesRow[]>()
  const add = (behind: number, row: SidesRow): void => {
    rows.set(behind, [...(rows.get(behind) ?? []), row])
  }
  for (const addition of ofBuyer)
    add(addition.behind, rowOf([], addition.part, partners.get(addition)?.part ?? NO_PART))
  for (const addition of ofVendor) {
    if (!taken.has(addition)) add(addition.behind, rowOf([], NO_PART, addition.part))
  }
  return rows
}

/** What both sides added alike, one to one. */
function pairAdditions(
  buyer: SideDraft,
  ofBuyer: readonly Addition[],
  vendor: SideDraft,
  ofVendor: readonly Addition[],
): ReadonlyMap<Addition, Addition> {
  const alone = (draft: SideDraft, additions: readonly Addition[]) =>
    pickClauses(
      draft.text,
      additions.map(({ clause }) => clause),
    )
  const partners = new Map<Addition, Addition>()
  for (const group of alignClauses(alone(buyer, ofBuyer), alone(vendor, ofVendor))) {
    const [one, other] = [ofBuyer[group.old[0] ?? -1], ofVendor[group.new[0] ?? -1]]
    if (one !== undefined && other !== undefined) partners.set(one, other)
  }
  return partners
}
