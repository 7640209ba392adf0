/**
 * The three primitives that a bundle is checked with.
 *
 * Given by whoever checks, so that the rules run on node:crypto and in a browser page alike.
 */
export interface BundleCrypto {
  /** SHA-256, lower-case hex. */
  readonly sha256: (bytes: Uint8Array) => string
  readonly sha512: (bytes: Uint8Array) => Uint8Array
  /** Ed25519 (RFC 8032): 32-byte key, 64-byte signature. */
  readonly verifyEd25519: (publicKey: Uint8Array, signature: Uint8Array, message: Uint8Array) => boolean
}
