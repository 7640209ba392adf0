import { POINT_STATUSES } from '../model/point.ts'
import { contractRef, line, pointRef, prose, side, versionNumber } from './fields.ts'
import { mutation, query } from './procedure.ts'
import { z } from './zod.ts'

const position = z.strictObject({
  side,
  version: versionNumber.nullable(),
  text: z.string(),
  recordedAt: z.string(),
})

const pointClause = z.strictObject({
  lineage: z.int(),
  now: z
    .strictObject({ version: versionNumber, label: z.string().nullable(), heading: z.string().nullable() })
    .nullable(),
  labelThen: z.string().nullable(),
})

const point = z.strictObject({
  id: pointRef,
  title: z.string(),
  status: z.enum(POINT_STATUSES),
  clauses: z.array(pointClause),
  positions: z.array(position),
  agreed: z.strictObject({ text: z.string(), version: versionNumber }).nullable(),
  raisedAt: z.string(),
})

const ofContract = z.strictObject({ contract: contractRef })

export const pointProcedures = {
  'point.add': mutation(
    ofContract.extend({
      title: line,
      clause: line.nullable(),
      vendor: prose.nullable(),
      buyer: prose.nullable(),
    }),
    point,
    { never: 'A point keeps its number; one raised by mistake is withdrawn, not deleted.' },
  ),
  'point.agree': mutation(
    ofContract.extend({ point: pointRef, text: prose.nullable(), version: versionNumber.nullable() }),
    point,
    { by: 'point.reopen' },
  ),
  'point.reopen': mutation(ofContract.extend({ point: pointRef }), point, { by: 'point.agree' }),
  'point.list': query(ofContract, z.array(point)),
  'point.show': query(ofContract.extend({ point: pointRef }), point),
}
