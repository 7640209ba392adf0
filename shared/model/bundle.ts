import type { AuditEntry } from './audit.ts'
import type { ChangeOrder, ContractToDate } from './change-order.ts'
import type { Contract } from './contract.ts'
import type { PointStatus } from './point.ts'
import type { Side } from './side.ts'
import type { Freeze } from './signing.ts'
import type { Version } from './version.ts'

/** A file of a bundle: its path below the top folder, `/`-separated, and its bytes. */
export interface BundleFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A negotiation point with the fields that may leave the workspace, and no other. */
export interface SharedPoint {
  readonly id: string
  readonly title: string
  readonly clauses: readonly string[]
  readonly vendor: string | null
  readonly buyer: string | null
  readonly status: PointStatus
  readonly agreedText: string | null
  readonly agreedIn: number | null
}

/** What was signed before, when change orders or papers have come since: its manifests, statements and signatures. */
export interface EarlierBundle {
  /** From 1, in the order they were made. */
  readonly number: number
  readonly files: readonly BundleFile[]
}

/** A signature that no key made: a scan of a signed paper, or a file that was signed with another service. */
export interface SignedElsewhere {
  readonly kind: 'paper' | 'service'
  /** Null where the file stands for both. */
  readonly side: Side | null
  /** Who signed, or which service, as the user says. */
  readonly by: string
  /** `YYYY-MM-DD`, as the user says. */
  readonly on: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** Everything a bundle is made of, gathered from the workspace before anything is computed. */
export interface BundleContents {
  readonly contract: Contract
  readonly freeze: Freeze
  /** The documents of the frozen version, bytes untouched, the main one first. */
  readonly agreement: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly versions: readonly Version[]
  readonly points: readonly SharedPoint[]
  readonly changeOrders: readonly ChangeOrder[]
  readonly toDate: ContractToDate
  /** This contract's entries, oldest first. */
  readonly audit: readonly AuditEntry[]
  readonly earlier: readonly EarlierBundle[]
  readonly elsewhere: readonly SignedElsewhere[]
  /** Files of the workspace's own making that join: the executed text as PDF, a redline, a matrix. By path below data/. */
  readonly made: readonly BundleFile[]
  /** ISO 8601 UTC; every date in the bundle comes from the workspace or from here. */
  readonly madeAt: string
  readonly appVersion: string
}

/** One thing that was checked, and what came of it. */
export interface BundleCheck {
  readonly name: string
  readonly ok: boolean
  readonly detail: string
}

/** One signature found in a bundle. `pinned`: we confirmed this key for this party before. */
export interface BundleSignature {
  readonly side: Side
  readonly name: string
  /** The key's fingerprint as OpenSSH prints it: `SHA256:…`. */
  readonly key: string
  readonly ok: boolean
  readonly pinned: boolean
}

/** What is proven of a bundle. `ok` only when every check and every signature holds. */
export interface BundleReport {
  readonly ok: boolean
  readonly checks: readonly BundleCheck[]
  readonly signatures: readonly BundleSignature[]
}
