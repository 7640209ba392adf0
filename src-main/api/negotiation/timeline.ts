import { readClausesOfVersions } from '#main/store/negotiation/clauses-of-versions.ts'
import { listVersions } from '#main/store/versions.ts'
import { ok } from '#shared/model/result.ts'
import { timelineOf } from '#shared/negotiate/timeline.ts'
import type { Query } from '../context.ts'
import { thePoint } from '../find.ts'

export const pointTimeline: Query<'point.timeline'> = {
  read: ({ db }, { contract, point: id }) => {
    const point = thePoint(db, contract, id)
    if (!point.ok) return point
    const clausesOf = new Map(readClausesOfVersions(db, contract).map((read) => [read.version, read]))
    const versions = listVersions(db, contract).map(({ number, side, date }) => {
      const { clauses = [], lineages = [] } = clausesOf.get(number) ?? {}
      return { version: number, side, date, text: { format: 'text', clauses } as const, lineages }
    })
    return ok(timelineOf(point.value, versions))
  },
}
