import { mutation, query } from '../procedure.ts'
import { contractRef, pointRef, prose, versionNumber } from '../schemas/fields.ts'
import { z } from '../zod.ts'

const told = z.strictObject({
  gave: pointRef,
  gaveIn: versionNumber.nullable(),
  got: pointRef,
  gotIn: versionNumber.nullable(),
  isConditional: z.boolean(),
  note: prose.nullable(),
})

const trade = told.extend({ id: z.int().min(1) })

const ofContract = z.strictObject({ contract: contractRef })
const oneTrade = ofContract.extend({ trade: z.int().min(1) })

export const tradeProcedures = {
  'trade.list': query(ofContract, z.array(trade)),
  'trade.add': mutation(ofContract.extend(told.shape), trade, {
    by: 'trade.remove',
    input: ({ contract }, { id }) => ({ contract, trade: id }),
  }),
  'trade.change': mutation(oneTrade.extend(told.shape), trade.extend({ before: told }), {
    by: 'trade.change',
    input: ({ contract, trade: id }, { before }) => ({ contract, trade: id, ...before }),
  }),
  'trade.remove': mutation(oneTrade, trade, {
    by: 'trade.restore',
    input: ({ contract, trade: id }) => ({ contract, trade: id }),
  }),
  'trade.restore': mutation(oneTrade, trade, {
    by: 'trade.remove',
    input: ({ contract, trade: id }) => ({ contract, trade: id }),
  }),
}
