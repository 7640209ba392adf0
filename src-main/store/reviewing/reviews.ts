import type { ContractId } from '#shared/model/ids.ts'
import type { Assignment, ContractSettings, TopicChoice } from '#shared/model/playbook/contract-settings.ts'
import { contractNumber } from '../contracts.ts'
import type { ReadableDb, WritableDb } from '../db.ts'

/** How a contract is reviewed, or null where nobody has said it. */
export function findReviewSettings(db: ReadableDb, contract: ContractId): ContractSettings | null {
  const row = db
    .prepare<ContractSettings>('SELECT playbook, side, depth, provider FROM review_settings WHERE contract = ?')
    .get(contractNumber(contract))
  return row ?? null
}

/** Says how a contract is reviewed from now on. */
export function setReviewSettings(db: WritableDb, contract: ContractId, settings: ContractSettings): void {
  const { playbook, side, depth, provider } = settings
  db.prepare(
    'INSERT OR REPLACE INTO review_settings (contract, playbook, side, depth, provider) VALUES (?, ?, ?, ?, ?)',
  ).run(contractNumber(contract), playbook, side, depth, provider)
}

/** The user's word on topics of a contract, by topic. */
export function listChoices(db: ReadableDb, contract: ContractId): readonly TopicChoice[] {
  return db
    .prepare<TopicChoice>('SELECT topic, verdict, note FROM review_choices WHERE contract = ? ORDER BY topic')
    .all(contractNumber(contract))
}

/** Keeps the user's word on a topic in place of what was said of it before. */
export function setChoice(db: WritableDb, contract: ContractId, { topic, verdict, note }: TopicChoice): void {
  db.prepare('INSERT OR REPLACE INTO review_choices (contract, topic, verdict, note) VALUES (?, ?, ?, ?)').run(
    ...[contractNumber(contract), topic, verdict, note],
  )
}

/** Forgets the user's word on a topic, if there is any. */
export function removeChoice(db: WritableDb, contract: ContractId, topic: string): void {
  db.prepare('DELETE FROM review_choices WHERE contract = ? AND topic = ?').run(contractNumber(contract), topic)
}

/** Who holds the halves of shared controls, as the user says, by control. */
export function listAssignments(db: ReadableDb, contract: ContractId): readonly Assignment[] {
  return db
    .prepare<Assignment>(
      'SELECT control, half, owner FROM review_assignments WHERE contract = ? ORDER BY control, half',
    )
    .all(contractNumber(contract))
}

/** Keeps who holds a half in place of who was said to hold it before. */
export function setAssignment(db: WritableDb, contract: ContractId, { control, half, owner }: Assignment): void {
  db.prepare('INSERT OR REPLACE INTO review_assignments (contract, control, half, owner) VALUES (?, ?, ?, ?)').run(
    ...[contractNumber(contract), control, half, owner],
  )
}

/** Forgets who was said to hold a half, if anybody was. */
export function removeAssignment(
  db: WritableDb,
  contract: ContractId,
  { control, half }: Omit<Assignment, 'owner'>,
): void {
  db.prepare('DELETE FROM review_assignments WHERE contract = ? AND control = ? AND half = ?').run(
    ...[contractNumber(contract), control, half],
  )
}
