import type { ReadableDb } from '#main/store/db.ts'
import {
  markTrade,
  changeTrade as storeChange,
  listTrades as storedTrades,
  addTrade as storeTrade,
} from '#main/store/negotiation/trades.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ContractId } from '#shared/model/ids.ts'
import type { Trade } from '#shared/model/negotiation/trade.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { direct, type Query } from '../context.ts'
import { theContract, thePoint, theVersion } from '../find.ts'

/** What may be traded: two different points, in versions that there are. */
function checkTrade(db: ReadableDb, contract: ContractId, trade: Omit<Trade, 'id'>): Result<null, ApiError> {
  for (const id of [trade.gave, trade.got]) {
    const point = thePoint(db, contract, id)
    if (!point.ok) return point
  }
  if (trade.gave === trade.got) return err({ kind: 'bad-input', field: 'got', problem: 'must be another point' })
  for (const number of [trade.gaveIn, trade.gotIn]) {
    const version = number === null ? null : theVersion(db, contract, number)
    if (version !== null && !version.ok) return version
  }
  return ok(null)
}

/** One trade, or the error that names the others. */
function theTrade(
  db: ReadableDb,
  contract: ContractId,
  id: number,
  which: 'standing' | 'removed',
): Result<Trade, ApiError> {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const all = storedTrades(db, contract, which)
  const trade = all.find((each) => each.id === id)
  if (trade !== undefined) return ok(trade)
  return err({ kind: 'missing', noun: 'trade', ref: String(id), known: all.slice(-8).map((each) => String(each.id)) })
}

/** What an audit entry keeps. `trade` is no word that may leave, so that the entry stays private in a bundle. */
const tradePayload = ({ id, gave, got }: Trade) => ({ trade: id, gave, got })

export const listTrades: Query<'trade.list'> = {
  read: ({ db }, { contract }) => {
    const found = theContract(db, contract)
    return found.ok ? ok(storedTrades(db, contract)) : found
  },
}

export const addTrade = direct<'trade.add'>((db, { contract, ...told }, at) => {
  const checked = checkTrade(db, contract, told)
  if (!checked.ok) return checked
  const trade = storeTrade(db, contract, told, at)
  return ok({ value: trade, contract, payload: tradePayload(trade) })
})

export const changeTrade = direct<'trade.change'>((db, { contract, trade: id, ...told }) => {
  const trade = theTrade(db, contract, id, 'standing')
  if (!trade.ok) return trade
  const checked = checkTrade(db, contract, told)
  if (!checked.ok) return checked
  const changed = { ...told, id }
  storeChange(db, contract, changed)
  const { id: _, ...before } = trade.value
  return ok({ value: { ...changed, before }, contract, payload: tradePayload(changed) })
})

export const removeTrade = direct<'trade.remove'>((db, { contract, trade: id }, at) => {
  const trade = theTrade(db, contract, id, 'standing')
  if (!trade.ok) return trade
  markTrade(db, contract, id, at)
  return ok({ value: trade.value, contract, payload: tradePayload(trade.value) })
})

export const restoreTrade = direct<'trade.restore'>((db, { contract, trade: id }) => {
  const trade = theTrade(db, contract, id, 'removed')
  if (!trade.ok) return trade
  // A version may have been withdrawn since.
  const checked = checkTrade(db, contract, trade.value)
  if (!checked.ok) return checked
  markTrade(db, contract, id, null)
  return ok({ value: trade.value, contract, payload: tradePayload(trade.value) })
})
