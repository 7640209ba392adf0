import { invariant } from '#shared/model/result.ts'
import type { WritableDb } from './db.ts'
import { first } from './migrations/0001-first.ts'
import { answers } from './migrations/0002-answers.ts'
import { reviews } from './migrations/0003-reviews.ts'
import { negotiation } from './migrations/0004-negotiation.ts'
import { signing } from './migrations/0005-signing.ts'

/** One step forward of the workspace file's format. */
export interface Migration {
  /** The format version that it leads to: `user_version` afterwards. */
  readonly version: number
  readonly up: (db: WritableDb) => void
}

/** All steps, oldest first. A released one is never edited. */
export const MIGRATIONS: readonly Migration[] = [first, answers, reviews, negotiation, signing]

/** The format version that a list of steps leads to. */
export const newestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0

/** The format version a file is at; 0 before the first migration. */
export function formatVersion(db: WritableDb): number {
  return db.prepare<{ user_version: number }>('PRAGMA user_version').get()?.user_version ?? 0
}

/**
 * Takes a file to the newest format, each step in a transaction of its own.
 *
 * A step that throws, or leaves a row that refers to nothing, leaves the file at the version it had. The caller has
 * made a backup before, and has refused a file that is newer.
 */
export function migrate(db: WritableDb, migrations: readonly Migration[] = MIGRATIONS): void {
  for (const migration of migrations) {
    const from = formatVersion(db)
    if (migration.version <= from) continue
    invariant(migration.version === from + 1, 'migrations have no gaps')
    db.exec('BEGIN IMMEDIATE')
    try {
      migration.up(db)
      const orphans = db.prepare('PRAGMA foreign_key_check').all()
      invariant(orphans.length === 0, `migration ${migration.version} leaves no row without its parent`)
      db.exec(`PRAGMA user_version = ${migration.version}`)
      db.exec('COMMIT')
    } catch (thrown) {
      if (db.inTransaction) db.exec('ROLLBACK')
      throw thrown
    }
  }
}
