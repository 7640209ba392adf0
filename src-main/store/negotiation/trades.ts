import { type ContractId, pointId } from '#shared/model/ids.ts'
import type { Trade } from '#shared/model/negotiation/trade.ts'
import { invariant } from '#shared/model/result.ts'
import { contractNumber } from '../contracts.ts'
import type { ReadableDb, WritableDb } from '../db.ts'
import { pointNumber } from '../positions.ts'

interface TradeRow {
  readonly id: number
  readonly gave: number
  readonly gave_in: number | null
  readonly got: number
  readonly got_in: number | null
  readonly is_conditional: number
  readonly note: string | null
}

const columns = ({ gave, gaveIn, got, gotIn, isConditional, note }: Omit<Trade, 'id'>) => [
  ...[pointNumber(gave), gaveIn, pointNumber(got), gotIn],
  ...[isConditional ? 1 : 0, note],
]

/** Notes a trade. Its points and versions must exist. */
export function addTrade(db: WritableDb, contract: ContractId, added: Omit<Trade, 'id'>, at: string): Trade {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO trades (contract, gave, gave_in, got, got_in, is_conditional, note, added_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(contractNumber(contract), ...columns(added), at)
  return { ...added, id: Number(lastInsertRowid) }
}

/** A contract's trades in the order they were noted; those that stand, or those taken back. */
export const listTrades = (
  db: ReadableDb,
  contract: ContractId,
  which: 'standing' | 'removed' = 'standing',
): readonly Trade[] =>
  db
    .prepare<TradeRow>(
      `SELECT id, gave, gave_in, got, got_in, is_conditional, note FROM trades
       WHERE contract = ? AND (removed_at IS NULL) = ? ORDER BY id`,
    )
    .all(contractNumber(contract), which === 'standing' ? 1 : 0)
    .map(rowToTrade)

/** Says anew what was traded. The trade must exist, and so must its points and versions. */
export function changeTrade(db: WritableDb, contract: ContractId, { id, ...told }: Trade): void {
  const { changes } = db
    .prepare(
      `UPDATE trades SET gave = ?, gave_in = ?, got = ?, got_in = ?, is_conditional = ?, note = ?
       WHERE id = ? AND contract = ?`,
    )
    .run(...columns(told), id, contractNumber(contract))
  invariant(changes === 1, 'the trade was found before it is changed')
}

/** Takes a trade back at a time, or, with null, lets it stand again. */
export function markTrade(db: WritableDb, contract: ContractId, id: number, removedAt: string | null): void {
  const { changes } = db
    .prepare('UPDATE trades SET removed_at = ? WHERE contract = ? AND id = ?')
    .run(removedAt, contractNumber(contract), id)
  invariant(changes === 1, 'the trade was found before it is marked')
}

const rowToTrade = (row: TradeRow): Trade => ({
  id: row.id,
  gave: pointId(row.gave),
  gaveIn: row.gave_in,
  got: pointId(row.got),
  gotIn: row.got_in,
  isConditional: row.is_conditional === 1,
  note: row.note,
})
