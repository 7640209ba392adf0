import type { LineagePairing } from '#shared/compare/lineage.ts'
import { type ContractId, lineageId } from '#shared/model/ids.ts'
import type { Pairing } from '#shared/model/pairing.ts'
import { invariant } from '#shared/model/result.ts'
import { contractNumber } from '../contracts.ts'
import type { ReadableDb, WritableDb } from '../db.ts'
import { followPairings } from './follow.ts'

interface PairingRow {
  readonly id: number
  readonly older: number
  readonly newer: number
  readonly old_clause: number
  readonly new_clause: number
  readonly same: 0 | 1
  readonly lineage: number
  readonly removed_at: string | null
}

/** Records what the user says of two clauses; the lineages follow. Both versions and their clauses must exist. */
export function addPairing(db: WritableDb, contract: ContractId, added: Omit<Pairing, 'id'>, at: string): Pairing {
  const owner = contractNumber(contract)
  const { older, newer, old, new: now, same } = added
  const lineage = db.prepare('INSERT INTO lineages (contract) VALUES (?)').run(owner).lastInsertRowid
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO pairings (contract, older, newer, old_clause, new_clause, same, lineage, added_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(owner, older, newer, old, now, same ? 1 : 0, lineage, at)
  followPairings(db, contract, readPairings(db, contract))
  return { id: Number(lastInsertRowid), ...added }
}

/** Marks a correction as taken back at a time, or, with null, as in force again; the lineages follow. */
export function markPairing(db: WritableDb, contract: ContractId, id: number, removedAt: string | null): void {
  const { changes } = db
    .prepare('UPDATE pairings SET removed_at = ? WHERE contract = ? AND id = ?')
    .run(removedAt, contractNumber(contract), id)
  invariant(changes === 1, 'the pairing was found before it is marked')
  followPairings(db, contract, readPairings(db, contract))
}

/** Follows the corrections anew, after versions came or went. */
export const followAgain = (db: WritableDb, contract: ContractId): void =>
  followPairings(db, contract, readPairings(db, contract))

/** The corrections of a contract between versions that are not withdrawn, oldest first, those taken back too. */
export function readPairings(db: ReadableDb, contract: ContractId): readonly (Pairing & LineagePairing)[] {
  const owner = contractNumber(contract)
  return db
    .prepare<PairingRow>(
      `WITH standing (number) AS (SELECT number FROM versions WHERE contract = ? AND withdrawn_at IS NULL)
       SELECT * FROM pairings WHERE contract = ? AND older IN standing AND newer IN standing ORDER BY id`,
    )
    .all(owner, owner)
    .map((row) => ({
      id: row.id,
      older: row.older,
      newer: row.newer,
      old: row.old_clause,
      new: row.new_clause,
      same: row.same === 1,
      lineage: lineageId(row.lineage),
      isRemoved: row.removed_at !== null,
    }))
}
