import type { Contract } from '#shared/model/contract.ts'
import { type ContractId, contractId, idNumber } from '#shared/model/ids.ts'
import { invariant } from '#shared/model/result.ts'
import type { ReadableDb, WritableDb } from './db.ts'

interface ContractRow {
  readonly number: number
  readonly title: string
  readonly vendor: string
  readonly buyer: string
  readonly ours: Contract['ours']
  readonly currency: string
  readonly price: number | null
  readonly end_date: string | null
  readonly created_at: string
}

/** Adds a contract under the next number, which is never given twice. */
export function addContract(db: WritableDb, added: Omit<Contract, 'id'>): Contract {
  const { title, vendor, buyer, ours, currency, price, endDate, createdAt } = added
  const row = db
    .prepare<ContractRow>(
      `INSERT INTO contracts (title, vendor, buyer, ours, currency, price, end_date, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`,
    )
    .get(title, vendor, buyer, ours, currency, price, endDate, createdAt)
  invariant(row !== undefined, 'an insert returns its row')
  return rowToContract(row)
}

/** All contracts but discarded ones, by number. */
export function listContracts(db: ReadableDb): readonly Contract[] {
  return db
    .prepare<ContractRow>('SELECT * FROM contracts WHERE discarded_at IS NULL ORDER BY number')
    .all()
    .map(rowToContract)
}

/** The contract, or null when there is none of that id, or it is discarded. */
export function findContract(db: ReadableDb, id: ContractId): Contract | null {
  return find(db, id, 'IS NULL')
}

/** The discarded contract of that id, or null. */
export function findDiscardedContract(db: ReadableDb, id: ContractId): Contract | null {
  return find(db, id, 'IS NOT NULL')
}

/** Takes a contract out of sight. It must exist, and whoever calls has seen that it is empty. */
export function discardContract(db: WritableDb, id: ContractId, at: string): void {
  const { changes } = db
    .prepare('UPDATE contracts SET discarded_at = ? WHERE number = ? AND discarded_at IS NULL')
    .run(at, contractNumber(id))
  invariant(changes === 1, 'a contract is discarded once')
}

/** Puts a discarded contract back as it was. */
export function restoreContract(db: WritableDb, id: ContractId): void {
  const { changes } = db
    .prepare('UPDATE contracts SET discarded_at = NULL WHERE number = ? AND discarded_at IS NOT NULL')
    .run(contractNumber(id))
  invariant(changes === 1, 'a discarded contract was found before it is restored')
}

function find(db: ReadableDb, id: ContractId, discarded: 'IS NULL' | 'IS NOT NULL'): Contract | null {
  const row = db
    .prepare<ContractRow>(`SELECT * FROM contracts WHERE number = ? AND discarded_at ${discarded}`)
    .get(contractNumber(id))
  return row === undefined ? null : rowToContract(row)
}

/** The number in a contract's id: the key of its rows. */
export function contractNumber(id: ContractId): number {
  const number = idNumber('C', id)
  invariant(number !== null, 'a contract id has a number')
  return number
}

const rowToContract = (row: ContractRow): Contract => ({
  id: contractId(row.number),
  title: row.title,
  vendor: row.vendor,
  buyer: row.buyer,
  ours: row.ours,
  currency: row.currency,
  price: row.price,
  endDate: row.end_date,
  createdAt: row.created_at,
})
