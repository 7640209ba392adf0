import { createHash, createPublicKey, verify } from 'node:crypto'
import type { BundleCrypto } from '#shared/bundle/crypto.ts'

// The DER of an Ed25519 SubjectPublicKeyInfo up to the 32 key bytes (RFC 8410 §4).
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** The primitives of a bundle check on node:crypto. */
export const nodeCrypto: BundleCrypto = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  sha512: (bytes) => new Uint8Array(createHash('sha512').update(bytes).digest()),
  verifyEd25519: (publicKey, signature, message) => {
    try {
      const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' })
      return verify(null, message, key, signature)
    } catch {
      // Bytes that are no point of the curve: which call refuses them differs between OpenSSL and BoringSSL.
      return false
    }
  },
}
