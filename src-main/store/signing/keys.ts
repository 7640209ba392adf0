import { invariant } from '#shared/model/result.ts'
import type { ConfirmedPartyKey } from '#shared/model/signing.ts'
import type { ReadableDb, WritableDb } from '../db.ts'

/** Our own Ed25519 key: its 32-byte seed, and the OpenSSH public key line. */
export interface SigningKey {
  readonly seed: Uint8Array
  readonly publicKey: string
}

/** A key of ours with its day, and the statement with which the key before named it its successor. */
export interface OwnKey extends SigningKey {
  readonly createdAt: string
  /** The statement and its signature, joined as `key.rotate` makes them; null for a first key. */
  readonly succession: string | null
}

/** The key we sign with, or null before the first signing. */
export const findSigningKey = (db: ReadableDb): SigningKey | null => listOwnKeys(db)[0] ?? null

/** Our keys, the one we sign with first. */
export const listOwnKeys = (db: ReadableDb): readonly OwnKey[] =>
  db
    .prepare<OwnKey>(
      'SELECT seed, public_key AS publicKey, created_at AS createdAt, succession FROM signing_keys ORDER BY id DESC',
    )
    .all()

/** Makes a key the one we sign with. */
export function addSigningKey(
  db: WritableDb,
  added: SigningKey & { readonly createdAt: string; readonly succession?: string },
): SigningKey {
  const { seed, publicKey, createdAt, succession = null } = added
  db.prepare('INSERT INTO signing_keys (seed, public_key, created_at, succession) VALUES (?, ?, ?, ?)').run(
    ...[seed, publicKey, createdAt, succession],
  )
  return { seed, publicKey }
}

/** The keys that were confirmed and are not withdrawn, oldest first. */
export const listConfirmedKeys = (db: ReadableDb): readonly ConfirmedPartyKey[] =>
  db
    .prepare<ConfirmedPartyKey>(
      `SELECT id, party, fingerprint, confirmed_at AS confirmedAt FROM confirmed_keys
       WHERE removed_at IS NULL ORDER BY id`,
    )
    .all()

/** Keeps a party's key as confirmed. */
export function addConfirmedKey(
  db: WritableDb,
  { party, fingerprint, confirmedAt }: Omit<ConfirmedPartyKey, 'id'>,
): ConfirmedPartyKey {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO confirmed_keys (party, fingerprint, confirmed_at) VALUES (?, ?, ?)')
    .run(party, fingerprint, confirmedAt)
  return { id: Number(lastInsertRowid), party, fingerprint, confirmedAt }
}

/** A confirmed key by its number, also a withdrawn one; null for none. */
export const findConfirmedKey = (
  db: ReadableDb,
  id: number,
): (ConfirmedPartyKey & { readonly isRemoved: boolean }) | null => {
  const row = db
    .prepare<ConfirmedPartyKey & { readonly removed: number }>(
      `SELECT id, party, fingerprint, confirmed_at AS confirmedAt, removed_at IS NOT NULL AS removed
       FROM confirmed_keys WHERE id = ?`,
    )
    .get(id)
  if (row === undefined) return null
  const { removed, ...key } = row
  return { ...key, isRemoved: removed === 1 }
}

/** Marks a confirmed key as withdrawn at a time, or, with null, as confirmed again. */
export function markConfirmedKey(db: WritableDb, id: number, removedAt: string | null): void {
  const { changes } = db.prepare('UPDATE confirmed_keys SET removed_at = ? WHERE id = ?').run(removedAt, id)
  invariant(changes === 1, 'the key was found before it is marked')
}
