import type { AuditEntry } from '../../model/audit.ts'
import { canonicalJson } from '../../model/canonical-json.ts'

/**
 * What an entry's payload may say when it leaves the workspace.
 *
 * An entry that says anything else leaves as its place in the chain only: `seq`, `prev`, `hash` and `withheld`. So a
 * new kind of entry stays private until it is listed here.
 */
export const LEAVING_PAYLOAD: readonly string[] = [
  ...[
    'answers',
    'buyer',
    'capacity',
    'changeOrder',
    'clauses',
    'date',
    'daysDelta',
    'endedFreeze',
    'fingerprint',
    'name',
    'ours',
  ],
  ...[
    'point',
    'priceDelta',
    'reason',
    'resumedFreeze',
    'sha256',
    'side',
    'sides',
    'status',
    'title',
    'vendor',
    'version',
    'view',
    'waived',
  ],
]

/** An entry whose content stays private; its place in the chain is all that is known. */
interface WithheldEntry {
  readonly seq: number
  readonly prev: string
  readonly hash: string
  readonly withheld: true
}

/** True for what a payload may hold: a scalar, or an array of them. */
export const isPlain = (value: unknown): boolean =>
  value === null || typeof value !== 'object' || (Array.isArray(value) && value.every((v) => typeof v !== 'object'))

const mayLeave = (entry: AuditEntry): boolean =>
  Object.entries(entry.payload).every(([key, value]) => LEAVING_PAYLOAD.includes(key) && isPlain(value))

/** audit.jsonl: one canonical JSON object a line, oldest first. */
export const auditLines = (entries: readonly AuditEntry[]): string =>
  entries
    .map(({ seq, at, actor, action, contract, payload, prev, hash }, i) => {
      const line: AuditEntry | WithheldEntry = mayLeave(entries[i] as AuditEntry)
        ? { seq, at, actor, action, contract, payload, prev, hash }
        : { seq, prev, hash, withheld: true }
      return `${canonicalJson(line)}\n`
    })
    .join('')
