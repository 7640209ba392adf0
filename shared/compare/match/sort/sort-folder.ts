import type { ContractId } from '../../../model/ids.ts'
import type { Side } from '../../../model/side.ts'
import type { DocumentKind } from '../../../model/version-text.ts'
import { guessKinds } from '../guess-kinds.ts'
import type { SentVersion, Traces } from '../guess-sender.ts'
import { joinPrints } from '../join-prints.ts'
import { nameWords } from '../names.ts'
import { sharedText } from '../shared-text.ts'
import { attachGroups, groupVersions } from './attach.ts'
import { clusterDrafts } from './cluster.ts'
import { linkContract, linkDocument } from './link.ts'
import { orderDrafts } from './order.ts'
import { readName } from './read-name.ts'
import { guessSides, type Sided } from './sides.ts'
import type { Sortable, SortedInto } from './sortable.ts'

/** A contract of the workspace with what its versions left. */
export interface KnownContract extends SortedInto {
  /** Oldest first. */
  readonly sent: readonly SentVersion[]
}

/** A version that a folder seems to hold. */
interface SortedVersion extends Sided {
  /** `YYYY-MM-DD`, or null. */
  readonly date: string | null
  /** Index of the version of this list that it answers. */
  readonly answers: number | null
  /** Indices into the folder's documents. */
  readonly documents: readonly { readonly offer: number; readonly kind: DocumentKind }[]
}

/** A contract that a folder seems to hold drafts of. */
export interface SortedContract {
  /** The contract of the workspace that they continue, or null. */
  readonly contract: ContractId | null
  readonly title: string
  readonly vendor: string | null
  readonly buyer: string | null
  /** In the order they were sent. */
  readonly versions: readonly SortedVersion[]
}

/** What occurs most often; of several, the first. */
function mostOften(values: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** The title that most drafts have, else the words of a file's name that name the contract. */
function titleOf(drafts: readonly Sortable[]): string {
  const own = mostOften(drafts.flatMap(({ title }) => (title === null || title.trim() === '' ? [] : [title.trim()])))
  if (own !== null) return own.slice(0, 300)
  const file = drafts[0]?.name.split('/').at(-1) ?? ''
  const words = nameWords(file).join(' ')
  return (words === '' ? file : words.slice(0, 1).toUpperCase() + words.slice(1)).slice(0, 300)
}

/** Vendor and buyer as the drafts name them; of two whose sides are known for one only, the other has the other. */
function partiesOf(drafts: readonly Sortable[]): Readonly<Record<Side, string | null>> {
  const named = drafts.map(({ parties }) => parties.slice(0, 4))
  const onSide = (side: Side): string | null =>
    mostOften(named.flatMap((parties) => parties.filter((party) => party.side === side).map(({ name }) => name)))
  const [vendor, buyer] = [onSide('vendor'), onSide('buyer')]
  if ((vendor === null) === (buyer === null)) return { vendor, buyer }
  const known = vendor ?? buyer
  const across = mostOften(
    named.flatMap((parties) =>
      parties.length === 2 && parties.some(({ name }) => name === known)
        ? parties.filter(({ name }) => name !== known).map(({ name }) => name)
        : [],
    ),
  )
  return { vendor: vendor ?? across, buyer: buyer ?? across }
}

/** As many of the versions before are looked at for the one that is answered. */
const LOOKED_BACK = 12

function answersOf(prints: readonly Sortable['print'][]): readonly (number | null)[] {
  return prints.map((print, at) => {
    let best: { readonly at: number; readonly like: number } | null = null
    for (let before = at - 1; before >= Math.max(0, at - LOOKED_BACK); before -= 1) {
      const other = prints[before]
      const like = other === undefined ? 0 : sharedText(print, other)
      if (best === null || like > best.like) best = { at: before, like }
    }
    return best?.at ?? null
  })
}

function joinTraces(drafts: readonly Sortable[]): Traces {
  const counts = new Map<string, number>()
  for (const { name, count } of drafts.flatMap(({ traces }) => traces.authors))
    counts.set(name, (counts.get(name) ?? 0) + count)
  const first = drafts[0]?.traces
  return {
    authors: [...counts].map(([name, count]) => ({ name, count })),
    lastModifiedBy: first?.lastModifiedBy ?? null,
    company: first?.company ?? null,
  }
}

function latest(days: readonly (string | null)[]): string | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null)
}

function sortContract(
  group: readonly number[],
  drafts: readonly Sortable[],
  known: KnownContract | null,
): SortedContract {
  const own = group.flatMap((at) => drafts[at] ?? [])
  const ordered = orderDrafts(own).flatMap((at) => group[at] ?? [])
  const versions = groupVersions(ordered, drafts).map((documents) => {
    const all = documents.flatMap((at) => drafts[at] ?? [])
    return { documents, all, print: joinPrints(all.map(({ print }) => print)), traces: joinTraces(all) }
  })
  const guessed = partiesOf(own)
  const parties = known ?? { vendor: guessed.vendor ?? '', buyer: guessed.buyer ?? '' }
  const sides = guessSides(
    versions.map(({ all, traces }) => ({ names: all.map(({ name }) => name), traces })),
    { vendor: parties.vendor, buyer: parties.buyer },
    known?.sent ?? [],
  )
  const answers = answersOf(versions.map(({ print }) => print))
  return {
    contract: known?.contract ?? null,
    title: known?.title ?? titleOf(versions.flatMap(({ all }) => all.slice(0, 1))),
    vendor: known?.vendor ?? guessed.vendor,
    buyer: known?.buyer ?? guessed.buyer,
    versions: versions.map(({ documents, all }, at) => {
      const kinds = guessKinds(all)
      return {
        ...(sides[at] ?? { side: null, isUnsure: true }),
        date: latest(all.map(({ name }) => readName(name).date)) ?? latest(all.map(({ date }) => date)),
        answers: answers[at] ?? null,
        documents: documents.map((offer, place) => ({ offer, kind: kinds[place] ?? 'annex' })),
      }
    }),
  }
}

/**
 * Sorts the documents of a folder into contracts, versions and their order, also into contracts that are there already.
 *
 * The same documents are sorted the same way. Every document is in exactly one version.
 */
export function sortFolder(
  drafts: readonly Sortable[],
  contracts: readonly KnownContract[],
): readonly SortedContract[] {
  const groups = clusterDrafts([...drafts.map(linkDocument), ...contracts.map(linkContract)])
  const knownOf = new Map<number, KnownContract>()
  const own = groups.flatMap((group) => {
    const documents = group.filter((at) => at < drafts.length)
    const there = group.find((at) => at >= drafts.length)
    const known = there === undefined ? undefined : contracts[there - drafts.length]
    const [first] = documents
    if (first === undefined) return []
    if (known !== undefined) knownOf.set(first, known)
    return [documents]
  })
  const placed = (group: readonly number[]): KnownContract | undefined => knownOf.get(group[0] ?? -1)
  return attachGroups(own, drafts, (group) => placed(group) !== undefined).map((group) =>
    sortContract(group, drafts, placed(group) ?? null),
  )
}
