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

/** All contracts, by number. */
export function listContracts(db: ReadableDb): readonly Contract[] {
  return db.prepare<ContractRow>('SELECT * FROM contracts ORDER BY number').all().map(rowToContract)
}

/** The contract, or null when there is none of that id. */
export function findContract(db: ReadableDb, id: ContractId): Contract | null {
  const row = db.prepare<ContractRow>('SELECT * FROM contracts WHERE number = ?').get(contractNumber(id))
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
