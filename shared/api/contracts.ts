import { CONTRACT_STATES } from '../model/contract.ts'
import { contractToDate } from './change-orders.ts'
import { deadline, turns } from './negotiation/turns.ts'
import { mutation, query } from './procedure.ts'
import { contractRef, currency, isoDate, line, side } from './schemas/fields.ts'
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

const state = z.enum(CONTRACT_STATES)

/** Who holds the pen, since when, and how it went until then. */
const turn = turns.pick({ holder: true, since: true, days: true, rounds: true }).extend({
  /** Whole days that the present turn has lasted; 0 while nobody has the pen. */
  lasting: z.int(),
  forks: z.int(),
})

const overview = z.strictObject({
  contract,
  state,
  versions: z.int(),
  /** Whose draft is on the table, or null before the first. */
  latest: version.pick({ number: true, side: true, date: true, addedAt: true }).nullable(),
  openPoints: z.int(),
  /** Open ones whose due day has passed. */
  overduePoints: z.int(),
  turn,
  /** The next day to keep that has not passed. */
  next: deadline.nullable(),
  /** Void ones count no more. */
  changeOrders: z.int(),
  sumToDate: contractToDate.shape.sumToDate,
})

const oneContract = z.strictObject({ contract: contractRef })

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
    { by: 'contract.discard', input: (_, { id }) => ({ contract: id }) },
  ),
  /** Takes an empty contract out of the workspace. Its number is never used again. */
  'contract.discard': mutation(oneContract, contract, {
    by: 'contract.restore',
    input: ({ contract: id }) => ({ contract: id }),
  }),
  'contract.restore': mutation(oneContract, contract, {
    by: 'contract.discard',
    input: ({ contract: id }) => ({ contract: id }),
  }),
  'contract.list': query(z.strictObject({}), z.array(overview)),
  'contract.show': query(
    oneContract,
    z.strictObject({
      contract,
      state,
      versions: z.array(version),
      openPoints: z.int(),
      overduePoints: z.int(),
      turn,
      next: deadline.nullable(),
      changeOrders: z.int(),
      freeze: freeze.nullable(),
      signings: z.array(signing),
      toDate: contractToDate,
    }),
  ),
}
