import type { Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { KnownContract } from '#shared/compare/match/sort/sort-folder.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Query, Reading } from '../context.ts'
import { type ContractVersions, listContractVersions, NO_TEXT, printVersions, traceVersions } from './known-versions.ts'
import { type PrintedOffer, unpackOffers } from './offers.ts'

type Known = Output<'incoming.sort'>['known']

/** What is in the workspace already, or was earlier in the folder, byte for byte. */
function findKnown(contracts: readonly ContractVersions[], offers: readonly PrintedOffer[]): Known {
  const there = new Set(
    contracts.flatMap(({ versions }) => versions.flatMap(({ documents }) => documents.map(({ sha256 }) => sha256))),
  )
  const first = new Map<string, number>()
  return offers.flatMap(({ sha256 }, offer): Known => {
    if (there.has(sha256)) return [{ offer, sameAs: null }]
    const sameAs = first.get(sha256)
    if (sameAs !== undefined) return [{ offer, sameAs }]
    first.set(sha256, offer)
    return []
  })
}

async function knownContracts(
  reading: Reading,
  contracts: readonly ContractVersions[],
): Promise<Result<readonly KnownContract[], ApiError>> {
  const wanted = contracts.flatMap(({ contract, versions }) =>
    versions.slice(-1).map(({ number }) => ({ contract: contract.id, number })),
  )
  const printed = await printVersions(reading, wanted)
  if (!printed.ok) return printed
  const prints = new Map(wanted.map(({ contract }, at) => [contract, printed.value[at] ?? NO_TEXT]))
  return ok(
    contracts.map((known) => ({
      ...{ contract: known.contract.id, title: known.contract.title },
      ...{ vendor: known.contract.vendor, buyer: known.contract.buyer },
      print: prints.get(known.contract.id) ?? NO_TEXT,
      fileNames: known.versions.flatMap(({ documents }) => documents.map(({ name }) => name)),
      sent: traceVersions(reading.db, known),
    })),
  )
}

export const sortIncoming: Query<'incoming.sort'> = {
  read: async (reading, input) => {
    const offers = unpackOffers(input.offers)
    if (!offers.ok) return offers
    const there = listContractVersions(reading.db)
    const known = findKnown(there, offers.value)
    const left = offers.value.map((_, offer) => offer).filter((offer) => known.every((twin) => twin.offer !== offer))
    const contracts = await knownContracts(reading, there)
    if (!contracts.ok) return contracts
    const drafts = left.flatMap((at) => offers.value[at] ?? []).map(toSortable)
    const sorted = await reading.jobs.sort({ drafts, contracts: contracts.value }, reading.signal)
    if (!sorted.ok) return sorted
    return ok({
      contracts: sorted.value.map((contract) => ({
        ...contract,
        versions: contract.versions.map((version) => ({
          ...version,
          documents: version.documents.map(({ offer, kind }) => ({ offer: left[offer] ?? offer, kind })),
        })),
      })),
      known,
    })
  },
}

const toSortable = ({
  name,
  title,
  print,
  words,
  parties,
  authors,
  lastModifiedBy,
  company,
  date,
  newestDay,
}: PrintedOffer) => ({
  ...{ name, title, print, words, parties, date, newestDay },
  traces: { authors, lastModifiedBy, company },
})
