import { type FoundLineages, followLineages, type LineagePairing } from '#shared/compare/lineage.ts'
import { type ContractId, lineageId } from '#shared/model/ids.ts'
import { contractNumber } from '../contracts.ts'
import type { ReadableDb, WritableDb } from '../db.ts'

/** Writes down where the corrections lead the lineages. Everything else reads `followed_clauses`. */
export function followPairings(db: WritableDb, contract: ContractId, pairings: readonly LineagePairing[]): void {
  const owner = contractNumber(contract)
  db.prepare('DELETE FROM changed_lineages WHERE contract = ?').run(owner)
  db.prepare('DELETE FROM ended_lineages WHERE contract = ?').run(owner)
  if (pairings.length === 0) return
  const versions = readFound(db, owner)
  const { ofVersion, ended } = followLineages(versions, pairings)
  const change = db.prepare('INSERT INTO changed_lineages (contract, version, position, lineage) VALUES (?, ?, ?, ?)')
  for (const { version, lineages } of versions) {
    for (const [position, lineage] of (ofVersion.get(version) ?? []).entries()) {
      if (lineage !== lineages[position]) change.run(owner, version, position, lineage)
    }
  }
  const end = db.prepare('INSERT INTO ended_lineages (contract, lineage, stands_for) VALUES (?, ?, ?)')
  for (const [lineage, instead] of ended) end.run(owner, lineage, instead)
}

/** The lineages as they were found, of the versions that are not withdrawn. */
function readFound(db: ReadableDb, contract: number): readonly FoundLineages[] {
  const rows = db
    .prepare<{ version: number; lineage: number }>(
      `SELECT c.version, c.lineage FROM clauses AS c JOIN versions AS v ON v.contract = c.contract AND v.number = c.version
       WHERE c.contract = ? AND v.withdrawn_at IS NULL ORDER BY c.version, c.position`,
    )
    .all(contract)
  return [...Map.groupBy(rows, ({ version }) => version)].map(([version, clauses]) => ({
    version,
    lineages: clauses.map(({ lineage }) => lineageId(lineage)),
  }))
}
