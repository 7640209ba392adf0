import { listPoints } from '#main/store/points.ts'
import { ok } from '#shared/model/result.ts'
import { readIssues } from '#shared/negotiate/issues/read-issues.ts'
import type { Query } from '../context.ts'
import { theContract } from '../find.ts'

export const readList: Query<'round.readList'> = {
  read: async ({ db, jobs, signal }, { contract, file }) => {
    const found = theContract(db, contract)
    if (!found.ok) return found
    const tables = await jobs.tables(file, signal)
    if (!tables.ok) return tables
    return ok(readIssues(tables.value, listPoints(db, contract), found.value.ours))
  },
}
