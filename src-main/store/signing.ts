import type { ContractId } from '#shared/model/ids.ts'
import { invariant } from '#shared/model/result.ts'
import type { Freeze, Signing } from '#shared/model/signing.ts'
import { contractNumber } from './contracts.ts'
import type { ReadableDb, WritableDb } from './db.ts'

/** Our own Ed25519 key: its 32-byte seed, and the OpenSSH public key line. */
export interface SigningKey {
  readonly seed: Uint8Array
  readonly publicKey: string
}

interface FreezeRow {
  readonly id: number
  readonly version: number
  readonly at: string
  readonly waived: string
}

/** Freezes a version. The contract must not be frozen already. */
export function addFreeze(db: WritableDb, contract: ContractId, { version, at, waived }: Freeze): Freeze {
  db.prepare('INSERT INTO freezes (contract, version, at, waived) VALUES (?, ?, ?, ?)').run(
    ...[contractNumber(contract), version, at, JSON.stringify(waived)],
  )
  return { version, at, waived }
}

/** The freeze in force, or null. */
export function findFreeze(db: ReadableDb, contract: ContractId): Freeze | null {
  const row = currentFreeze(db, contract)
  return row === undefined ? null : rowToFreeze(row)
}

/** Ends the freeze in force; it and its signings stay recorded. The contract must be frozen. */
export function voidFreeze(
  db: WritableDb,
  contract: ContractId,
  voided: {
    readonly at: string
    readonly reason: string
    /** The version whose coming in ended it, or null. */
    readonly endedBy: number | null
  },
): void {
  const { changes } = db
    .prepare('UPDATE freezes SET voided_at = ?, void_reason = ?, ended_by = ? WHERE contract = ? AND voided_at IS NULL')
    .run(voided.at, voided.reason, voided.endedBy, contractNumber(contract))
  invariant(changes === 1, 'a freeze in force is voided')
}

/** The freeze that a version had ended by coming in, or null. */
export function findEndedFreeze(db: ReadableDb, contract: ContractId, endedBy: number): Freeze | null {
  const row = db
    .prepare<FreezeRow>('SELECT id, version, at, waived FROM freezes WHERE contract = ? AND ended_by = ?')
    .get(contractNumber(contract), endedBy)
  return row === undefined ? null : rowToFreeze(row)
}

/** Lets the freeze that a version had ended stay ended whatever becomes of the version. */
export function forgetEndedFreeze(db: WritableDb, contract: ContractId, endedBy: number): void {
  db.prepare('UPDATE freezes SET ended_by = NULL WHERE contract = ? AND ended_by = ?').run(
    ...[contractNumber(contract), endedBy],
  )
}

/** Puts the freeze that a version had ended in force again. It must have ended one, and none may be in force. */
export function resumeFreeze(db: WritableDb, contract: ContractId, endedBy: number): void {
  const { changes } = db
    .prepare(
      `UPDATE freezes SET voided_at = NULL, void_reason = NULL, ended_by = NULL WHERE contract = ? AND ended_by = ?`,
    )
    .run(contractNumber(contract), endedBy)
  invariant(changes === 1, 'a freeze that was ended is resumed')
}

/** Records a party's signature over the freeze in force. One for each side. */
export function addSigning(db: WritableDb, contract: ContractId, signing: Signing): Signing {
  const freeze = currentFreeze(db, contract)
  invariant(freeze !== undefined, 'only what is frozen is signed')
  const { side, name, capacity, signedAt, key, statement, signature } = signing
  db.prepare(
    `INSERT INTO signings (freeze, side, name, capacity, signed_at, key, statement, signature)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(freeze.id, side, name, capacity, signedAt, key, statement, signature)
  return { side, name, capacity, signedAt, key, statement, signature }
}

/** The signatures over the freeze in force, in the order they were added. */
export function listSignings(db: ReadableDb, contract: ContractId): readonly Signing[] {
  return db
    .prepare<Signing>(
      `SELECT s.side, s.name, s.capacity, s.signed_at AS signedAt, s.key, s.statement, s.signature
       FROM signings AS s JOIN freezes AS f ON f.id = s.freeze
       WHERE f.contract = ? AND f.voided_at IS NULL ORDER BY s.rowid`,
    )
    .all(contractNumber(contract))
}

/** The key we sign with, or null before the first signing. */
export function findSigningKey(db: ReadableDb): SigningKey | null {
  const row = db
    .prepare<SigningKey>('SELECT seed, public_key AS publicKey FROM signing_keys ORDER BY id DESC LIMIT 1')
    .get()
  return row ?? null
}

/** Makes a key the one we sign with. */
export function addSigningKey(db: WritableDb, added: SigningKey & { readonly createdAt: string }): SigningKey {
  const { seed, publicKey, createdAt } = added
  db.prepare('INSERT INTO signing_keys (seed, public_key, created_at) VALUES (?, ?, ?)').run(seed, publicKey, createdAt)
  return { seed, publicKey }
}

const currentFreeze = (db: ReadableDb, contract: ContractId): FreezeRow | undefined =>
  db
    .prepare<FreezeRow>('SELECT id, version, at, waived FROM freezes WHERE contract = ? AND voided_at IS NULL')
    .get(contractNumber(contract))

const rowToFreeze = ({ version, at, waived }: FreezeRow): Freeze => ({ version, at, waived: JSON.parse(waived) })
