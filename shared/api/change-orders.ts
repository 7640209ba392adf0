import { mutation, query } from './procedure.ts'
import { changeOrderRef, contractRef, isoDate, line, prose, versionNumber } from './schemas/fields.ts'
import { z } from './zod.ts'

const affectedClause = z.strictObject({
  label: z.string(),
  heading: z.string().nullable(),
  oldText: z.string(),
  newText: z.string(),
})

const changeOrder = z.strictObject({
  id: changeOrderRef,
  title: z.string(),
  scope: z.string().nullable(),
  status: z.enum(['pending', 'agreed', 'void']),
  priceDelta: z.int(),
  daysDelta: z.int(),
  baseVersion: versionNumber,
  clauses: z.array(affectedClause),
  date: z.string(),
  createdAt: z.string(),
  voided: z.strictObject({ at: z.string(), reason: z.string() }).nullable(),
})

const sum = z.int().nullable()

const sumBlock = z.strictObject({
  originalSum: sum,
  netOfEarlier: z.int(),
  sumBefore: sum,
  thisChange: z.int(),
  newSum: sum,
})

const timeBlock = z.strictObject({ endBefore: z.string().nullable(), days: z.int(), newEnd: z.string().nullable() })

export const contractToDate = z.strictObject({
  originalSum: sum,
  netOfChanges: z.int(),
  sumToDate: sum,
  originalEnd: z.string().nullable(),
  daysOfChanges: z.int(),
  endToDate: z.string().nullable(),
  pendingSum: z.int(),
  pendingDays: z.int(),
})

const ofContract = z.strictObject({ contract: contractRef })
const shown = z.strictObject({ changeOrder, currency: z.string(), sum: sumBlock, time: timeBlock })

export const changeOrderProcedures = {
  'changeOrder.add': mutation(
    ofContract.extend({
      title: line,
      scope: prose.nullable(),
      /** The change of the price as typed (`+1200.00`), in major units of the contract's currency. */
      price: z.string().nullable(),
      days: z.int().min(-36_500).max(36_500).nullable(),
      clause: z.strictObject({ label: line, text: prose }).nullable(),
      date: isoDate.nullable(),
      status: z.enum(['pending', 'agreed']),
    }),
    shown,
    {
      by: 'changeOrder.void',
      input: ({ contract }, { changeOrder: { id } }) => ({ contract, changeOrder: id, reason: null }),
    },
  ),
  'changeOrder.void': mutation(ofContract.extend({ changeOrder: changeOrderRef, reason: line.nullable() }), shown, {
    never: 'A voided number is never used again; add a new change order.',
  }),
  'changeOrder.list': query(
    ofContract,
    z.strictObject({ currency: z.string(), changeOrders: z.array(changeOrder), toDate: contractToDate }),
  ),
  'changeOrder.show': query(ofContract.extend({ changeOrder: changeOrderRef }), shown),
}
