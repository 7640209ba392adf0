import { listChangeOrders } from '#main/store/change-orders.ts'
import {
  findDiscardedContract,
  addContract as storeContract,
  discardContract as storeDiscard,
  listContracts as storedContracts,
  restoreContract as storeRestoring,
} from '#main/store/contracts.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { listBriefPoints } from '#main/store/negotiation/reminders.ts'
import { listSignings } from '#main/store/signing/bundles.ts'
import { findFreeze } from '#main/store/signing/freezes.ts'
import { listVersions } from '#main/store/versions.ts'
import { contractToDate } from '#shared/amend/sums.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ChangeOrder } from '#shared/model/change-order.ts'
import type { Contract, ContractState } from '#shared/model/contract.ts'
import type { ContractId } from '#shared/model/ids.ts'
import { formatMoney, parseMoney } from '#shared/model/money.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Version } from '#shared/model/version.ts'
import { isUnsettled } from '#shared/negotiate/statuses.ts'
import { direct, type Query } from './context.ts'
import { today } from './files/dates.ts'
import { theContract } from './find.ts'
import { contractDeadlines } from './negotiation/deadlines.ts'
import { contractTurns } from './negotiation/turns.ts'
import { signingState } from './signing/show.ts'

/** An amount as typed in a contract's currency, in minor units; null stays null. */
export function readAmount(field: string, typed: string | null, currency: string): Result<number | null, ApiError> {
  if (typed === null) return ok(null)
  const money = parseMoney(typed, currency)
  if (money.ok) return ok(money.value.minor)
  const example = formatMoney({ minor: 120_000, currency })
  return err({
    kind: 'bad-input',
    field,
    problem: `must be an amount such as ${example.split(' ')[0] ?? ''}, not "${typed}"`,
  })
}

/** Where the contract stands. */
function contractState(db: ReadableDb, contract: Contract): ContractState {
  switch (signingState(db, contract)) {
    case 'executed':
      return 'executed'
    case 'signed-by-us':
    case 'signed-by-them':
      return 'signed'
    case 'frozen':
      return 'frozen'
    default:
      return 'draft'
  }
}

/** A void change order keeps its number and counts no more. */
const standingOrders = (db: ReadableDb, contract: ContractId): readonly ChangeOrder[] =>
  listChangeOrders(db, contract).filter((order) => order.status !== 'void')

/** Where the negotiation of a contract stands on a day. */
function standing(db: ReadableDb, contract: Contract, day: string) {
  const { id } = contract
  const open = listBriefPoints(db, id).filter((point) => isUnsettled(point.status))
  const { holder, since, days, rounds, turns, forks } = contractTurns(db, id, day)
  const lasting = holder === null ? 0 : (turns.at(-1)?.days ?? 0)
  return {
    openPoints: open.length,
    overduePoints: open.filter(({ due }) => due !== null && due < day).length,
    turn: { holder, since, days, rounds, lasting, forks: forks.length },
    next: contractDeadlines(db, contract, day).find(({ date }) => date >= day) ?? null,
    changeOrders: standingOrders(db, id).length,
  }
}

export const addContract = direct<'contract.add'>((db, input, at) => {
  const price = readAmount('price', input.price, input.currency)
  if (!price.ok) return price
  if ((price.value ?? 0) < 0) return err({ kind: 'bad-input', field: 'price', problem: 'must not be negative' })
  const contract = storeContract(db, { ...input, price: price.value, createdAt: at })
  const { title, vendor, buyer, ours } = input
  return ok({ value: contract, contract: contract.id, payload: { title, vendor, buyer, ours } })
})

/** What keeps a contract from being discarded, by name. */
const heldBy = (db: ReadableDb, contract: ContractId): readonly string[] => [
  ...listVersions(db, contract).map((version) => `version ${version.number}`),
  ...listBriefPoints(db, contract)
    .filter((point) => point.status !== 'withdrawn')
    .map((point) => point.id),
  ...standingOrders(db, contract).map((order) => order.id),
]

export const discardContract = direct<'contract.discard'>((db, { contract: id }, at) => {
  const found = theContract(db, id)
  if (!found.ok) return found
  const by = heldBy(db, id)
  if (by.length > 0) return err({ kind: 'needed', noun: 'contract', ref: id, by })
  storeDiscard(db, id, at)
  return ok({ value: found.value, contract: id, payload: {} })
})

export const restoreContract = direct<'contract.restore'>((db, { contract: id }) => {
  const contract = findDiscardedContract(db, id)
  if (contract === null) {
    const found = theContract(db, id)
    return found.ok ? err({ kind: 'refused', why: 'not-discarded', detail: id }) : found
  }
  storeRestoring(db, id)
  return ok({ value: contract, contract: id, payload: {} })
})

export const listContracts: Query<'contract.list'> = {
  read: (reading) => {
    const { db } = reading
    const day = today(reading)
    return ok(
      storedContracts(db).map((contract) => {
        const versions = listVersions(db, contract.id)
        return {
          contract,
          state: contractState(db, contract),
          versions: versions.length,
          latest: latestOf(versions),
          ...standing(db, contract, day),
          sumToDate: contractToDate(contract, listChangeOrders(db, contract.id)).sumToDate,
        }
      }),
    )
  },
}

function latestOf(versions: readonly Version[]): Pick<Version, 'number' | 'side' | 'date' | 'addedAt'> | null {
  const latest = versions.at(-1)
  if (latest === undefined) return null
  const { number, side, date, addedAt } = latest
  return { number, side, date, addedAt }
}

export const showContract: Query<'contract.show'> = {
  read: (reading, { contract: id }) => {
    const { db } = reading
    const found = theContract(db, id)
    if (!found.ok) return found
    return ok({
      contract: found.value,
      state: contractState(db, found.value),
      versions: listVersions(db, id),
      ...standing(db, found.value, today(reading)),
      freeze: findFreeze(db, id),
      signings: listSignings(db, id),
      toDate: contractToDate(found.value, listChangeOrders(db, id)),
    })
  },
}
