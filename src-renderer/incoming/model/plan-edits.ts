import { otherSide, type Side } from '#shared/model/side.ts'
import type { DocumentKind } from '#shared/model/version-text.ts'
import { withKind, withOneMain } from './one-main.ts'
import { fromSide, type OurDefaults, withOursSaid } from './our-defaults.ts'
import type { LeftOut, Plan, PlannedContract, PlannedDocument, PlannedVersion } from './plan.ts'

type ContractEdit = Partial<Pick<PlannedContract, 'title' | 'vendor' | 'buyer' | 'currency'>>
type VersionEdit = Partial<Pick<PlannedVersion, 'side' | 'date' | 'view'>>

/** Where a file stands in the plan. */
interface Place {
  readonly contract: PlannedContract
  readonly version: PlannedVersion
  readonly document: PlannedDocument
}

/** What was not touched stays the same value, so that only what changed is drawn again. */
const mapContracts = (plan: Plan, edit: (contract: PlannedContract) => PlannedContract): Plan => ({
  ...plan,
  contracts: plan.contracts.map(edit).filter(({ versions }) => versions.length > 0),
})

const mapVersions = (plan: Plan, edit: (versions: readonly PlannedVersion[]) => readonly PlannedVersion[]): Plan =>
  mapContracts(plan, (contract) => {
    const versions = edit(contract.versions)
    return versions === contract.versions ? contract : { ...contract, versions }
  })

const mapVersion = (plan: Plan, id: number, edit: (version: PlannedVersion) => PlannedVersion): Plan =>
  mapVersions(plan, (versions) => {
    const at = versions.findIndex((version) => version.id === id)
    const version = versions[at]
    return version === undefined ? versions : versions.with(at, edit(version))
  })

const hasContract = (plan: Plan, id: number): boolean => plan.contracts.some((contract) => contract.id === id)

function placeOf(plan: Plan, file: number): Place | null {
  for (const contract of plan.contracts)
    for (const version of contract.versions) {
      const document = version.documents.find((each) => each.file === file)
      if (document !== undefined) return { contract, version, document }
    }
  return null
}

export const editContract = (plan: Plan, id: number, edit: ContractEdit): Plan =>
  mapContracts(plan, (contract) => (contract.id === id ? { ...contract, ...edit } : contract))

export const editVersion = (plan: Plan, id: number, edit: VersionEdit): Plan =>
  mapVersion(plan, id, (version) => ({ ...version, ...edit }))

/** Says which side we are in a new contract. */
export const editOurs = (plan: Plan, id: number, ours: Side): Plan =>
  mapContracts(plan, (contract) => (contract.id === id ? fromSide(contract, ours) : contract))

/** Says once for all new contracts which side we are, under which name, and the currency; `before`: what was said before. */
export const editNewContracts = (plan: Plan, said: OurDefaults, before: OurDefaults): Plan =>
  mapContracts(plan, (contract) => (contract.contract === null ? withOursSaid(contract, said, before) : contract))

/** Lets the sides take turns in a contract where nobody has said it, `first` with the first version. */
export const takeTurns = (plan: Plan, id: number, first: Side): Plan =>
  mapContracts(plan, (contract) =>
    contract.id === id
      ? {
          ...contract,
          versions: contract.versions.map((version, at) => ({
            ...version,
            side: version.side ?? (at % 2 === 0 ? first : otherSide(first)),
          })),
        }
      : contract,
  )

/** Takes over every side that is only perhaps so, where none is said. */
export const takePerhaps = (plan: Plan): Plan =>
  mapVersions(plan, (versions) =>
    versions.some(({ side, perhaps }) => side === null && perhaps !== null)
      ? versions.map((version) => (version.side === null ? { ...version, side: version.perhaps } : version))
      : versions,
  )

/** Puts a version `by` places later in its contract. */
export const moveVersion = (plan: Plan, id: number, by: -1 | 1): Plan =>
  mapVersions(plan, (versions) => {
    const at = versions.findIndex((version) => version.id === id)
    const [moved, other] = [versions[at], versions[at + by]]
    return moved === undefined || other === undefined ? versions : versions.with(at, other).with(at + by, moved)
  })

export const setDocumentKind = (plan: Plan, file: number, kind: DocumentKind): Plan => {
  const place = placeOf(plan, file)
  if (place === null) return plan
  return mapVersion(plan, place.version.id, (version) => ({
    ...version,
    documents: withKind(version.documents, place.document, kind),
  }))
}

/** The plan without a file; a version that is empty then goes with it. */
const without = (plan: Plan, file: number): Plan =>
  mapVersions(plan, (versions) => {
    const at = versions.findIndex(({ documents }) => documents.some((document) => document.file === file))
    const version = versions[at]
    if (version === undefined) return versions
    const documents = withOneMain(version.documents.filter((document) => document.file !== file))
    return documents.length === 0 ? versions.toSpliced(at, 1) : versions.with(at, { ...version, documents })
  })

/** A file as a version of its own, with what is said of the version it was in. */
function alone(plan: Plan, { version, document }: Place): PlannedVersion {
  const documents = [{ ...document, kind: 'main' as const }]
  return version.documents.length === 1 ? { ...version, documents } : { ...version, id: plan.nextId, documents }
}

/** Makes a file a version of its own, right after the one it was in. */
export function splitOff(plan: Plan, file: number): Plan {
  const place = placeOf(plan, file)
  if (place === null || place.version.documents.length === 1) return plan
  const own = alone(plan, place)
  const split = mapVersions(without(plan, file), (versions) => {
    const at = versions.findIndex(({ id }) => id === place.version.id)
    return at === -1 ? versions : versions.toSpliced(at + 1, 0, own)
  })
  return { ...split, nextId: plan.nextId + 1 }
}

/** Puts a file into the version before the one it is in. */
export function joinAbove(plan: Plan, file: number): Plan {
  const place = placeOf(plan, file)
  if (place === null) return plan
  const above = place.contract.versions[place.contract.versions.indexOf(place.version) - 1]
  if (above === undefined) return plan
  const joined = {
    ...place.document,
    kind: place.document.kind === 'main' ? ('schedule' as const) : place.document.kind,
  }
  return mapVersion(without(plan, file), above.id, (version) => ({
    ...version,
    documents: [...version.documents, joined],
  }))
}

/** Moves a file, as a version of its own, to the end of another contract; null for a new one. */
export function moveFile(plan: Plan, file: number, to: number | null): Plan {
  const place = placeOf(plan, file)
  if (place === null || place.contract.id === to || (to !== null && !hasContract(plan, to))) return plan
  const own = { ...alone(plan, place), answers: null }
  const left = { ...without(plan, file), nextId: plan.nextId + 1 }
  if (to !== null)
    return mapContracts(left, (contract) =>
      contract.id === to ? { ...contract, versions: [...contract.versions, own] } : contract,
    )
  const { ours, currency } = place.contract
  const parties = { title: '', vendor: '', buyer: '', ours, currency }
  const added = { id: left.nextId, contract: null, ...parties, versions: [own] }
  return { ...left, contracts: [...left.contracts, added], nextId: left.nextId + 1 }
}

/** Puts all versions of one contract behind those of another. */
export function joinContracts(plan: Plan, id: number, into: number): Plan {
  const versions = plan.contracts.find((contract) => contract.id === id)?.versions ?? []
  if (id === into || !hasContract(plan, into)) return plan
  // A version of the contract they came from is none of the other's.
  const moved = versions.map((version) =>
    version.answers !== null && 'version' in version.answers ? { ...version, answers: null } : version,
  )
  return mapContracts(plan, (contract) => {
    if (contract.id === id) return { ...contract, versions: [] }
    return contract.id === into ? { ...contract, versions: [...contract.versions, ...moved] } : contract
  })
}

export function leaveOut(plan: Plan, file: number): Plan {
  const place = placeOf(plan, file)
  if (place === null) return plan
  const { versions: _, ...contract } = place.contract
  const left: LeftOut = { contract, version: alone(plan, place) }
  return { ...without(plan, file), leftOut: [...plan.leftOut, left], nextId: plan.nextId + 1 }
}

export const leaveOutContract = (plan: Plan, id: number): Plan =>
  (plan.contracts.find((contract) => contract.id === id)?.versions ?? [])
    .flatMap(({ documents }) => documents)
    .reduce((left, { file }) => leaveOut(left, file), plan)

/** Takes a file in again: to the end of the contract it was in, which comes back with it. */
export function takeIn(plan: Plan, file: number): Plan {
  const found = plan.leftOut.find(({ version }) => version.documents.some((document) => document.file === file))
  if (found === undefined) return plan
  const { contract, version } = found
  const leftOut = plan.leftOut.filter((each) => each !== found)
  const back = hasContract(plan, contract.id) ? plan.contracts : [...plan.contracts, { ...contract, versions: [] }]
  return mapContracts({ ...plan, contracts: back, leftOut }, (each) =>
    each.id === contract.id ? { ...each, versions: [...each.versions, version] } : each,
  )
}

/** What is left once a contract was added. */
export const afterContract = (plan: Plan, id: number, contract: string): Plan => ({
  ...mapContracts(plan, (each) => (each.id === id ? { ...each, contract } : each)),
  leftOut: plan.leftOut.map((left) =>
    left.contract.id === id ? { ...left, contract: { ...left.contract, contract } } : left,
  ),
})

/** What is left once a version was added; those that answer it do so by its number. */
export const afterVersion = (plan: Plan, id: number, number: number): Plan =>
  mapVersions(plan, (versions) =>
    versions
      .filter((version) => version.id !== id)
      .map((version) =>
        version.answers !== null && 'planned' in version.answers && version.answers.planned === id
          ? { ...version, answers: { version: number } }
          : version,
      ),
  )
