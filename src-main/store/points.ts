import { type ContractId, type LineageId, lineageId, type PointId, pointId } from '#shared/model/ids.ts'
import type { Ladder, Point, PointClause, PointStatus, Position } from '#shared/model/point.ts'
import { invariant } from '#shared/model/result.ts'
import { contractNumber } from './contracts.ts'
import type { ReadableDb, WritableDb } from './db.ts'
import { pointNumber, readAllPositions, readPositions, recordPosition } from './positions.ts'

/** What a point is made from. */
export interface NewPoint {
  readonly title: string
  readonly status: Exclude<PointStatus, 'agreed' | 'withdrawn'>
  readonly raisedAt: string
  readonly clauses: readonly { readonly lineage: LineageId; readonly labelThen: string | null }[]
  readonly positions: readonly Position[]
  readonly topic?: string | null
  readonly wording?: string | null
  readonly ladder?: Ladder | null
}

interface PointRow {
  readonly number: number
  readonly title: string
  readonly status: Point['status']
  readonly agreed_text: string | null
  readonly agreed_version: number | null
  readonly raised_at: string
  readonly topic: string | null
  readonly wording: string | null
  readonly ideal: string | null
  readonly acceptable: string | null
  readonly walk_away: string | null
  readonly owner: string | null
  readonly due: string | null
  readonly priority: Point['priority']
  readonly better: Point['better']
  readonly rationale: string | null
  readonly notes: string | null
}

/** Raises a point under the contract's next number. */
export function addPoint(db: WritableDb, contract: ContractId, added: NewPoint): Point {
  const owner = contractNumber(contract)
  const number = listRows(db, contract).length + 1
  db.prepare(
    `INSERT INTO points (contract, number, title, status, raised_at, topic, wording, ideal, acceptable, walk_away)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[owner, number, added.title, added.status, added.raisedAt],
    ...[added.topic ?? null, added.wording ?? null, ...rungs(added.ladder ?? null)],
  )
  const tie = db.prepare(
    'INSERT INTO point_clauses (contract, point, lineage, position, label_then) VALUES (?, ?, ?, ?, ?)',
  )
  added.clauses.forEach(({ lineage, labelThen }, position) => {
    tie.run(owner, number, lineage, position, labelThen)
  })
  const id = pointId(number)
  for (const position of added.positions) recordPosition(db, contract, id, position)
  return readPoint(db, contract, id)
}

/** A contract's points, by number. */
export function listPoints(db: ReadableDb, contract: ContractId): readonly Point[] {
  const clauses = Map.groupBy(readTiedRows(db, contract), ({ point }) => point)
  const positions = readAllPositions(db, contract)
  return listRows(db, contract).map((row) =>
    rowToPoint(row, clauses.get(row.number) ?? [], positions.get(row.number) ?? []),
  )
}

/** The point, or null when the contract has none of that id. */
export function findPoint(db: ReadableDb, contract: ContractId, id: PointId): Point | null {
  const row = db
    .prepare<PointRow>('SELECT * FROM points WHERE contract = ? AND number = ?')
    .get(contractNumber(contract), pointNumber(id))
  return row === undefined ? null : rowToPoint(row, readTiedRows(db, contract, id), readPositions(db, contract, id))
}

/** Gives a point another title. The point must exist. */
export function renamePoint(db: WritableDb, contract: ContractId, id: PointId, title: string): Point {
  return changePoint(db, contract, id, 'title = ?', title)
}

/** Says what we would propose on a point, and how far we would go. The point must exist. */
export function preparePoint(
  db: WritableDb,
  contract: ContractId,
  id: PointId,
  { wording, ladder }: Pick<Point, 'wording' | 'ladder'>,
): Point {
  const prepare = 'wording = ?, ideal = ?, acceptable = ?, walk_away = ?'
  return changePoint(db, contract, id, prepare, wording, ...rungs(ladder))
}

/** Settles a point: the agreed text, and the version it was agreed in. The point must be neither agreed nor withdrawn. */
export function agreePoint(
  db: WritableDb,
  contract: ContractId,
  id: PointId,
  { text, version }: NonNullable<Point['agreed']>,
): Point {
  const agree = "status_before = status, status = 'agreed', agreed_text = ?, agreed_version = ?"
  return changePoint(db, contract, id, agree, text, version)
}

/** Takes an agreement back: the point is what it was before. It must be agreed. */
export function reopenPoint(db: WritableDb, contract: ContractId, id: PointId): Point {
  const reopen = 'status = status_before, status_before = NULL, agreed_text = NULL, agreed_version = NULL'
  return changePoint(db, contract, id, reopen)
}

/** Withdraws a point, which keeps its number. It must be neither agreed nor withdrawn. */
export function withdrawPoint(db: WritableDb, contract: ContractId, id: PointId): Point {
  return changePoint(db, contract, id, "status_before = status, status = 'withdrawn'")
}

/** Makes a withdrawn point what it was before. It must be withdrawn. */
export function restorePoint(db: WritableDb, contract: ContractId, id: PointId): Point {
  return changePoint(db, contract, id, 'status = status_before, status_before = NULL')
}

function changePoint(
  db: WritableDb,
  contract: ContractId,
  id: PointId,
  assignments: string,
  ...values: readonly (string | number | null)[]
): Point {
  const { changes } = db
    .prepare(`UPDATE points SET ${assignments} WHERE contract = ? AND number = ?`)
    .run(...values, contractNumber(contract), pointNumber(id))
  invariant(changes === 1, 'the point was found before it is changed')
  return readPoint(db, contract, id)
}

function readPoint(db: ReadableDb, contract: ContractId, id: PointId): Point {
  const point = findPoint(db, contract, id)
  invariant(point !== null, 'the point is there')
  return point
}

const listRows = (db: ReadableDb, contract: ContractId): PointRow[] =>
  db.prepare<PointRow>('SELECT * FROM points WHERE contract = ? ORDER BY number').all(contractNumber(contract))

const rowToPoint = (row: PointRow, clauses: readonly TiedRow[], positions: readonly Position[]): Point => ({
  id: pointId(row.number),
  title: row.title,
  status: row.status,
  clauses: clauses.map(rowToClause),
  positions,
  agreed:
    row.agreed_text === null || row.agreed_version === null
      ? null
      : { text: row.agreed_text, version: row.agreed_version },
  raisedAt: row.raised_at,
  owner: row.owner,
  due: row.due,
  topic: row.topic,
  wording: row.wording,
  ladder: rowToLadder(row),
  priority: row.priority,
  better: row.better,
  rationale: row.rationale,
  notes: row.notes,
})

/** A ladder of which nothing is said is none. */
const rowToLadder = ({ ideal, acceptable, walk_away }: PointRow): Ladder | null =>
  ideal === null && acceptable === null && walk_away === null ? null : { ideal, acceptable, walkAway: walk_away }

const rungs = (ladder: Ladder | null) => [ladder?.ideal ?? null, ladder?.acceptable ?? null, ladder?.walkAway ?? null]

interface TiedRow {
  readonly point: number
  readonly lineage: number
  readonly label_then: string | null
  readonly version: number | null
  readonly label: string | null
  readonly heading: string | null
}

/**
 * The clauses of one point or of all points of a contract, of each in their order.
 *
 * By the lineages that the user's word left: a clause that was found to be another one is tied as that one, once.
 */
function readTiedRows(db: ReadableDb, contract: ContractId, only: PointId | null = null): readonly TiedRow[] {
  const point = only === null ? [] : [pointNumber(only)]
  return db
    .prepare<TiedRow>(
      `WITH tied (contract, point, lineage, label_then, position) AS (
         SELECT pc.contract, pc.point, coalesce(e.stands_for, pc.lineage), pc.label_then, min(pc.position)
         FROM point_clauses AS pc
         LEFT JOIN ended_lineages AS e ON e.contract = pc.contract AND e.lineage = pc.lineage
         WHERE pc.contract = ? ${only === null ? '' : 'AND pc.point = ?'} GROUP BY 2, 3)
       SELECT t.point, t.lineage, t.label_then, c.version, c.label, c.heading
       FROM tied AS t
       LEFT JOIN followed_clauses AS c ON c.contract = t.contract AND c.lineage = t.lineage
         AND c.version = (SELECT max(number) FROM versions WHERE contract = ? AND withdrawn_at IS NULL)
       ORDER BY t.point, t.position`,
    )
    .all(contractNumber(contract), ...point, contractNumber(contract))
}

const rowToClause = ({ lineage, label_then, version, label, heading }: TiedRow): PointClause => ({
  lineage: lineageId(lineage),
  now: version === null ? null : { version, label, heading },
  labelThen: label_then,
})
