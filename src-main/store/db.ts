declare const writable: unique symbol

/** What can be bound to a statement. */
type SqlValue = string | number | bigint | null | Uint8Array

/** A prepared question. Rows are plain objects keyed by column. */
interface ReadStatement<Row> {
  get(...params: SqlValue[]): Row | undefined
  all(...params: SqlValue[]): Row[]
  iterate(...params: SqlValue[]): IterableIterator<Row>
}

/** A prepared statement that may write. */
interface WriteStatement<Row> extends ReadStatement<Row> {
  run(...params: SqlValue[]): { readonly changes: number; readonly lastInsertRowid: number | bigint }
}

/** A workspace as queries see it: there is no way to write through it. */
export interface ReadableDb {
  prepare<Row>(sql: string): ReadStatement<Row>
}

/** A workspace as mutations see it. Only `open.ts` makes one; it is written to inside `transact`. */
export interface WritableDb extends ReadableDb {
  readonly [writable]: true
  readonly inTransaction: boolean
  prepare<Row>(sql: string): WriteStatement<Row>
  exec(sql: string): unknown
}
