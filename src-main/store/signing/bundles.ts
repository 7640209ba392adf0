import type { StatementFacts } from '#shared/bundle/statement.ts'
import type { ContractId } from '#shared/model/ids.ts'
import { invariant } from '#shared/model/result.ts'
import type { SignedBundle, Signing } from '#shared/model/signing.ts'
import { putBlob, readBlob } from '../blobs.ts'
import type { ReadableDb, WritableDb } from '../db.ts'
import { currentFreezeId } from './freezes.ts'

/** A bundle of the freeze in force: what was signed, and what the statements over it say. */
export interface StoredBundle extends SignedBundle {
  readonly id: number
  readonly facts: StatementFacts
  /** The papers and files signed elsewhere that are in it. */
  readonly elsewhere: readonly number[]
}

interface BundleRow {
  readonly id: number
  readonly number: number
  readonly facts: string
  readonly elsewhere: string
  readonly is_received: number
  readonly made_at: string
}

/** Keeps a bundle before it is signed: its files as one zip, without signatures. The contract must be frozen. */
export function addBundle(
  db: WritableDb,
  contract: ContractId,
  added: Pick<StoredBundle, 'number' | 'facts' | 'elsewhere' | 'isReceived' | 'madeAt'> & {
    readonly files: Uint8Array
  },
): number {
  const freeze = currentFreezeId(db, contract)
  invariant(freeze !== null, 'only what is frozen is signed')
  const { number, facts, elsewhere, isReceived, madeAt, files } = added
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO bundles (freeze, number, files, facts, elsewhere, is_received, made_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      ...[freeze, number, putBlob(db, files), JSON.stringify(facts), JSON.stringify(elsewhere)],
      ...[isReceived ? 1 : 0, madeAt],
    )
  return Number(lastInsertRowid)
}

/** The bundles of the freeze in force, the first one first. */
export function listBundles(db: ReadableDb, contract: ContractId): readonly StoredBundle[] {
  const freeze = currentFreezeId(db, contract)
  if (freeze === null) return []
  return db
    .prepare<BundleRow>('SELECT * FROM bundles WHERE freeze = ? ORDER BY number')
    .all(freeze)
    .map((row) => {
      const facts: StatementFacts = JSON.parse(row.facts)
      return {
        id: row.id,
        number: row.number,
        folder: facts.bundle,
        facts,
        elsewhere: JSON.parse(row.elsewhere),
        isReceived: row.is_received === 1,
        madeAt: row.made_at,
        signings: readSignings(db, row.id),
      }
    })
}

/** The files of a bundle as one zip, without signatures. */
export function readBundleFiles(db: ReadableDb, id: number): Uint8Array {
  const row = db.prepare<{ readonly files: Uint8Array }>('SELECT files FROM bundles WHERE id = ?').get(id)
  invariant(row !== undefined, 'a bundle that is listed is there')
  return readBlob(db, row.files)
}

/** Records a party's signature over a bundle. One for each side. */
export function addSigning(db: WritableDb, bundle: number, signing: Signing, at: string): Signing {
  const { side, name, capacity, authority, place, signedAt, key, statement, signature } = signing
  db.prepare(
    `INSERT INTO bundle_signings
       (bundle, side, name, capacity, authority, place, signed_at, key, statement, signature, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(bundle, side, name, capacity, authority, place, signedAt, key, statement, signature, at)
  return signing
}

const readSignings = (db: ReadableDb, bundle: number): readonly Signing[] =>
  db
    .prepare<Signing>(
      `SELECT side, name, capacity, authority, place, signed_at AS signedAt, key, statement, signature
       FROM bundle_signings WHERE bundle = ? ORDER BY rowid`,
    )
    .all(bundle)

/** The signatures over the contract as it was frozen, in the order they were added; change orders are signed later. */
export const listSignings = (db: ReadableDb, contract: ContractId): readonly Signing[] =>
  listBundles(db, contract)[0]?.signings ?? []
