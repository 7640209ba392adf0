import { ask } from '#renderer/api.ts'
import { findStaleClauses, type StaleClause } from '#shared/amend/base-text.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { isSigned } from '#shared/model/contract.ts'
import { ok, type Result } from '#shared/model/result.ts'
import {
  type BundleData,
  type ChangeOrders,
  type LastExport,
  lastExportIn,
  latestVersion,
  type Shown,
} from './bundle-data.ts'

/** The change orders that would refuse a freeze, all at once: the core names the first. */
async function loadStale(shown: Shown, orders: ChangeOrders): Promise<Result<readonly StaleClause[], ApiError>> {
  const latest = latestVersion(shown)
  const hasClauses = orders.some(({ status, clauses }) => status !== 'void' && clauses.length > 0)
  if (shown.state !== 'draft' || latest === undefined || !hasClauses) return ok([])
  const version = await ask('version.show', { contract: shown.contract.id, version: latest.number })
  return version.ok ? ok(findStaleClauses(version.value.text.clauses, orders)) : version
}

const AUDIT_LIMIT = 500

/** Nothing can be exported before it was signed. */
async function loadLastExport(shown: Shown): Promise<Result<LastExport | null, ApiError>> {
  if (!isSigned(shown.state)) return ok(null)
  const log = await ask('audit.list', { contract: shown.contract.id, limit: AUDIT_LIMIT })
  return log.ok ? ok(lastExportIn(log.value.entries)) : log
}

/** Gathers everything that the way to a bundle is shown from. */
export async function loadBundleData(contract: string): Promise<Result<BundleData, ApiError>> {
  const [shown, signing, points, orders] = await Promise.all([
    ask('contract.show', { contract }),
    ask('signing.show', { contract }),
    ask('point.list', { contract }),
    ask('changeOrder.list', { contract }),
  ])
  if (!shown.ok) return shown
  if (!signing.ok) return signing
  if (!points.ok) return points
  if (!orders.ok) return orders
  const { changeOrders } = orders.value
  const [stale, lastExport] = await Promise.all([loadStale(shown.value, changeOrders), loadLastExport(shown.value)])
  if (!stale.ok) return stale
  if (!lastExport.ok) return lastExport
  return ok({
    shown: shown.value,
    signing: signing.value,
    points: points.value,
    changeOrders,
    stale: stale.value,
    lastExport: lastExport.value,
  })
}
