import type { ContractId } from './ids.ts'
import type { Side } from './side.ts'

/** One deal between a buyer and a vendor. */
export interface Contract {
  readonly id: ContractId
  readonly title: string
  readonly vendor: string
  readonly buyer: string
  /** The side we are on. */
  readonly ours: Side
  /** ISO 4217; every sum of the contract is in it. */
  readonly currency: string
  /** The original sum in minor units of `currency`, null when none was recorded. */
  readonly price: number | null
  /** The original end date, `YYYY-MM-DD`, null when none was recorded. */
  readonly endDate: string | null
  /** ISO 8601, UTC. */
  readonly createdAt: string
}

/** Where a contract stands. `signed`: by one side; `executed`: by both. */
export const CONTRACT_STATES = ['draft', 'frozen', 'signed', 'executed'] as const

export type ContractState = (typeof CONTRACT_STATES)[number]

/** True once a side has signed. */
export const isSigned = (state: ContractState): boolean => state === 'signed' || state === 'executed'
