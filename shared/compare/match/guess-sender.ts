import type { Side } from '../../model/side.ts'

/** Who left a trace in a document: tracked changes and comments by author, and what its properties say. */
export interface Traces {
  /** Authors of tracked changes and comments, and how many each has. */
  readonly authors: readonly { readonly name: string; readonly count: number }[]
  readonly lastModifiedBy: string | null
  readonly company: string | null
}

/** A version that the contract has already, oldest first. */
export interface SentVersion {
  readonly number: number
  readonly side: Side
  readonly traces: Traces
}

/** What speaks for a side, strongest first. `who` is the author, person or company that the document names. */
export type SenderReason =
  | { readonly kind: 'author'; readonly who: string; readonly version: number }
  | { readonly kind: 'editor'; readonly who: string; readonly version: number }
  | { readonly kind: 'company'; readonly who: string }
  | { readonly kind: 'party-author'; readonly who: string }
  | { readonly kind: 'turn'; readonly version: number }

/** The side that probably sent a document, and why. */
export interface SenderGuess {
  readonly side: Side
  /** True when nothing in the document itself says so, or as much speaks for the other side. */
  readonly isUnsure: boolean
  readonly reasons: readonly SenderReason[]
}

interface Clue {
  readonly side: Side
  readonly weight: number
  readonly reason: SenderReason
}

const other = (side: Side): Side => (side === 'buyer' ? 'vendor' : 'buyer')

const keyOf = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

/**
 * Who belongs to which side: an author belongs to the side whose version showed them first, since later versions carry
 * the other side's changes along. Names that say nobody ("Author", "Unknown") belong to none.
 */
function knownPeople(
  versions: readonly SentVersion[],
): ReadonlyMap<string, { readonly side: Side; readonly version: number }> {
  const people = new Map<string, { readonly side: Side; readonly version: number }>()
  for (const { number, side, traces } of versions)
    for (const name of [
      ...traces.authors.map((author) => author.name),
      ...(traces.lastModifiedBy === null ? [] : [traces.lastModifiedBy]),
    ])
      if (!NOBODY.test(name.trim()) && !people.has(keyOf(name))) people.set(keyOf(name), { side, version: number })
  return people
}

const NOBODY = /^(?:|author|unknown|anonymous|user|admin(?:istrator)?|microsoft office user|windows user)$/i

/** What is in a document and was not in the version before it: those are the sender's own traces. */
function freshAuthors({ authors }: Traces, before: Traces | undefined): readonly string[] {
  const carried = new Map<string, number>()
  for (const { name, count } of before?.authors ?? []) carried.set(keyOf(name), (carried.get(keyOf(name)) ?? 0) + count)
  return authors.filter(({ name, count }) => count > (carried.get(keyOf(name)) ?? 0)).map(({ name }) => name)
}

/** True when one name holds the other whole ("Northwind Ltd" in "Ada at Northwind Ltd"), legal forms aside. */
function names(text: string, party: string): boolean {
  const bare = (name: string): string =>
    ` ${keyOf(name)
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .replaceAll(/ (?:ltd|limited|inc|llc|gmbh|plc|corp|ag|bv|co|company)(?= |$)/g, '')
      .trim()} `
  const [whole, part] = [bare(text), bare(party)]
  return part.trim() !== '' && whole.trim() !== '' && (whole.includes(part) || part.includes(whole))
}

function cluesIn(
  traces: Traces,
  versions: readonly SentVersion[],
  parties: Readonly<Record<Side, string>>,
): readonly Clue[] {
  const clues: Clue[] = []
  const people = knownPeople(versions)
  const fresh = new Set(freshAuthors(traces, versions.at(-1)?.traces))
  for (const who of fresh) {
    const known = people.get(keyOf(who))
    if (known !== undefined)
      clues.push({ side: known.side, weight: 4, reason: { kind: 'author', who, version: known.version } })
    for (const side of ['vendor', 'buyer'] as const)
      if (known === undefined && names(who, parties[side]))
        clues.push({ side, weight: 3, reason: { kind: 'party-author', who } })
  }
  const editor = traces.lastModifiedBy === null ? undefined : people.get(keyOf(traces.lastModifiedBy))
  if (editor !== undefined && traces.lastModifiedBy !== null)
    clues.push({
      side: editor.side,
      weight: 3,
      reason: { kind: 'editor', who: traces.lastModifiedBy, version: editor.version },
    })
  for (const side of ['vendor', 'buyer'] as const)
    if (traces.company !== null && names(traces.company, parties[side]))
      // The company in the properties is that of whoever made the first file, and often stays.
      clues.push({ side, weight: versions.length === 0 ? 3 : 1, reason: { kind: 'company', who: traces.company } })
  return clues
}

/**
 * Says which side probably sent a document that belongs to a contract with these versions.
 *
 * What the document itself tells counts most: who made the changes that the version before did not have, who saved it
 * last, whose company it names. With nothing of that the sides take turns: it answers `answered`, or the latest version.
 * Null when there is nothing to go by: no version yet and no trace of a party.
 */
export function guessSender(
  traces: Traces,
  versions: readonly SentVersion[],
  parties: Readonly<Record<Side, string>>,
  answered: number | null = null,
): SenderGuess | null {
  const clues = [...cluesIn(traces, versions, parties)]
  const before = versions.find(({ number }) => number === answered) ?? versions.at(-1)
  if (before !== undefined)
    clues.push({ side: other(before.side), weight: 2, reason: { kind: 'turn', version: before.number } })
  if (clues.length === 0) return null
  const weightOf = (side: Side): number =>
    clues.filter((clue) => clue.side === side).reduce((sum, { weight }) => sum + weight, 0)
  const side: Side = weightOf('vendor') > weightOf('buyer') ? 'vendor' : 'buyer'
  const forSide = clues.filter((clue) => clue.side === side).toSorted((a, b) => b.weight - a.weight)
  const isSaid = forSide.some(({ reason }) => reason.kind !== 'turn')
  return {
    side,
    isUnsure: !isSaid || weightOf(side) < 2 * weightOf(other(side)),
    reasons: forSide.map(({ reason }) => reason),
  }
}
