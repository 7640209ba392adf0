import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { invariant } from '#shared/model/result.ts'
import type { ReadableDb, WritableDb } from '../db.ts'

/** A playbook of the workspace by its number, which is never given twice; its id may be given again once it is withdrawn. */
export interface OwnPlaybook {
  readonly number: number
  readonly playbook: Playbook
  readonly isWithdrawn: boolean
}

interface PlaybookRow {
  readonly number: number
  readonly json: string
  readonly withdrawn_at: string | null
}

/** The playbooks of the workspace but withdrawn ones, oldest first. */
export function listOwnPlaybooks(db: ReadableDb): readonly Playbook[] {
  return db
    .prepare<PlaybookRow>('SELECT * FROM playbooks WHERE withdrawn_at IS NULL ORDER BY number')
    .all()
    .map((row) => rowToPlaybook(row).playbook)
}

/** Those of the workspace that have this id, also withdrawn ones: the one that is not withdrawn first, then the one withdrawn last. */
export function findOwnPlaybooks(db: ReadableDb, id: string): readonly OwnPlaybook[] {
  return db
    .prepare<PlaybookRow>(
      'SELECT * FROM playbooks WHERE id = ? ORDER BY withdrawn_at IS NOT NULL, withdrawn_at DESC, number DESC',
    )
    .all(id)
    .map(rowToPlaybook)
}

/** Adds a playbook. None that is not withdrawn may have its id. Returns its number. */
export function addOwnPlaybook(db: WritableDb, playbook: Playbook, at: string): number {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO playbooks (id, json, added_at) VALUES (?, ?, ?)')
    .run(playbook.id, JSON.stringify(playbook), at)
  return Number(lastInsertRowid)
}

/** Puts a playbook in the place of the one that has its id, which must exist. */
export function changeOwnPlaybook(db: WritableDb, playbook: Playbook): void {
  const { changes } = db
    .prepare('UPDATE playbooks SET json = ? WHERE id = ? AND withdrawn_at IS NULL')
    .run(JSON.stringify(playbook), playbook.id)
  invariant(changes === 1, 'the playbook was found before it is changed')
}

/** Marks a playbook as withdrawn at a time, or, with null, as standing again. */
export function markOwnPlaybook(db: WritableDb, number: number, withdrawnAt: string | null): void {
  const { changes } = db.prepare('UPDATE playbooks SET withdrawn_at = ? WHERE number = ?').run(withdrawnAt, number)
  invariant(changes === 1, 'the playbook was found before it is marked')
}

const rowToPlaybook = ({ number, json, withdrawn_at }: PlaybookRow): OwnPlaybook => ({
  number,
  playbook: JSON.parse(json),
  isWithdrawn: withdrawn_at !== null,
})
