import type { Side } from './side.ts'

/** The frozen version: its text may no longer change. */
export interface Freeze {
  readonly version: number
  readonly at: string
  /** Points still open when it was frozen, waived by name. */
  readonly waived: readonly string[]
}

/**
 * One party's electronic signature over a bundle.
 *
 * `statement` is what was signed, readable; `signature` is the armoured SSHSIG over exactly its UTF-8 bytes.
 */
export interface Signing {
  readonly side: Side
  readonly name: string
  readonly capacity: string
  /** On what the signer's authority rests, in the signer's words. */
  readonly authority: string
  readonly place: string
  /** ISO 8601 with zone, or a date alone; declared by the signer. */
  readonly signedAt: string
  /** OpenSSH public key line (`ssh-ed25519 AAAA…`). */
  readonly key: string
  readonly statement: string
  readonly signature: string
}

/** A bundle as it is signed, without its files. */
export interface SignedBundle {
  /** From 1 within a freeze. */
  readonly number: number
  /** Its top folder, which names it. */
  readonly folder: string
  readonly madeAt: string
  /** It came with the other side's signing request. */
  readonly isReceived: boolean
  readonly signings: readonly Signing[]
}

/** How a signature was made that no key of a bundle made. */
export const ELSEWHERE_KINDS = ['paper', 'service'] as const

/** A scan of a signed paper, or a file signed with another service, kept as it came. */
export interface ElsewhereSigned {
  readonly id: number
  readonly kind: (typeof ELSEWHERE_KINDS)[number]
  /** Null where it stands for both sides. */
  readonly side: Side | null
  /** Who signed, or which service, as the user says. */
  readonly by: string
  /** `YYYY-MM-DD`, as the user says. */
  readonly on: string
  readonly name: string
  /** SHA-256 of its bytes, lower-case hex. */
  readonly sha256: string
  /** What its text has otherwise than the frozen version; null where no text was compared. */
  readonly differences: readonly string[] | null
}

/** A party's key that the user confirmed with them by another way. */
export interface ConfirmedPartyKey {
  readonly id: number
  /** As contracts name it. */
  readonly party: string
  /** As OpenSSH prints it: `SHA256:…`. */
  readonly fingerprint: string
  readonly confirmedAt: string
}
