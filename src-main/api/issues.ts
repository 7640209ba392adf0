import { listPoints } from '#main/store/points.ts'
import { listVersions } from '#main/store/versions.ts'
import { issuesPrintout } from '#shared/negotiate/issues-list.ts'
import { sharedPoint } from '#shared/negotiate/shared-point.ts'
import type { Query } from './context.ts'
import { today } from './files/dates.ts'
import { deliver } from './files/exports.ts'
import { theContract } from './find.ts'

export const exportIssues: Query<'point.export'> = {
  read: async (reading, { contract: id, format, to }) => {
    const { db, jobs, signal, places } = reading
    const found = theContract(db, id)
    if (!found.ok) return found
    const { title, vendor, buyer } = found.value
    const latest = listVersions(db, id).at(-1)
    const printout = issuesPrintout({
      ...{ contract: title, vendor, buyer },
      version: latest === undefined ? null : `Version ${latest.number}`,
      points: listPoints(db, id).map(sharedPoint),
      madeOn: today(reading),
    })
    const made = await jobs.print({ format, printout }, signal)
    return made.ok ? deliver(places, to, `${title} issues list.${format}`, made.value) : made
  },
}
