import { randomBytes } from 'node:crypto'
import { openSshPrivateKey } from '#main/formats/sshsig/private-key.ts'
import { fingerprintOf, makeSigningKey, signStatement } from '#main/formats/sshsig/sshsig.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { removeExport } from '#main/store/file/write-export.ts'
import {
  addConfirmedKey,
  addSigningKey,
  findConfirmedKey,
  findSigningKey,
  listConfirmedKeys,
  listOwnKeys,
  markConfirmedKey,
} from '#main/store/signing/keys.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { utf8 } from '#shared/bundle/bytes.ts'
import { fingerprintWords } from '#shared/bundle/fingerprint-words.ts'
import { describeLineFault } from '#shared/bundle/plain-line.ts'
import { composeSuccession } from '#shared/bundle/succession.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { ConfirmedPartyKey } from '#shared/model/signing.ts'
import { direct, type Mutation, type Query } from '../context.ts'
import { deliver } from '../files/exports.ts'

/** A fingerprint with its words; those of what is no fingerprint are none. */
export const namedKey = (fingerprint: string): { readonly fingerprint: string; readonly words: string[] } => ({
  fingerprint,
  words: [...(fingerprintWords(fingerprint) ?? [])],
})

export const listKeys: Query<'key.list'> = {
  read: ({ db }) =>
    ok({
      own: listOwnKeys(db).map(({ publicKey, createdAt }) => ({
        ...namedKey(fingerprintOf(publicKey)),
        publicKey,
        createdAt,
      })),
      confirmed: listConfirmedKeys(db).map((key) => ({ ...key, words: namedKey(key.fingerprint).words })),
    }),
}

const NO_KEY = err({ kind: 'refused', why: 'not-signed', detail: null } as const)

export const exportKey: Mutation<'key.export'> = {
  mutate: ({ places }, { to }) =>
    ok((db) => {
      const key = findSigningKey(db)
      if (key === null) return NO_KEY
      const bytes = utf8(openSshPrivateKey(key.seed, key.publicKey, randomBytes(4).readUInt32BE(0)))
      const delivered = deliver(places, to, 'counterdraft-signing-key', bytes)
      if (!delivered.ok) return delivered
      const { path } = delivered.value
      return ok({
        value: delivered.value,
        contract: null,
        payload: { fingerprint: fingerprintOf(key.publicKey) },
        ...(path === null ? {} : { abandon: () => removeExport(path) }),
      })
    }),
}

export const rotateKey = direct<'key.rotate'>((db, { name }, at) => {
  const before = findSigningKey(db)
  if (before === null) return NO_KEY
  const made = makeSigningKey()
  const fingerprint = fingerprintOf(made.publicKey)
  const statement = composeSuccession({ name, before: fingerprintOf(before.publicKey), after: fingerprint, at })
  if (!statement.ok) {
    return err({ kind: 'bad-input', field: 'name', problem: describeLineFault(statement.error) })
  }
  const succession = `${statement.value}\n${signStatement(before.seed, statement.value)}`
  addSigningKey(db, { ...made, createdAt: at, succession })
  const value = { ...namedKey(fingerprint), publicKey: made.publicKey, succession }
  return ok({ value, contract: null, payload: { fingerprint } })
})

export const confirmKey = direct<'key.confirm'>((db, { party, fingerprint }, at) => {
  if (fingerprintWords(fingerprint) === null) {
    return err({ kind: 'bad-input', field: 'fingerprint', problem: 'must be one as SHA256: and 43 characters' })
  }
  const value = addConfirmedKey(db, { party, fingerprint, confirmedAt: at })
  return ok({ value, contract: null, payload: { fingerprint } })
})

function theKey(db: ReadableDb, id: number, isRemoved: boolean): Result<ConfirmedPartyKey, ApiError> {
  const found = findConfirmedKey(db, id)
  if (found === null || found.isRemoved !== isRemoved) {
    const known = listConfirmedKeys(db).map((key) => String(key.id))
    return err({ kind: 'missing', noun: 'key', ref: String(id), known: known.slice(-8) })
  }
  const { isRemoved: _, ...key } = found
  return ok(key)
}

export const withdrawKey = direct<'key.withdraw'>((db, { key: id }, at) => {
  const key = theKey(db, id, false)
  if (!key.ok) return key
  markConfirmedKey(db, id, at)
  return ok({ value: key.value, contract: null, payload: { fingerprint: key.value.fingerprint } })
})

export const restoreKey = direct<'key.restore'>((db, { key: id }) => {
  const key = theKey(db, id, true)
  if (!key.ok) return key
  markConfirmedKey(db, id, null)
  return ok({ value: key.value, contract: null, payload: { fingerprint: key.value.fingerprint } })
})
