import { statSync } from 'node:fs'
import { err, ok, type Result } from '#shared/model/result.ts'
import { checkAuditChain } from '../audit.ts'
import type { StoreError } from '../errors.ts'
import { writeCopy } from '../file/copy.ts'
import { heldBy } from '../file/held.ts'
import type { Workspace } from '../open.ts'

/** A backup that was reopened from disk and checked. */
export interface Backup {
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** Number of audit entries, and the hash of the last. */
  readonly entries: number
  readonly head: string
}

/** Writes a verified backup of an open workspace. It opens with the same passphrase; never over an existing file. */
export function backupWorkspace(workspace: Workspace, to: string): Result<Backup, StoreError> {
  const { connection, key } = heldBy(workspace)
  const copied = writeCopy(connection, key, to, (copy) => {
    const chain = checkAuditChain(copy)
    return chain.ok ? ok(chain) : err({ kind: 'damaged', detail: `the audit log breaks at entry ${chain.brokenAt}` })
  })
  if (!copied.ok) return copied
  const { path, value } = copied.value
  return ok({ path, size: statSync(path).size, entries: value.entries, head: value.head })
}
