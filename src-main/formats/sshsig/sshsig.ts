import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto'
import {
  armour,
  checkSignature,
  keyFingerprint,
  publicKeyLine,
  type SignatureFault,
  signedBytes,
} from '#shared/bundle/sshsig.ts'
import { invariant, type Result } from '#shared/model/result.ts'
import { nodeCrypto } from './crypto.ts'

/** Our own key: the 32-byte Ed25519 seed (secret) and the OpenSSH public key line. */
export interface SigningKey {
  readonly seed: Uint8Array
  readonly publicKey: string
}

// The DER of an Ed25519 PrivateKeyInfo up to the 32 seed bytes (RFC 8410 §7).
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

function privateKey(seed: Uint8Array): KeyObject {
  invariant(seed.length === 32, 'an Ed25519 seed has 32 bytes')
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
}

const rawPublicKeyOf = (key: KeyObject): Uint8Array =>
  new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32))

/** The key that a seed makes. */
export const signingKeyOf = (seed: Uint8Array): SigningKey => ({
  seed,
  publicKey: publicKeyLine(rawPublicKeyOf(privateKey(seed))),
})

/** A new key from the operating system's randomness. */
export const makeSigningKey = (): SigningKey => signingKeyOf(new Uint8Array(randomBytes(32)))

/** The armoured SSHSIG over a statement's UTF-8 bytes. Ed25519 is deterministic: the same statement signs the same. */
export function signStatement(seed: Uint8Array, statement: string): string {
  const key = privateKey(seed)
  const signature = new Uint8Array(sign(null, signedBytes(statement, nodeCrypto), key))
  return armour(rawPublicKeyOf(key), signature)
}

/** Checks an armoured signature over a statement; the value is the key that made it. Whose key it is, is not checked. */
export const verifySignature = (
  armoured: string,
  statement: string,
): Result<{ readonly publicKey: string }, SignatureFault> => checkSignature(armoured, statement, nodeCrypto)

/** The fingerprint of an OpenSSH public key line, as `ssh-keygen -l` prints it: `SHA256:…`. */
export function fingerprintOf(publicKey: string): string {
  const fingerprint = keyFingerprint(publicKey, nodeCrypto)
  invariant(fingerprint !== null, 'only Ed25519 public key lines are kept')
  return fingerprint
}
