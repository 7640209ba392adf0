import { createHash } from 'node:crypto'
import { type CalendarDay, writeCalendar } from '#main/formats/calendar/write-calendar.ts'
import { listChangeOrders } from '#main/store/change-orders.ts'
import { listContracts } from '#main/store/contracts.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { readDatedClauses } from '#main/store/negotiation/dated-clauses.ts'
import {
  listBriefPoints,
  listReminders,
  markReminder,
  type Reminder,
  addReminder as storeReminder,
} from '#main/store/negotiation/reminders.ts'
import { listTurnVersions } from '#main/store/negotiation/turns.ts'
import { findFreeze } from '#main/store/signing/freezes.ts'
import { contractToDate } from '#shared/amend/sums.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Contract } from '#shared/model/contract.ts'
import type { ContractId } from '#shared/model/ids.ts'
import type { Deadline } from '#shared/model/negotiation/deadline.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { datesInText, timesBeforeEnd } from '#shared/negotiate/deadlines/dates-in-text.ts'
import { byDate, deadlinesOf, type TextDays } from '#shared/negotiate/deadlines/deadlines.ts'
import { isUnsettled } from '#shared/negotiate/statuses.ts'
import { direct, type Query } from '../context.ts'
import { today } from '../files/dates.ts'
import { deliver } from '../files/exports.ts'
import { theContract } from '../find.ts'

/**
 * What was read of each version's text so far: a version never changes, and the list of contracts asks after every change
 * of the workspace. It goes with the workspace, and with the process that has its key.
 */
const known = new WeakMap<ReadableDb, Map<string, TextDays>>()

/** What the text of a version says of days. */
function textDays(db: ReadableDb, contract: ContractId, version: number): TextDays {
  const ofWorkspace = known.get(db) ?? new Map<string, TextDays>()
  known.set(db, ofWorkspace)
  const key = `${contract} ${version}`
  const before = ofWorkspace.get(key)
  if (before !== undefined) return before
  const clauses = readDatedClauses(db, contract, version)
  const days = { version, dates: datesInText(clauses), times: timesBeforeEnd(clauses) }
  ofWorkspace.set(key, days)
  return days
}

/** The version whose text tells days: the one that is signed or to be signed, else the latest. */
const tellingVersion = (db: ReadableDb, contract: ContractId): number | null =>
  findFreeze(db, contract)?.version ?? listTurnVersions(db, contract).at(-1)?.number ?? null

/** The days to keep of one contract, the next first. */
export function contractDeadlines(db: ReadableDb, contract: Contract, day: string): readonly Deadline[] {
  const { id } = contract
  const points = listBriefPoints(db, id).flatMap(({ status, due, ...point }) =>
    due !== null && isUnsettled(status) ? [{ ...point, due }] : [],
  )
  const end = contractToDate(contract, listChangeOrders(db, id)).endToDate
  const version = tellingVersion(db, id)
  const text = version === null ? null : textDays(db, id, version)
  return deadlinesOf({ contract: id, end, text, points, reminders: listReminders(db, id) }, day)
}

/** The contracts that are asked for: one, or all. */
function theContracts(db: ReadableDb, id: ContractId | null): Result<readonly Contract[], ApiError> {
  if (id === null) return ok(listContracts(db))
  const found = theContract(db, id)
  return found.ok ? ok([found.value]) : found
}

export const listDeadlines: Query<'deadline.list'> = {
  read: (reading, { contract }) => {
    const { db } = reading
    const found = theContracts(db, contract)
    if (!found.ok) return found
    return ok(found.value.flatMap((each) => contractDeadlines(db, each, today(reading))).toSorted(byDate))
  },
}

/**
 * What tells a day from all others, and stays the same when its date moves, so that a calendar moves it.
 *
 * Ids of contracts are the same in many workspaces; the time at which the contract was made is not.
 */
function uidOf(contract: Contract, { kind, point, reminder, clause, title }: Deadline, at: number): string {
  const own = point ?? reminder ?? (kind === 'end' ? '' : `${clause?.label ?? ''} ${title} ${at}`)
  const hash = createHash('sha256').update([contract.createdAt, contract.id, kind, own].join('\n')).digest('hex')
  return `${hash.slice(0, 32)}@counterdraft`
}

/** The contract's name and the day's, and the clause that it stands in. */
function calendarDays(contract: Contract, deadlines: readonly Deadline[]): readonly CalendarDay[] {
  return deadlines.map((deadline, index) => {
    const { kind, date, title, clause, point } = deadline
    const alike = deadlines.slice(0, index).filter((other) => other.kind === kind && other.title === title).length
    const from = clause === null ? '' : `Version ${clause.version}, ${clause.label ?? 'unnumbered'}: “${clause.quote}”`
    return {
      uid: uidOf(contract, deadline, alike),
      date,
      summary: `${contract.title}: ${title}`,
      description: [`${contract.vendor} / ${contract.buyer}`, point, from].filter((part) => part).join('\n'),
    }
  })
}

export const exportDeadlines: Query<'deadline.export'> = {
  read: (reading, { contract: id, to }) => {
    const { db, now, places } = reading
    const found = theContracts(db, id)
    if (!found.ok) return found
    const days = found.value.flatMap((each) => calendarDays(each, contractDeadlines(db, each, today(reading))))
    const [only] = found.value
    const name = id === null || only === undefined ? 'Deadlines' : `${only.title} deadlines`
    return deliver(places, to, `${name}.ics`, writeCalendar(name, days, now()))
  },
}

export const addReminder = direct<'reminder.add'>((db, { contract, title, date }, at) => {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const reminder = storeReminder(db, contract, { title, date }, at)
  return ok({ value: reminder, contract, payload: { reminder: reminder.id, date } })
})

/** One reminder, or the error that names the others. */
function theReminder(
  db: ReadableDb,
  contract: ContractId,
  id: number,
  which: 'standing' | 'removed',
): Result<Reminder, ApiError> {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const all = listReminders(db, contract, which)
  const reminder = all.find((each) => each.id === id)
  if (reminder !== undefined) return ok(reminder)
  return err({
    kind: 'missing',
    noun: 'reminder',
    ref: String(id),
    known: all.slice(-8).map((each) => String(each.id)),
  })
}

export const removeReminder = direct<'reminder.remove'>((db, { contract, reminder: id }, at) => {
  const reminder = theReminder(db, contract, id, 'standing')
  if (!reminder.ok) return reminder
  markReminder(db, contract, id, at)
  return ok({ value: reminder.value, contract, payload: { reminder: id, date: reminder.value.date } })
})

export const restoreReminder = direct<'reminder.restore'>((db, { contract, reminder: id }) => {
  const reminder = theReminder(db, contract, id, 'removed')
  if (!reminder.ok) return reminder
  markReminder(db, contract, id, null)
  return ok({ value: reminder.value, contract, payload: { reminder: id, date: reminder.value.date } })
})
