import type { GoneClause } from '#shared/compare/returned.ts'
import { type ContractId, type LineageId, lineageId } from '#shared/model/ids.ts'
import type { Clause } from '#shared/model/version-text.ts'
import { contractNumber } from '../contracts.ts'
import type { ReadableDb } from '../db.ts'

/** The clauses that stood in some version and are none of those, each as it stood last, by the lineages as they were found. */
export function readGoneClauses(
  db: ReadableDb,
  contract: ContractId,
  standing: ReadonlySet<LineageId | null>,
): readonly GoneClause[] {
  // Beside max(), SQLite takes the other columns from the row that has it.
  return db
    .prepare<Clause & { readonly lineage: number; readonly latest: number }>(
      `SELECT c.lineage, max(c.version) AS latest, c.label, c.heading, c.depth, c.parent, c.kind, c.text
       FROM clauses AS c JOIN versions AS v ON v.contract = c.contract AND v.number = c.version
       WHERE c.contract = ? AND v.withdrawn_at IS NULL GROUP BY c.lineage ORDER BY latest, c.position`,
    )
    .all(contractNumber(contract))
    .flatMap(({ lineage, latest, ...clause }) =>
      standing.has(lineageId(lineage)) ? [] : [{ lineage: lineageId(lineage), clause }],
    )
}
