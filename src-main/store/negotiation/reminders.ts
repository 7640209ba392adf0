import { type ContractId, type PointId, pointId } from '#shared/model/ids.ts'
import type { PointStatus } from '#shared/model/point.ts'
import { invariant } from '#shared/model/result.ts'
import { contractNumber } from '../contracts.ts'
import type { ReadableDb, WritableDb } from '../db.ts'

/** A day that the user wants to be reminded of. */
export interface Reminder {
  readonly id: number
  readonly title: string
  /** `YYYY-MM-DD` */
  readonly date: string
}

/** Adds a reminder. */
export function addReminder(
  db: WritableDb,
  contract: ContractId,
  { title, date }: Omit<Reminder, 'id'>,
  at: string,
): Reminder {
  const row = db
    .prepare<Reminder>(
      'INSERT INTO reminders (contract, title, date, added_at) VALUES (?, ?, ?, ?) RETURNING id, title, date',
    )
    .get(contractNumber(contract), title, date, at)
  invariant(row !== undefined, 'an insert returns its row')
  return row
}

/** A contract's reminders by date; those that stand, or those taken back. */
export const listReminders = (
  db: ReadableDb,
  contract: ContractId,
  which: 'standing' | 'removed' = 'standing',
): readonly Reminder[] =>
  db
    .prepare<Reminder>(
      `SELECT id, title, date FROM reminders WHERE contract = ? AND (removed_at IS NULL) = ? ORDER BY date, id`,
    )
    .all(contractNumber(contract), which === 'standing' ? 1 : 0)

/** Takes a reminder back at a time, or, with null, lets it stand again. */
export function markReminder(db: WritableDb, contract: ContractId, id: number, removedAt: string | null): void {
  const { changes } = db
    .prepare('UPDATE reminders SET removed_at = ? WHERE contract = ? AND id = ?')
    .run(removedAt, contractNumber(contract), id)
  invariant(changes === 1, 'the reminder was found before it is marked')
}

/** What of a point is looked at for every contract at once, without its clauses and positions. */
export interface BriefPoint {
  readonly id: PointId
  readonly title: string
  readonly status: PointStatus
  readonly due: string | null
}

/** A contract's points in brief, by number. */
export const listBriefPoints = (db: ReadableDb, contract: ContractId): readonly BriefPoint[] =>
  db
    .prepare<Omit<BriefPoint, 'id'> & { readonly number: number }>(
      'SELECT number, title, status, due FROM points WHERE contract = ? ORDER BY number',
    )
    .all(contractNumber(contract))
    .map(({ number, ...point }) => ({ id: pointId(number), ...point }))
