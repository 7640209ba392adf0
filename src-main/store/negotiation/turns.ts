import type { ContractId } from '#shared/model/ids.ts'
import type { SaidTurn, Sending } from '#shared/model/negotiation/turn.ts'
import { invariant } from '#shared/model/result.ts'
import type { TurnVersion } from '#shared/negotiate/turns.ts'
import { contractNumber } from '../contracts.ts'
import type { ReadableDb, WritableDb } from '../db.ts'

/** Records who holds the pen by the user's word. */
export function addSaidTurn(
  db: WritableDb,
  contract: ContractId,
  { holder, since, version, note }: Omit<SaidTurn, 'id'>,
  at: string,
): SaidTurn {
  const row = db
    .prepare<SaidTurn>(
      `INSERT INTO said_turns (contract, holder, since, version, note, said_at) VALUES (?, ?, ?, ?, ?, ?)
       RETURNING id, holder, since, version, note`,
    )
    .get(contractNumber(contract), holder, since, version, note, at)
  invariant(row !== undefined, 'an insert returns its row')
  return row
}

/** A contract's words on who holds the pen, in the order they were said; those in force, or those taken back. */
export const listSaidTurns = (
  db: ReadableDb,
  contract: ContractId,
  which: 'standing' | 'removed' = 'standing',
): readonly SaidTurn[] =>
  db
    .prepare<SaidTurn>(
      `SELECT id, holder, since, version, note FROM said_turns
       WHERE contract = ? AND (removed_at IS NULL) = ? ORDER BY id`,
    )
    .all(contractNumber(contract), which === 'standing' ? 1 : 0)

/** Marks a word as taken back at a time, or, with null, as in force again. */
export const markSaidTurn = (db: WritableDb, contract: ContractId, id: number, removedAt: string | null): void =>
  mark(db, 'said_turns', contract, id, removedAt)

/** What of a contract's versions passes the pen, oldest first, without those withdrawn. */
export const listTurnVersions = (db: ReadableDb, contract: ContractId): readonly TurnVersion[] =>
  db
    .prepare<TurnVersion>(
      `SELECT number, side, date, answers FROM versions
       WHERE contract = ? AND withdrawn_at IS NULL ORDER BY number`,
    )
    .all(contractNumber(contract))

interface SendingRow extends Omit<Sending, 'files'> {
  readonly files: string
}

const rowToSending = (row: SendingRow): Sending => ({ ...row, files: JSON.parse(row.files) })

/** Records what went out. The version must exist. */
export function addSending(
  db: WritableDb,
  contract: ContractId,
  { version, on, channel, note, files }: Omit<Sending, 'id'>,
  at: string,
): Sending {
  const row = db
    .prepare<SendingRow>(
      `INSERT INTO sendings (contract, version, sent_on, channel, note, files, added_at) VALUES (?, ?, ?, ?, ?, ?, ?)
       RETURNING id, version, sent_on AS "on", channel, note, files`,
    )
    .get(contractNumber(contract), version, on, channel, note, JSON.stringify(files), at)
  invariant(row !== undefined, 'an insert returns its row')
  return rowToSending(row)
}

/** What went out of versions that are not withdrawn, by day; those on record, or those taken off it. */
export const listSendings = (
  db: ReadableDb,
  contract: ContractId,
  which: 'standing' | 'removed' = 'standing',
): readonly Sending[] =>
  db
    .prepare<SendingRow>(
      `SELECT s.id, s.version, s.sent_on AS "on", s.channel, s.note, s.files FROM sendings AS s
       JOIN versions AS v ON v.contract = s.contract AND v.number = s.version AND v.withdrawn_at IS NULL
       WHERE s.contract = ? AND (s.removed_at IS NULL) = ? ORDER BY s.sent_on, s.id`,
    )
    .all(contractNumber(contract), which === 'standing' ? 1 : 0)
    .map(rowToSending)

/** Takes a sending off the record at a time, or, with null, puts it back. */
export const markSending = (db: WritableDb, contract: ContractId, id: number, removedAt: string | null): void =>
  mark(db, 'sendings', contract, id, removedAt)

function mark(
  db: WritableDb,
  table: 'said_turns' | 'sendings',
  contract: ContractId,
  id: number,
  removedAt: string | null,
): void {
  const { changes } = db
    .prepare(`UPDATE ${table} SET removed_at = ? WHERE contract = ? AND id = ?`)
    .run(removedAt, contractNumber(contract), id)
  invariant(changes === 1, 'what is marked was found before')
}
