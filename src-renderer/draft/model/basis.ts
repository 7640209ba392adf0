import type { Compared } from '#renderer/compare/model/compared.ts'
import type { Reviewed } from '#renderer/review/model/reviewed.ts'
import type { Side } from '#shared/model/side.ts'
import type { Clause } from '#shared/model/version-text.ts'

/** The version that a draft lies over. */
export interface Base {
  readonly number: number
  readonly side: Side
  readonly clauses: readonly Clause[]
  readonly lineages: readonly number[]
}

/** What is known of the base: it never changes while the draft does. */
export interface Basis {
  readonly contract: string
  readonly base: Base
  /** Our last version before it, compared with it; null where there is none. */
  readonly against: { readonly number: number; readonly compared: Compared } | null
  /** By the contract's playbook; null until it is known, and where it could not be reviewed. */
  readonly reviewed: Reviewed | null
}
