import type { StaleClause } from '#shared/amend/base-text.ts'
import type { Output } from '#shared/api/contract.ts'
import { isUnsettled } from '#shared/negotiate/statuses.ts'

export type Shown = Output<'contract.show'>
export type OnePoint = Output<'point.list'>[number]
export type ChangeOrders = Output<'changeOrder.list'>['changeOrders']
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

export const ourSigning = ({ contract, signings }: Shown): Shown['signings'][number] | undefined =>
  signings.find(({ side }) => side === contract.ours)

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
