import { invariant } from '#shared/model/result.ts'
import type { ReadableDb } from '../db.ts'

/** What a workspace is and holds. */
export interface WorkspaceInfo {
  readonly formatVersion: number
  /** ISO 8601 UTC. */
  readonly createdAt: string
  /** Bytes of the file. */
  readonly size: number
  readonly contracts: number
  readonly versions: number
  readonly points: number
  readonly changeOrders: number
  readonly auditEntries: number
}

const KEPT = '(SELECT number FROM contracts WHERE discarded_at IS NULL)'

/** Counts what there is, without what was discarded or withdrawn from sight. Asks SQLite for the size: the file itself must not be opened and closed beside it. */
export function readWorkspaceInfo(db: ReadableDb): WorkspaceInfo {
  const info = db
    .prepare<WorkspaceInfo>(
      `SELECT
         (SELECT user_version FROM pragma_user_version) AS formatVersion,
         (SELECT created_at FROM workspace) AS createdAt,
         (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size) AS size,
         (SELECT count(*) FROM contracts WHERE discarded_at IS NULL) AS contracts,
         (SELECT count(*) FROM versions WHERE withdrawn_at IS NULL) AS versions,
         (SELECT count(*) FROM points WHERE contract IN ${KEPT}) AS points,
         (SELECT count(*) FROM change_orders WHERE contract IN ${KEPT}) AS changeOrders,
         (SELECT count(*) FROM audit) AS auditEntries`,
    )
    .get()
  invariant(info !== undefined, 'a question without a table has one answer')
  return info
}
