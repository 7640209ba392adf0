import type { Side } from './side.ts'

/** The frozen version: its text may no longer change. */
export interface Freeze {
  readonly version: number
  readonly at: string
  /** Points still open when it was frozen, waived by name. */
  readonly waived: readonly string[]
}

/**
 * One party's electronic signature over the frozen version.
 *
 * `statement` is what was signed, readable; `signature` is the armoured SSHSIG over exactly its UTF-8 bytes.
 */
export interface Signing {
  readonly side: Side
  readonly name: string
  readonly capacity: string
  /** ISO 8601 with zone; declared by the signer's own clock. */
  readonly signedAt: string
  /** OpenSSH public key line (`ssh-ed25519 AAAA…`). */
  readonly key: string
  readonly statement: string
  readonly signature: string
}
