import { BETTERS, POINT_STATUSES, POSITION_ORIGINS, PRIORITIES } from '../model/point.ts'
import { mutation, query } from './procedure.ts'
import {
  contractRef,
  exported,
  exportTo,
  isoDate,
  line,
  lineage,
  pointRef,
  prose,
  side,
  versionNumber,
} from './schemas/fields.ts'
import { z } from './zod.ts'

const position = z.strictObject({
  side,
  version: versionNumber.nullable(),
  text: z.string(),
  recordedAt: z.string(),
  origin: z.enum(POSITION_ORIGINS),
  clause: lineage.nullable(),
})

const pointClause = z.strictObject({
  lineage,
  now: z
    .strictObject({ version: versionNumber, label: z.string().nullable(), heading: z.string().nullable() })
    .nullable(),
  labelThen: z.string().nullable(),
})

const agreement = z.strictObject({ text: z.string(), version: versionNumber })

/** How far we would go; null where nothing is said of a rung. */
const ladder = z.strictObject({
  ideal: prose.nullable(),
  acceptable: prose.nullable(),
  walkAway: prose.nullable(),
})

export const point = z.strictObject({
  id: pointRef,
  title: z.string(),
  status: z.enum(POINT_STATUSES),
  clauses: z.array(pointClause),
  positions: z.array(position),
  agreed: agreement.nullable(),
  raisedAt: z.string(),
  owner: z.string().nullable(),
  due: z.string().nullable(),
  topic: z.string().nullable(),
  wording: z.string().nullable(),
  ladder: ladder.nullable(),
  priority: z.enum(PRIORITIES).nullable(),
  better: z.enum(BETTERS).nullable(),
  rationale: z.string().nullable(),
  notes: z.string().nullable(),
})

/** The topic of a playbook, which need not be there. */
const topicId = z.string().min(1).max(80)

/** What is said anew of one point; what is left out stays. A point is agreed and withdrawn by procedures of their own. */
const pointChange = z.strictObject({
  point: pointRef,
  status: z.enum(POINT_STATUSES).exclude(['agreed', 'withdrawn']).exactOptional(),
  owner: line.nullable().exactOptional(),
  due: isoDate.nullable().exactOptional(),
  topic: topicId.nullable().exactOptional(),
  priority: z.enum(PRIORITIES).nullable().exactOptional(),
  better: z.enum(BETTERS).nullable().exactOptional(),
  rationale: prose.nullable().exactOptional(),
  notes: prose.nullable().exactOptional(),
})

const prepared = z.strictObject({ wording: prose.nullable(), ladder: ladder.nullable() })

const ofContract = z.strictObject({ contract: contractRef })
const onePoint = ofContract.extend({ point: pointRef })
const oneSide = onePoint.extend({ side })
/** A position by its number in the workspace, which `point.takeBack` answers with. */
const recorded = z.int().min(1)

/** What an issues list can be made as. */
export const ISSUES_FORMATS = ['docx', 'xlsx', 'csv', 'md'] as const

export const pointProcedures = {
  /** The points as a table for the other side: what both want word for word, and nothing that is private. */
  'point.export': query(
    ofContract.extend({ format: z.enum(ISSUES_FORMATS), to: exportTo.default('caller') }),
    exported,
  ),
  'point.add': mutation(
    ofContract.extend({
      title: line,
      /** The clause of the latest version as a person names it. */
      clause: line.nullable(),
      /** The clause by its lineage, of whatever version; goes before `clause`. */
      lineage: lineage.nullable().default(null),
      vendor: prose.nullable(),
      buyer: prose.nullable(),
      /** The version in which each side said so; null: the latest. */
      vendorVersion: versionNumber.nullable().default(null),
      buyerVersion: versionNumber.nullable().default(null),
      /** The topic of a playbook whose finding it is. This and what follows is for us alone, and stands in no export. */
      topic: topicId.nullable().default(null),
      /** What we would propose as the clause's text. */
      wording: prose.nullable().default(null),
      ladder: ladder.nullable().default(null),
    }),
    point,
    { by: 'point.withdraw', input: ({ contract }, { id }) => ({ contract, point: id }) },
  ),
  'point.rename': mutation(onePoint.extend({ title: line }), point.extend({ titleBefore: z.string() }), {
    by: 'point.rename',
    input: ({ contract, point: id }, { titleBefore }) => ({ contract, point: id, title: titleBefore }),
  }),
  /** Says what we would propose, and how far we would go; null: nothing is said. */
  'point.prepare': mutation(onePoint.extend(prepared.shape), point.extend({ before: prepared }), {
    by: 'point.prepare',
    input: ({ contract, point: id }, { before }) => ({ contract, point: id, ...before }),
  }),
  /** Says something anew of one or many points at once; each status must be able to follow the one before. */
  'point.set': mutation(
    ofContract.extend({ changes: z.array(pointChange).min(1).max(1_000).readonly() }),
    z.strictObject({ points: z.array(point), before: z.array(pointChange) }),
    { by: 'point.set', input: ({ contract }, { before }) => ({ contract, changes: before }) },
  ),
  /** Adds what a side wants as of a version (null: the latest); what it wanted before stays on record. */
  'point.record': mutation(oneSide.extend({ version: versionNumber.nullable(), text: prose }), point, {
    by: 'point.takeBack',
    input: ({ contract, point: id, side: of }) => ({ contract, point: id, side: of }),
  }),
  /** Takes the latest recorded position of a side back. */
  'point.takeBack': mutation(oneSide, point.extend({ takenBack: recorded }), {
    by: 'point.putBack',
    input: ({ contract, point: id, side: of }, { takenBack }) => ({
      contract,
      point: id,
      side: of,
      position: takenBack,
    }),
  }),
  /** Puts a position back as it was, while that side has recorded nothing since. */
  'point.putBack': mutation(oneSide.extend({ position: recorded }), point, {
    by: 'point.takeBack',
    input: ({ contract, point: id, side: of }) => ({ contract, point: id, side: of }),
  }),
  'point.agree': mutation(onePoint.extend({ text: prose.nullable(), version: versionNumber.nullable() }), point, {
    by: 'point.reopen',
    input: ({ contract, point: id }) => ({ contract, point: id }),
  }),
  /** Takes an agreement back: the point has the status it had before. */
  'point.reopen': mutation(onePoint, point.extend({ agreedBefore: agreement }), {
    by: 'point.agree',
    input: ({ contract, point: id }, { agreedBefore }) => ({ contract, point: id, ...agreedBefore }),
  }),
  /** Keeps the point, and its number, on record; it asks for no answer any more. */
  'point.withdraw': mutation(onePoint, point, {
    by: 'point.restore',
    input: ({ contract, point: id }) => ({ contract, point: id }),
  }),
  'point.restore': mutation(onePoint, point, {
    by: 'point.withdraw',
    input: ({ contract, point: id }) => ({ contract, point: id }),
  }),
  'point.list': query(ofContract, z.array(point)),
  'point.show': query(onePoint, point),
}
