import { listAgreedElsewhere } from '#main/store/negotiation/agreed-points.ts'
import { ok } from '#shared/model/result.ts'
import { findPrecedents } from '#shared/negotiate/precedents.ts'
import type { Query } from '../context.ts'
import { theContract } from '../find.ts'

export const listPrecedents: Query<'precedent.list'> = {
  read: ({ db }, { contract, topic, words }) => {
    const found = theContract(db, contract)
    return found.ok ? ok(findPrecedents({ topic, words }, listAgreedElsewhere(db, contract))) : found
  },
}
