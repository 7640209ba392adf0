import type { AffectedClause, ChangeOrder } from '#shared/model/change-order.ts'
import { type ChangeOrderId, type ContractId, changeOrderId, idNumber } from '#shared/model/ids.ts'
import { invariant } from '#shared/model/result.ts'
import { contractNumber } from './contracts.ts'
import type { ReadableDb, WritableDb } from './db.ts'

/** What a change order is made from. */
export type NewChangeOrder = Omit<ChangeOrder, 'id' | 'voided' | 'status'> & {
  readonly status: Exclude<ChangeOrder['status'], 'void'>
}

interface ChangeOrderRow {
  readonly number: number
  readonly title: string
  readonly scope: string | null
  readonly status: ChangeOrder['status']
  readonly price_delta: number
  readonly days_delta: number
  readonly base_version: number
  readonly date: string
  readonly created_at: string
  readonly voided_at: string | null
  readonly void_reason: string | null
}

/** Adds a change order under the contract's next number. */
export function addChangeOrder(db: WritableDb, contract: ContractId, added: NewChangeOrder): ChangeOrder {
  const { title, scope, status, priceDelta, daysDelta, baseVersion, date, createdAt } = added
  const owner = contractNumber(contract)
  const number = listRows(db, contract).length + 1
  db.prepare(
    `INSERT INTO change_orders
       (contract, number, title, scope, status, price_delta, days_delta, base_version, date, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(owner, number, title, scope, status, priceDelta, daysDelta, baseVersion, date, createdAt)
  const insert = db.prepare(
    `INSERT INTO change_order_clauses (contract, change_order, position, label, heading, old_text, new_text)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  added.clauses.forEach(({ label, heading, oldText, newText }, position) => {
    insert.run(owner, number, position, label, heading, oldText, newText)
  })
  return readChangeOrder(db, contract, changeOrderId(number))
}

/** A contract's change orders by number, void ones included. */
export function listChangeOrders(db: ReadableDb, contract: ContractId): readonly ChangeOrder[] {
  return listRows(db, contract).map((row) => rowToChangeOrder(db, contract, row))
}

/** The change order, or null when the contract has none of that id. */
export function findChangeOrder(db: ReadableDb, contract: ContractId, id: ChangeOrderId): ChangeOrder | null {
  const row = db
    .prepare<ChangeOrderRow>('SELECT * FROM change_orders WHERE contract = ? AND number = ?')
    .get(contractNumber(contract), changeOrderNumber(id))
  return row === undefined ? null : rowToChangeOrder(db, contract, row)
}

/** Voids a change order, which keeps its number. It must exist and not be void. */
export function voidChangeOrder(
  db: WritableDb,
  contract: ContractId,
  id: ChangeOrderId,
  voided: { readonly at: string; readonly reason: string },
): ChangeOrder {
  const { changes } = db
    .prepare(
      `UPDATE change_orders SET status = 'void', voided_at = ?, void_reason = ?
       WHERE contract = ? AND number = ? AND status <> 'void'`,
    )
    .run(voided.at, voided.reason, contractNumber(contract), changeOrderNumber(id))
  invariant(changes === 1, 'a change order is voided once')
  return readChangeOrder(db, contract, id)
}

function readChangeOrder(db: ReadableDb, contract: ContractId, id: ChangeOrderId): ChangeOrder {
  const changeOrder = findChangeOrder(db, contract, id)
  invariant(changeOrder !== null, 'the change order is there')
  return changeOrder
}

function changeOrderNumber(id: ChangeOrderId): number {
  const number = idNumber('CO', id)
  invariant(number !== null, 'a change order id has a number')
  return number
}

const listRows = (db: ReadableDb, contract: ContractId): ChangeOrderRow[] =>
  db
    .prepare<ChangeOrderRow>('SELECT * FROM change_orders WHERE contract = ? ORDER BY number')
    .all(contractNumber(contract))

const readClauses = (db: ReadableDb, contract: ContractId, changeOrder: number): AffectedClause[] =>
  db
    .prepare<AffectedClause>(
      `SELECT label, heading, old_text AS oldText, new_text AS newText FROM change_order_clauses
       WHERE contract = ? AND change_order = ? ORDER BY position`,
    )
    .all(contractNumber(contract), changeOrder)

const rowToChangeOrder = (db: ReadableDb, contract: ContractId, row: ChangeOrderRow): ChangeOrder => ({
  id: changeOrderId(row.number),
  title: row.title,
  scope: row.scope,
  status: row.status,
  priceDelta: row.price_delta,
  daysDelta: row.days_delta,
  baseVersion: row.base_version,
  clauses: readClauses(db, contract, row.number),
  date: row.date,
  createdAt: row.created_at,
  voided: row.voided_at === null || row.void_reason === null ? null : { at: row.voided_at, reason: row.void_reason },
})
