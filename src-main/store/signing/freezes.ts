import type { ContractId } from '#shared/model/ids.ts'
import { invariant } from '#shared/model/result.ts'
import type { Freeze } from '#shared/model/signing.ts'
import { contractNumber } from '../contracts.ts'
import type { ReadableDb, WritableDb } from '../db.ts'

interface FreezeRow {
  readonly id: number
  readonly version: number
  readonly at: string
  readonly waived: string
}

/** Freezes a version. The contract must not be frozen already. */
export function addFreeze(db: WritableDb, contract: ContractId, { version, at, waived }: Freeze): Freeze {
  db.prepare('INSERT INTO freezes (contract, version, at, waived) VALUES (?, ?, ?, ?)').run(
    ...[contractNumber(contract), version, at, JSON.stringify(waived)],
  )
  return { version, at, waived }
}

/** The freeze in force, or null. */
export function findFreeze(db: ReadableDb, contract: ContractId): Freeze | null {
  const row = currentFreeze(db, contract)
  return row === undefined ? null : rowToFreeze(row)
}

/** Ends the freeze in force; it and its signings stay recorded. The contract must be frozen. */
export function voidFreeze(
  db: WritableDb,
  contract: ContractId,
  voided: {
    readonly at: string
    readonly reason: string
    /** The version whose coming in ended it, or null. */
    readonly endedBy: number | null
  },
): void {
  const { changes } = db
    .prepare('UPDATE freezes SET voided_at = ?, void_reason = ?, ended_by = ? WHERE contract = ? AND voided_at IS NULL')
    .run(voided.at, voided.reason, voided.endedBy, contractNumber(contract))
  invariant(changes === 1, 'a freeze in force is voided')
}

/** The freeze that a version had ended by coming in, or null. */
export function findEndedFreeze(db: ReadableDb, contract: ContractId, endedBy: number): Freeze | null {
  const row = db
    .prepare<FreezeRow>('SELECT id, version, at, waived FROM freezes WHERE contract = ? AND ended_by = ?')
    .get(contractNumber(contract), endedBy)
  return row === undefined ? null : rowToFreeze(row)
}

/** Lets the freeze that a version had ended stay ended whatever becomes of the version. */
export function forgetEndedFreeze(db: WritableDb, contract: ContractId, endedBy: number): void {
  db.prepare('UPDATE freezes SET ended_by = NULL WHERE contract = ? AND ended_by = ?').run(
    ...[contractNumber(contract), endedBy],
  )
}

/** Puts the freeze that a version had ended in force again. It must have ended one, and none may be in force. */
export function resumeFreeze(db: WritableDb, contract: ContractId, endedBy: number): void {
  const { changes } = db
    .prepare(
      `UPDATE freezes SET voided_at = NULL, void_reason = NULL, ended_by = NULL WHERE contract = ? AND ended_by = ?`,
    )
    .run(contractNumber(contract), endedBy)
  invariant(changes === 1, 'a freeze that was ended is resumed')
}

/** A freeze that is not in force, by its number in the workspace. */
export interface EndedFreeze extends Freeze {
  readonly id: number
  readonly reason: string
  readonly endedAt: string
}

/** The freeze that ended last, or null. */
export function findLastEnded(db: ReadableDb, contract: ContractId): EndedFreeze | null {
  const row = db
    .prepare<FreezeRow & { readonly reason: string; readonly endedAt: string }>(
      `SELECT id, version, at, waived, void_reason AS reason, voided_at AS endedAt FROM freezes
       WHERE contract = ? AND voided_at IS NOT NULL ORDER BY id DESC LIMIT 1`,
    )
    .get(contractNumber(contract))
  return row === undefined ? null : { ...rowToFreeze(row), id: row.id, reason: row.reason, endedAt: row.endedAt }
}

/** Puts a freeze that ended in force again. None may be in force. */
export function takeUpFreeze(db: WritableDb, contract: ContractId, id: number): void {
  const { changes } = db
    .prepare('UPDATE freezes SET voided_at = NULL, void_reason = NULL, ended_by = NULL WHERE contract = ? AND id = ?')
    .run(contractNumber(contract), id)
  invariant(changes === 1, 'a freeze that ended is taken up again')
}

/** The number in the workspace of the freeze in force, or null. */
export const currentFreezeId = (db: ReadableDb, contract: ContractId): number | null =>
  currentFreeze(db, contract)?.id ?? null

const currentFreeze = (db: ReadableDb, contract: ContractId): FreezeRow | undefined =>
  db
    .prepare<FreezeRow>('SELECT id, version, at, waived FROM freezes WHERE contract = ? AND voided_at IS NULL')
    .get(contractNumber(contract))

const rowToFreeze = ({ version, at, waived }: FreezeRow): Freeze => ({ version, at, waived: JSON.parse(waived) })
