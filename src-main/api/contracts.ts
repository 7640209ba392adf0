import { listChangeOrders } from '#main/store/change-orders.ts'
import { addContract as storeContract, listContracts as storedContracts } from '#main/store/contracts.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { listPoints } from '#main/store/points.ts'
import { findFreeze, listSignings } from '#main/store/signing.ts'
import { listVersions } from '#main/store/versions.ts'
import { contractToDate } from '#shared/amend/sums.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ContractState } from '#shared/model/contract.ts'
import type { ContractId } from '#shared/model/ids.ts'
import { formatMoney, parseMoney } from '#shared/model/money.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { isUnsettled } from '#shared/negotiate/statuses.ts'
import { direct, type Query } from './context.ts'
import { theContract } from './find.ts'

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
function contractState(db: ReadableDb, contract: ContractId): ContractState {
  if (findFreeze(db, contract) === null) return 'draft'
  return listSignings(db, contract).length === 0 ? 'frozen' : 'signed'
}

const counts = (db: ReadableDb, contract: ContractId) => ({
  openPoints: listPoints(db, contract).filter((point) => isUnsettled(point.status)).length,
  changeOrders: listChangeOrders(db, contract).length,
})

export const addContract = direct<'contract.add'>((db, input, at) => {
  const price = readAmount('price', input.price, input.currency)
  if (!price.ok) return price
  const contract = storeContract(db, { ...input, price: price.value, createdAt: at })
  const { title, vendor, buyer, ours } = input
  return ok({ value: contract, contract: contract.id, payload: { title, vendor, buyer, ours } })
})

export const listContracts: Query<'contract.list'> = {
  read: ({ db }) =>
    ok(
      storedContracts(db).map((contract) => ({
        contract,
        state: contractState(db, contract.id),
        versions: listVersions(db, contract.id).length,
        ...counts(db, contract.id),
      })),
    ),
}

export const showContract: Query<'contract.show'> = {
  read: ({ db }, { contract: id }) => {
    const found = theContract(db, id)
    if (!found.ok) return found
    return ok({
      contract: found.value,
      state: contractState(db, id),
      versions: listVersions(db, id),
      ...counts(db, id),
      freeze: findFreeze(db, id),
      signings: listSignings(db, id),
      toDate: contractToDate(found.value, listChangeOrders(db, id)),
    })
  },
}
