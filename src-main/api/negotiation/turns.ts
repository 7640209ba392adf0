import type { ReadableDb } from '#main/store/db.ts'
import {
  addSaidTurn,
  listSaidTurns,
  listSendings,
  listTurnVersions,
  markSaidTurn,
  markSending,
  addSending as storeSending,
} from '#main/store/negotiation/turns.ts'
import { findFreeze } from '#main/store/signing/freezes.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ContractId } from '#shared/model/ids.ts'
import type { SaidTurn, Sending, Turns } from '#shared/model/negotiation/turn.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { turnsOf } from '#shared/negotiate/turns.ts'
import { direct, type Query } from '../context.ts'
import { today } from '../files/dates.ts'
import { theContract, theVersion } from '../find.ts'

/** How the drafts of a contract went back and forth until a day. */
export function contractTurns(db: ReadableDb, contract: ContractId, day: string): Turns {
  const versions = listTurnVersions(db, contract)
  const closed = findFreeze(db, contract)?.at.slice(0, 10) ?? null
  return turnsOf({ versions, said: listSaidTurns(db, contract), closed }, day)
}

export const showTurns: Query<'turn.show'> = {
  read: (reading, { contract }) => {
    const { db } = reading
    const found = theContract(db, contract)
    if (!found.ok) return found
    return ok({
      ...contractTurns(db, contract, today(reading)),
      said: listSaidTurns(db, contract),
      sendings: listSendings(db, contract),
    })
  },
}

/** The day on which the pen came to lie where the versions say: nothing can be said of an earlier one. */
function dayOfLatest(db: ReadableDb, contract: ContractId): string | null {
  const days = listTurnVersions(db, contract).map(({ date }) => date)
  return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null)
}

function checkDay(db: ReadableDb, contract: ContractId, since: string, now: string): Result<null, ApiError> {
  const first = dayOfLatest(db, contract)
  const refused = (problem: string): Result<never, ApiError> => err({ kind: 'bad-input', field: 'since', problem })
  if (first !== null && since < first) return refused(`must not be before ${first}, the day of the latest version`)
  const last = first === null || first < now ? now : first
  return since > last ? refused('must not be in the future') : ok(null)
}

export const sayTurn = direct<'turn.say'>((db, { contract, holder, since, note }, at) => {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const freeze = findFreeze(db, contract)
  if (freeze !== null) return err({ kind: 'refused', why: 'frozen-so-no-turn', detail: String(freeze.version) })
  const day = checkDay(db, contract, since, at.slice(0, 10))
  if (!day.ok) return day
  const version = listTurnVersions(db, contract).at(-1)?.number ?? null
  const said = addSaidTurn(db, contract, { holder, since, version, note }, at)
  return ok({ value: said, contract, payload: { turn: said.id, side: holder, since, version } })
})

type Marked = 'standing' | 'removed'

/** One word on whose turn it is, or the error that names the others. */
function theSaidTurn(db: ReadableDb, contract: ContractId, id: number, which: Marked): Result<SaidTurn, ApiError> {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const all = listSaidTurns(db, contract, which)
  const said = all.find((each) => each.id === id)
  if (said !== undefined) return ok(said)
  return err({ kind: 'missing', noun: 'turn', ref: String(id), known: all.slice(-8).map((each) => String(each.id)) })
}

const turnPayload = ({ id, holder, since }: SaidTurn) => ({ turn: id, side: holder, since })

export const unsayTurn = direct<'turn.unsay'>((db, { contract, turn: id }, at) => {
  const said = theSaidTurn(db, contract, id, 'standing')
  if (!said.ok) return said
  markSaidTurn(db, contract, id, at)
  return ok({ value: said.value, contract, payload: turnPayload(said.value) })
})

export const sayTurnAgain = direct<'turn.sayAgain'>((db, { contract, turn: id }) => {
  const said = theSaidTurn(db, contract, id, 'removed')
  if (!said.ok) return said
  markSaidTurn(db, contract, id, null)
  return ok({ value: said.value, contract, payload: turnPayload(said.value) })
})

/** The same version by the same channel on the same day is one sending. */
function checkSending(
  db: ReadableDb,
  contract: ContractId,
  { version, on, channel }: Pick<Sending, 'version' | 'on' | 'channel'>,
): Result<null, ApiError> {
  const twice = listSendings(db, contract).some(
    (other) => other.version === version && other.on === on && other.channel === channel,
  )
  if (!twice) return ok(null)
  return err({ kind: 'refused', why: 'sent-already', detail: `version ${version} by ${channel} on ${on}` })
}

export const addSending = direct<'sending.add'>((db, { contract, version: number, ...told }, at) => {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const version = theVersion(db, contract, number)
  if (!version.ok) return version
  const files = told.files ?? version.value.documents.map(({ name, sha256 }) => ({ name, sha256 }))
  const added = { ...told, version: number, files }
  const once = checkSending(db, contract, added)
  if (!once.ok) return once
  const sending = storeSending(db, contract, added, at)
  return ok({ value: sending, contract, payload: sendingPayload(sending) })
})

/** What an audit entry keeps: the channel and the note are for us alone. */
const sendingPayload = ({ id, version, on, files }: Sending) => ({
  ...{ sending: id, version, on },
  sha256: files.map((file) => file.sha256),
})

/** One sending, or the error that names the others. */
function theSending(db: ReadableDb, contract: ContractId, id: number, which: Marked): Result<Sending, ApiError> {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const all = listSendings(db, contract, which)
  const sending = all.find((each) => each.id === id)
  if (sending !== undefined) return ok(sending)
  return err({ kind: 'missing', noun: 'sending', ref: String(id), known: all.slice(-8).map((each) => String(each.id)) })
}

export const removeSending = direct<'sending.remove'>((db, { contract, sending: id }, at) => {
  const sending = theSending(db, contract, id, 'standing')
  if (!sending.ok) return sending
  markSending(db, contract, id, at)
  return ok({ value: sending.value, contract, payload: sendingPayload(sending.value) })
})

export const restoreSending = direct<'sending.restore'>((db, { contract, sending: id }) => {
  const sending = theSending(db, contract, id, 'removed')
  if (!sending.ok) return sending
  const once = checkSending(db, contract, sending.value)
  if (!once.ok) return once
  markSending(db, contract, id, null)
  return ok({ value: sending.value, contract, payload: sendingPayload(sending.value) })
})
