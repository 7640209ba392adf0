import { checkAuditChain, pageAudit } from '#main/store/audit.ts'
import { findDiscardedContract } from '#main/store/contracts.ts'
import { ok } from '#shared/model/result.ts'
import type { Query } from './context.ts'
import { theContract } from './find.ts'

export const listAudit: Query<'audit.list'> = {
  read: ({ db }, page) => {
    const { contract } = page
    // The log tells of discarded contracts, too.
    if (contract !== null && findDiscardedContract(db, contract) === null) {
      const found = theContract(db, contract)
      if (!found.ok) return found
    }
    const entries = pageAudit(db, page).map(({ prev: _prev, hash: _hash, ...entry }) => entry)
    return ok({ entries, chain: checkAuditChain(db) })
  },
}
