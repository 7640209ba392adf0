import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { findAnsweredVersion } from '#shared/compare/match/answered-version.ts'
import { guessKinds } from '#shared/compare/match/guess-kinds.ts'
import { guessSender, type SenderGuess, type Traces } from '#shared/compare/match/guess-sender.ts'
import { joinPrints } from '#shared/compare/match/join-prints.ts'
import type { TextPrint } from '#shared/compare/match/print.ts'
import { rankContracts } from '#shared/compare/match/rank-contracts.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Query, Reading } from '../context.ts'
import { theContract } from '../find.ts'
import { type ContractVersions, listContractVersions, NO_TEXT, printVersions, traceVersions } from './known-versions.ts'
import { type PrintedOffer, unpackOffers } from './offers.ts'

type Placed = Output<'incoming.place'>

const MOST_CONTRACTS = 10

/** Several documents of one version, as one. */
interface Together {
  readonly print: TextPrint
  readonly title: string | null
  readonly fileName: string
  readonly traces: Traces
}

function takeTogether(offers: readonly PrintedOffer[], kinds: Placed['kinds']): Together {
  const main = offers[kinds.indexOf('main')]
  const counts = new Map<string, number>()
  for (const { name, count } of offers.flatMap(({ authors }) => authors))
    counts.set(name, (counts.get(name) ?? 0) + count)
  return {
    print: joinPrints(offers.map(({ print }) => print)),
    title: main?.title ?? null,
    fileName: offers.map(({ name }) => name.replace(/\.[^./]{1,8}$/, '')).join(' '),
    traces: {
      authors: [...counts].map(([name, count]) => ({ name, count })),
      lastModifiedBy: main?.lastModifiedBy ?? null,
      company: main?.company ?? null,
    },
  }
}

async function rank(
  reading: Reading,
  known: readonly ContractVersions[],
  offered: Together,
): Promise<Result<Placed['contracts'], ApiError>> {
  const wanted = known.flatMap(({ contract, versions }) => {
    const latest = versions.at(-1)
    return latest === undefined ? [] : [{ contract: contract.id, number: latest.number }]
  })
  const printed = await printVersions(reading, wanted)
  if (!printed.ok) return printed
  const prints = new Map(wanted.map(({ contract }, at) => [contract, printed.value[at] ?? NO_TEXT]))
  const contracts = known.map(({ contract, versions }) => ({
    ...{ contract, latest: prints.get(contract.id) ?? NO_TEXT },
    fileNames: versions.flatMap(({ documents }) => documents.map(({ name }) => name)),
  }))
  const ranked = rankContracts(
    offered,
    contracts.map(({ contract: { id, title, vendor, buyer }, ...rest }) => ({ id, title, vendor, buyer, ...rest })),
  )
  const titles = new Map(known.map(({ contract }) => [contract.id, contract.title]))
  return ok(
    ranked.slice(0, MOST_CONTRACTS).map(({ id, shared, isLikely }) => ({
      ...{ contract: id, title: titles.get(id) ?? '' },
      ...{ similarity: shared, isLikely },
    })),
  )
}

interface Place {
  readonly answered: Placed['answered']
  readonly sender: SenderGuess | null
}

async function placeWithin(
  reading: Reading,
  within: ContractVersions,
  offered: Together,
): Promise<Result<Place, ApiError>> {
  const { contract, versions } = within
  const prints = await printVersions(
    reading,
    versions.map(({ number }) => ({ contract: contract.id, number })),
  )
  if (!prints.ok) return prints
  const found = findAnsweredVersion(
    offered.print,
    versions.map(({ number }, at) => ({ number, print: prints.value[at] ?? NO_TEXT })),
  )
  const { vendor, buyer } = contract
  const sender = guessSender(
    offered.traces,
    traceVersions(reading.db, within),
    { vendor, buyer },
    found?.number ?? null,
  )
  return ok({ answered: found === null ? null : { version: found.number, similarity: found.similarity }, sender })
}

function findKnown(known: readonly ContractVersions[], offers: readonly PrintedOffer[]): Placed['known'] {
  const places = known.flatMap(({ contract, versions }) =>
    versions.flatMap(({ number, documents }) =>
      documents.map(({ sha256 }) => ({ sha256, contract: contract.id, version: number })),
    ),
  )
  return offers.flatMap(({ sha256 }, offer) =>
    places.filter((place) => place.sha256 === sha256).map(({ contract, version }) => ({ offer, contract, version })),
  )
}

export const placeIncoming: Query<'incoming.place'> = {
  read: async (reading, input) => {
    const offers = unpackOffers(input.offers)
    if (!offers.ok) return offers
    if (input.contract !== null) {
      const asked = theContract(reading.db, input.contract)
      if (!asked.ok) return asked
    }
    const kinds = guessKinds(offers.value)
    const offered = takeTogether(offers.value, kinds)
    const known = listContractVersions(reading.db)
    const contracts = await rank(reading, known, offered)
    if (!contracts.ok) return contracts
    const within = input.contract ?? contracts.value.find(({ isLikely }) => isLikely)?.contract
    const chosen = known.find(({ contract }) => contract.id === within)
    const place =
      chosen === undefined ? ok<Place>({ answered: null, sender: null }) : await placeWithin(reading, chosen, offered)
    if (!place.ok) return place
    return ok({ kinds, contracts: contracts.value, ...place.value, known: findKnown(known, offers.value) })
  },
}
