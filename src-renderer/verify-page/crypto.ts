import { hashes, Point, verify } from '@noble/ed25519'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { joinBytes } from '#shared/bundle/bytes.ts'
import type { BundleCrypto } from '#shared/bundle/crypto.ts'

hashes.sha512 = sha512

/** A number from its bytes, the lowest first. */
const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${bytesToHex(bytes.slice().reverse())}`)

/**
 * The equation of RFC 8032 §5.1.7 without the cofactor, as OpenSSL and OpenSSH check it: [S]B − [k]A is R, byte for byte.
 *
 * The library multiplies by the cofactor, and would take a few odd signatures by an odd signer that the others refuse.
 */
function isExact(publicKey: Uint8Array, signature: Uint8Array, message: Uint8Array): boolean {
  const r = signature.subarray(0, 32)
  const k = numberOf(sha512(joinBytes([r, publicKey, message]))) % Point.CURVE().n
  const scaled = Point.BASE.multiply(numberOf(signature.subarray(32)), false)
  const found = scaled.add(Point.fromBytes(publicKey).multiply(k, false).negate())
  return bytesToHex(found.toBytes()) === bytesToHex(r)
}

/** The primitives of a bundle check in any browser: some still lack Ed25519, and `crypto.subtle` is not there for every page. */
export const pageCrypto: BundleCrypto = {
  sha256: (bytes) => bytesToHex(sha256(bytes)),
  sha512: (bytes) => sha512(bytes),
  verifyEd25519: (publicKey, signature, message) => {
    try {
      return verify(signature, message, publicKey, { zip215: false }) && isExact(publicKey, signature, message)
    } catch {
      // Bytes that are no point of the curve, or a number that is too large.
      return false
    }
  },
}
