import type { Side } from './side.ts'
import type { DocumentFormat, DocumentKind, View } from './version-text.ts'

/** One file of a version, its bytes kept as they came. */
export interface VersionDocument {
  readonly name: string
  readonly kind: DocumentKind
  readonly format: DocumentFormat
  /** Bytes. */
  readonly size: number
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string
}

/** An immutable set of documents that one side sent. */
export interface Version {
  /** From 1, per contract. */
  readonly number: number
  readonly side: Side
  /** The day it was sent, `YYYY-MM-DD`. */
  readonly date: string
  /** Which view of the tracked changes became the version. */
  readonly view: View
  readonly documents: readonly VersionDocument[]
  readonly clauseCount: number
  /** Tracked changes in the file as received. */
  readonly revisionCount: number
  readonly commentCount: number
  readonly addedAt: string
  /** The version it answers: the one its sender worked on. Null for a first one. */
  readonly answers: number | null
}
