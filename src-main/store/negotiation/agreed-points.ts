import { type ContractId, contractId, pointId } from '#shared/model/ids.ts'
import type { AgreedPoint } from '#shared/negotiate/precedents.ts'
import { contractNumber } from '../contracts.ts'
import type { ReadableDb } from '../db.ts'

interface AgreedRow extends Omit<AgreedPoint, 'contract' | 'point' | 'headings'> {
  readonly contract: number
  readonly point: number
  readonly heading: string | null
}

/** The agreed points of all contracts but one; discarded contracts have none. */
export function listAgreedElsewhere(db: ReadableDb, contract: ContractId): readonly AgreedPoint[] {
  const rows = db
    .prepare<AgreedRow>(
      `SELECT p.contract, k.title, CASE k.ours WHEN 'vendor' THEN k.buyer ELSE k.vendor END AS counterparty,
         p.number AS point, p.title AS pointTitle, p.topic, p.agreed_text AS text, v.number AS version, v.date,
         coalesce(c.heading, above.heading) AS heading
       FROM points AS p
       JOIN contracts AS k ON k.number = p.contract AND k.discarded_at IS NULL
       JOIN versions AS v ON v.contract = p.contract AND v.number = p.agreed_version AND v.withdrawn_at IS NULL
       LEFT JOIN point_clauses AS t ON t.contract = p.contract AND t.point = p.number
       LEFT JOIN clauses AS c ON c.contract = p.contract AND c.lineage = t.lineage AND c.version = v.number
       LEFT JOIN clauses AS above
         ON above.contract = p.contract AND above.version = v.number AND above.position = c.parent
       WHERE p.contract <> ? AND p.status = 'agreed' ORDER BY p.contract, p.number, t.position`,
    )
    .all(contractNumber(contract))
  return [...Map.groupBy(rows, (row) => `${row.contract} ${row.point}`).values()].flatMap((ofPoint) => {
    const [first] = ofPoint
    if (first === undefined) return []
    const { heading, ...row } = first
    const headings = ofPoint.flatMap((each) => each.heading ?? [])
    return { ...row, contract: contractId(row.contract), point: pointId(row.point), headings }
  })
}
