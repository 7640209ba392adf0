import { contractToDate } from './change-orders.ts'
import { contractRef, currency, isoDate, line, side } from './fields.ts'
import { mutation, query } from './procedure.ts'
import { freeze, signing } from './signing.ts'
import { version } from './versions.ts'
import { z } from './zod.ts'

const contract = z.strictObject({
  id: contractRef,
  title: z.string(),
  vendor: z.string(),
  buyer: z.string(),
  ours: side,
  currency: z.string(),
  price: z.int().nullable(),
  endDate: z.string().nullable(),
  createdAt: z.string(),
})

const state = z.enum(['draft', 'frozen', 'signed'])

const overview = z.strictObject({ contract, state, versions: z.int(), openPoints: z.int(), changeOrders: z.int() })

export const contractProcedures = {
  'contract.add': mutation(
    z.strictObject({
      title: line,
      vendor: line,
      buyer: line,
      ours: side,
      currency,
      /** The original sum as typed, in major units of the currency. */
      price: z.string().nullable(),
      endDate: isoDate.nullable(),
    }),
    contract,
    { never: 'A contract keeps its number; an empty one can be left alone.' },
  ),
  'contract.list': query(z.strictObject({}), z.array(overview)),
  'contract.show': query(
    z.strictObject({ contract: contractRef }),
    z.strictObject({
      contract,
      state,
      versions: z.array(version),
      openPoints: z.int(),
      changeOrders: z.int(),
      freeze: freeze.nullable(),
      signings: z.array(signing),
      toDate: contractToDate,
    }),
  ),
}
