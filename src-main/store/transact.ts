import { err, invariant, type Result } from '#shared/model/result.ts'
import type { WritableDb } from './db.ts'
import { type StoreError, toStoreError } from './errors.ts'
import type { Workspace } from './open.ts'

/**
 * Runs `fn` in one transaction, all or nothing.
 *
 * Rolls back when it throws and when its result is an error. A failure of the file comes back as a `StoreError`; any
 * other throw is passed on. `fn` is synchronous by type: nothing else can run between its statements.
 */
export function transact<T, E>(workspace: Workspace, fn: (db: WritableDb) => Result<T, E>): Result<T, E | StoreError> {
  const { db } = workspace
  invariant(!db.inTransaction, 'transactions do not nest')
  try {
    db.exec('BEGIN IMMEDIATE')
    const result = fn(db)
    db.exec(result.ok ? 'COMMIT' : 'ROLLBACK')
    return result
  } catch (thrown) {
    // SQLite has rolled back by itself after some errors, such as a full disk.
    if (db.inTransaction) db.exec('ROLLBACK')
    const error = toStoreError(thrown)
    if (error === null) throw thrown
    return err(error)
  }
}
