/** One entry of the append-only, hash-chained record of what was done. */
export interface AuditEntry {
  /** From 1, without gaps. */
  readonly seq: number
  /** ISO 8601 UTC. */
  readonly at: string
  /** Who acted: `user`, or `counterdraft` for what the application does by itself. */
  readonly actor: string
  /** The procedure's name: `version.add`. */
  readonly action: string
  /** The contract it belongs to, null for the workspace itself. */
  readonly contract: string | null
  /** What was done, as JSON values. Never document text. */
  readonly payload: Readonly<Record<string, unknown>>
  /** SHA-256 of the entry before, lower-case hex; 64 zeros for the first. */
  readonly prev: string
  /** SHA-256 over the canonical JSON of the other fields. */
  readonly hash: string
}
