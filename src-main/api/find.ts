import { findContract, listContracts } from '#main/store/contracts.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { findPoint, listPoints } from '#main/store/points.ts'
import { findVersion, listVersions } from '#main/store/versions.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Contract } from '#shared/model/contract.ts'
import type { ContractId, PointId } from '#shared/model/ids.ts'
import type { Point } from '#shared/model/point.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Version } from '#shared/model/version.ts'

/** The contract, or the error that names the ones there are. */
export function theContract(db: ReadableDb, id: ContractId): Result<Contract, ApiError> {
  const contract = findContract(db, id)
  if (contract !== null) return ok(contract)
  const known = listContracts(db).map((other) => other.id)
  return err({ kind: 'missing', noun: 'contract', ref: id, known: known.slice(-8) })
}

/** One version of a contract, or the error that names the ones there are. */
export function theVersion(db: ReadableDb, contract: ContractId, number: number): Result<Version, ApiError> {
  const version = findVersion(db, contract, number)
  if (version !== null) return ok(version)
  const known = listVersions(db, contract).map((other) => String(other.number))
  return err({ kind: 'missing', noun: 'version', ref: String(number), known: known.slice(-8) })
}

/** The latest version of a contract, or the error that there is none. */
export function theLatestVersion(db: ReadableDb, contract: ContractId): Result<Version, ApiError> {
  const latest = listVersions(db, contract).at(-1)
  return latest === undefined ? err({ kind: 'refused', why: 'no-versions', detail: null }) : ok(latest)
}

/** One point of a contract, or the error that names the ones there are. */
export function thePoint(db: ReadableDb, contract: ContractId, id: PointId): Result<Point, ApiError> {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const point = findPoint(db, contract, id)
  if (point !== null) return ok(point)
  const known = listPoints(db, contract).map((other) => other.id)
  return err({ kind: 'missing', noun: 'point', ref: id, known: known.slice(-8) })
}
