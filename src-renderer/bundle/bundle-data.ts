import type { StaleClause } from '#shared/amend/base-text.ts'
import type { Output } from '#shared/api/contract.ts'
import { isUnsettled } from '#shared/negotiate/statuses.ts'

export type Shown = Output<'contract.show'>
export type SigningNow = Output<'signing.show'>
export type SignedBundle = SigningNow['bundles'][number]
export type OnePoint = Output<'point.list'>[number]
export type ChangeOrders = Output<'changeOrder.list'>['changeOrders']
export type Signing = SignedBundle['signings'][number]
type AuditEntries = Output<'audit.list'>['entries']

/** The last bundle that was exported, as the audit log has it. */
export interface LastExport {
  readonly at: string
  readonly name: string
  readonly sha256: string
  /** A change order was recorded or voided since. */
  readonly isOutdated: boolean
}

/** Everything the way to a bundle is shown from. */
export interface BundleData {
  readonly shown: Shown
  /** What is signed, by whom, and with which keys. */
  readonly signing: SigningNow
  readonly points: readonly OnePoint[]
  readonly changeOrders: ChangeOrders
  /** Clauses that change orders were agreed against and that read differently now; only while nothing is frozen. */
  readonly stale: readonly StaleClause[]
  readonly lastExport: LastExport | null
}

/** The version that a freeze would freeze. */
export const latestVersion = ({ versions }: Shown): Shown['versions'][number] | undefined =>
  versions.toSorted((a, b) => a.number - b.number).at(-1)

/** The version that is frozen. */
export const frozenVersion = ({ freeze, versions }: Shown): Shown['versions'][number] | undefined =>
  versions.find(({ number }) => number === freeze?.version)

/** What was signed last: the contract, and with it the change orders that there were. */
const lastBundle = ({ signing }: BundleData): SignedBundle | undefined => signing.bundles.at(-1)

/** Our signature over what stands now; none while something has come since. */
export const ourSigning = (data: BundleData): Signing | undefined =>
  data.signing.isOutdated ? undefined : lastBundle(data)?.signings.find(({ side }) => side === data.shown.contract.ours)

/** The other side's signature over what was signed last. */
export const theirSigning = (data: BundleData): Signing | undefined =>
  lastBundle(data)?.signings.find(({ side }) => side !== data.shown.contract.ours)

/** True when the other side has signed what stands now, or a paper or another service stands for it. */
export function isCountersigned(data: BundleData): boolean {
  const { signing, shown } = data
  if (signing.elsewhere.some(({ side }) => side !== shown.contract.ours)) return true
  return !signing.isOutdated && theirSigning(data) !== undefined
}

/** The points a freeze would waive. */
export const openPoints = (points: readonly OnePoint[]): readonly OnePoint[] =>
  points.filter(({ status }) => isUnsettled(status))

/** The last export that a contract's audit entries tell of. */
export function lastExportIn(entries: AuditEntries): LastExport | null {
  const newestFirst = entries.toSorted((a, b) => b.seq - a.seq)
  const place = newestFirst.findIndex(({ action }) => action === 'bundle.export')
  const entry = newestFirst[place]
  if (entry === undefined) return null
  const { name, sha256 } = entry.payload
  if (typeof name !== 'string' || typeof sha256 !== 'string') return null
  const isOutdated = newestFirst.slice(0, place).some(({ action }) => action.startsWith('changeOrder.'))
  return { at: entry.at, name, sha256, isOutdated }
}
