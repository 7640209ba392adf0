import { readClausesOfVersions } from '#main/store/negotiation/clauses-of-versions.ts'
import { listTrades } from '#main/store/negotiation/trades.ts'
import { listPoints } from '#main/store/points.ts'
import { findFreeze } from '#main/store/signing/freezes.ts'
import { listVersions } from '#main/store/versions.ts'
import { ok } from '#shared/model/result.ts'
import { warningsOf } from '#shared/negotiate/warnings/warnings.ts'
import type { Query } from '../context.ts'
import { today } from '../files/dates.ts'
import { theContract } from '../find.ts'

export const pointWarnings: Query<'point.warnings'> = {
  read: (reading, { contract: id }) => {
    const { db } = reading
    const contract = theContract(db, id)
    if (!contract.ok) return contract
    const clausesOf = new Map(readClausesOfVersions(db, id).map((read) => [read.version, read]))
    return ok(
      warningsOf({
        points: listPoints(db, id),
        trades: listTrades(db, id),
        ours: contract.value.ours,
        isFrozen: findFreeze(db, id) !== null,
        versions: listVersions(db, id).map(({ number, side }) => {
          const { clauses = [], lineages = [] } = clausesOf.get(number) ?? {}
          return { version: number, side, clauses, lineages }
        }),
        today: today(reading),
      }),
    )
  },
}
