import {
  findChangeOrder,
  addChangeOrder as storeChangeOrder,
  listChangeOrders as storedChangeOrders,
  voidChangeOrder as storeVoid,
} from '#main/store/change-orders.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { findFreeze } from '#main/store/signing/freezes.ts'
import { readVersionText } from '#main/store/versions.ts'
import { amendableName, amendedText, findBuiltOn } from '#shared/amend/base-text.ts'
import { contractToDate, sumBlock, timeBlock } from '#shared/amend/sums.ts'
import type { Decoded, Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { AffectedClause, ChangeOrder } from '#shared/model/change-order.ts'
import type { Contract } from '#shared/model/contract.ts'
import type { ChangeOrderId } from '#shared/model/ids.ts'
import { err, invariant, ok, type Result } from '#shared/model/result.ts'
import { findClauseByName } from '#shared/text/clause-names.ts'
import { direct, type Query } from './context.ts'
import { readAmount } from './contracts.ts'
import { clauseFailure } from './failures.ts'
import { theContract, theLatestVersion } from './find.ts'

/** One change order with its computed sum and time. */
function shown(db: ReadableDb, contract: Contract, changeOrder: ChangeOrder): Output<'changeOrder.show'> {
  const orders = storedChangeOrders(db, contract.id)
  return {
    changeOrder,
    currency: contract.currency,
    sum: sumBlock(contract, orders, changeOrder),
    time: timeBlock(contract, orders, changeOrder),
  }
}

function theChangeOrder(db: ReadableDb, contract: Contract, id: ChangeOrderId): Result<ChangeOrder, ApiError> {
  const order = findChangeOrder(db, contract.id, id)
  if (order !== null) return ok(order)
  const known = storedChangeOrders(db, contract.id).map((other) => other.id)
  return err({ kind: 'missing', noun: 'change order', ref: id, known: known.slice(-8) })
}

/** The signed text a change order works on: the frozen version's, else the latest one's. */
function baseVersion(db: ReadableDb, contract: Contract): Result<number, ApiError> {
  const freeze = findFreeze(db, contract.id)
  if (freeze !== null) return ok(freeze.version)
  const latest = theLatestVersion(db, contract.id)
  return latest.ok ? ok(latest.value.number) : latest
}

function affectedClause(
  db: ReadableDb,
  contract: Contract,
  base: number,
  typed: { readonly label: string; readonly text: string },
): Result<AffectedClause, ApiError> {
  const { clauses } = readVersionText(db, contract.id, base)
  const found = findClauseByName(clauses, typed.label)
  if (!found.ok) return err(clauseFailure(found.error, typed.label))
  const clause = clauses[found.value]
  invariant(clause !== undefined, 'a clause that was found is there')
  const label = amendableName(clauses, found.value) ?? typed.label
  const oldText = amendedText(clause.text, label, storedChangeOrders(db, contract.id))
  return ok({ label, heading: clause.heading, oldText, newText: typed.text })
}

/** A change order that changes nothing is a slip of the hand. */
const changesNothing = ({ scope, days, clause }: Decoded<'changeOrder.add'>, priceDelta: number): boolean =>
  scope === null && priceDelta === 0 && (days ?? 0) === 0 && clause === null

export const addChangeOrder = direct<'changeOrder.add'>((db, input, at) => {
  const found = theContract(db, input.contract)
  if (!found.ok) return found
  const contract = found.value
  const price = readAmount('price', input.price, contract.currency)
  if (!price.ok) return price
  const priceDelta = price.value ?? 0
  if (changesNothing(input, priceDelta)) {
    return err({ kind: 'bad-input', field: 'change order', problem: 'must change the scope, price, days or a clause' })
  }
  const base = baseVersion(db, contract)
  if (!base.ok) return base
  const clause = input.clause === null ? null : affectedClause(db, contract, base.value, input.clause)
  if (clause !== null && !clause.ok) return clause
  const order = storeChangeOrder(db, contract.id, {
    title: input.title,
    scope: input.scope,
    status: input.status,
    priceDelta,
    daysDelta: input.days ?? 0,
    baseVersion: base.value,
    clauses: clause === null ? [] : [clause.value],
    date: input.date ?? at.slice(0, 10),
    createdAt: at,
  })
  const { id, title, daysDelta, status } = order
  const payload = { changeOrder: id, title, priceDelta, daysDelta, status, clauses: order.clauses.map((c) => c.label) }
  return ok({ value: shown(db, contract, order), contract: contract.id, payload })
})

export const voidChangeOrder = direct<'changeOrder.void'>((db, input, at) => {
  const contract = theContract(db, input.contract)
  if (!contract.ok) return contract
  const order = theChangeOrder(db, contract.value, input.changeOrder)
  if (!order.ok) return order
  if (order.value.status === 'void') return err({ kind: 'refused', why: 'void-already', detail: order.value.id })
  const by = findBuiltOn(order.value, storedChangeOrders(db, contract.value.id))
  if (by.length > 0) return err({ kind: 'needed', noun: 'change order', ref: order.value.id, by })
  const voided = storeVoid(db, contract.value.id, order.value.id, { at, reason: input.reason ?? 'no reason given' })
  const payload = { changeOrder: voided.id, reason: input.reason }
  return ok({ value: shown(db, contract.value, voided), contract: contract.value.id, payload })
})

export const listChangeOrders: Query<'changeOrder.list'> = {
  read: ({ db }, input) => {
    const contract = theContract(db, input.contract)
    if (!contract.ok) return contract
    const changeOrders = storedChangeOrders(db, contract.value.id)
    const { currency } = contract.value
    return ok({ currency, changeOrders, toDate: contractToDate(contract.value, changeOrders) })
  },
}

export const showChangeOrder: Query<'changeOrder.show'> = {
  read: ({ db }, input) => {
    const contract = theContract(db, input.contract)
    if (!contract.ok) return contract
    const order = theChangeOrder(db, contract.value, input.changeOrder)
    return order.ok ? ok(shown(db, contract.value, order.value)) : order
  },
}
