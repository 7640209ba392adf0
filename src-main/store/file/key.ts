import { randomBytes } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { invariant } from '#shared/model/result.ts'

/** Length of a workspace's key in bytes. */
const KEY_BYTES = 32

/** Length in bytes of the salt, which is the beginning of the file itself. */
export const SALT_BYTES = 16

/** The raw key of one file, with the salt that stands in its header. */
export interface FileKey {
  readonly key: Buffer
  readonly salt: Buffer
}

export const newSalt = (): Buffer => randomBytes(SALT_BYTES)

/** A copy of a raw key, so that the copy can be zeroed while the caller keeps its own. */
export function rawKey(key: Uint8Array, salt: Uint8Array): FileKey {
  invariant(key.length === KEY_BYTES && salt.length === SALT_BYTES, 'a key has 32 bytes and a salt 16')
  return { key: Buffer.from(key), salt: Buffer.from(salt) }
}

/**
 * The key that a passphrase gives with a file's salt: Argon2id (RFC 9106), m = 256 MiB, t = 3, p = 4.
 *
 * Fixed for this format and never weakened: nothing outside the encrypted pages could be trusted to say otherwise.
 */
export async function deriveKey(passphrase: Uint8Array, salt: Uint8Array): Promise<FileKey> {
  const normal = normalizePassphrase(passphrase)
  const options = { salt, memoryCost: 256 * 1024, timeCost: 3, parallelism: 4, outputLen: KEY_BYTES }
  try {
    // The library's default algorithm is Argon2id; naming it would need its ambient enum.
    return { key: await hashRaw(normal, options), salt: Buffer.from(salt) }
  } finally {
    normal.fill(0)
  }
}

/** Zeroes a key after its last use. */
export function forgetKey({ key }: FileKey): void {
  key.fill(0)
}

/**
 * NFKC in UTF-8, so that one passphrase typed on two keyboards is one passphrase.
 *
 * ASCII stays bytes (NFKC does not change it): a JavaScript string cannot be zeroed. So do bytes that are no UTF-8.
 */
export function normalizePassphrase(passphrase: Uint8Array): Buffer {
  if (passphrase.every((byte) => byte < 0x80)) return Buffer.from(passphrase)
  try {
    return Buffer.from(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(passphrase).normalize('NFKC'))
  } catch {
    return Buffer.from(passphrase)
  }
}

const HEX = Buffer.from('0123456789abcdef')

/** SQLCipher's raw key notation, `x'<64 hex key><32 hex salt>'`, made without a string. Zero it after use. */
export function keyLiteral({ key, salt }: FileKey): Buffer {
  const literal = Buffer.alloc(2 + 2 * (KEY_BYTES + SALT_BYTES) + 1)
  let at = literal.write("x'")
  for (const bytes of [key, salt]) {
    for (const byte of bytes) {
      literal[at++] = HEX[byte >> 4] ?? 0
      literal[at++] = HEX[byte & 15] ?? 0
    }
  }
  literal.write("'", at)
  return literal
}
