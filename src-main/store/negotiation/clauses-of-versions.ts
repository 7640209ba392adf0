import { type ContractId, type LineageId, lineageId } from '#shared/model/ids.ts'
import type { Clause } from '#shared/model/version-text.ts'
import { contractNumber } from '../contracts.ts'
import type { ReadableDb } from '../db.ts'

/** The clauses of one version with their lineages by the user's word, in their order. */
export interface VersionClauses {
  readonly version: number
  readonly clauses: readonly Clause[]
  readonly lineages: readonly LineageId[]
}

/** The clauses of every version that is not withdrawn, oldest first, without reading all of their texts. */
export function readClausesOfVersions(db: ReadableDb, contract: ContractId): readonly VersionClauses[] {
  const rows = db
    .prepare<Clause & { readonly version: number; readonly lineage: number }>(
      `SELECT c.version, c.label, c.heading, c.depth, c.parent, c.kind, c.text, coalesce(l.lineage, c.lineage) AS lineage
       FROM clauses AS c JOIN versions AS v ON v.contract = c.contract AND v.number = c.version
       LEFT JOIN changed_lineages AS l
         ON l.contract = c.contract AND l.version = c.version AND l.position = c.position
       WHERE c.contract = ? AND v.withdrawn_at IS NULL ORDER BY c.version, c.position`,
    )
    .all(contractNumber(contract))
  return [...Map.groupBy(rows, ({ version }) => version)].map(([version, found]) => ({
    version,
    clauses: found.map(({ label, heading, depth, parent, kind, text }) => ({
      label,
      heading,
      depth,
      parent,
      kind,
      text,
    })),
    lineages: found.map(({ lineage }) => lineageId(lineage)),
  }))
}
