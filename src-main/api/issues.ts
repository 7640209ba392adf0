import type { ReadableDb } from '#main/store/db.ts'
import { listPoints } from '#main/store/points.ts'
import { findReviewSettings } from '#main/store/reviewing/reviews.ts'
import { listVersions } from '#main/store/versions.ts'
import type { Contract } from '#shared/model/contract.ts'
import type { ContractId } from '#shared/model/ids.ts'
import type { Printout } from '#shared/model/printout/printout.ts'
import { issuesPrintout } from '#shared/negotiate/issues/issues-list.ts'
import { raisedIn } from '#shared/negotiate/raised-in.ts'
import { type ListedPoint, listedPoint } from '#shared/negotiate/shared-point.ts'
import type { Query, Reading } from './context.ts'
import { today } from './files/dates.ts'
import { deliver } from './files/exports.ts'
import { theContract } from './find.ts'
import { listBuiltIn } from './playbooks/built-in.ts'

export const exportIssues: Query<'point.export'> = {
  read: async (reading, { contract: id, format, to }) => {
    const { db, jobs, signal, places } = reading
    const found = theContract(db, id)
    if (!found.ok) return found
    const made = await jobs.print({ format, printout: issuesOf(reading, found.value) }, signal)
    return made.ok ? deliver(places, to, `${found.value.title} issues list.${format}`, made.value) : made
  },
}

/** A contract's issues list as of now. */
export function issuesOf(reading: Pick<Reading, 'db' | 'now'>, { id, title, vendor, buyer }: Contract): Printout {
  const latest = listVersions(reading.db, id).at(-1)
  return issuesPrintout({
    ...{ contract: title, vendor, buyer },
    version: latest === undefined ? null : `Version ${latest.number}`,
    points: listedPoints(reading.db, id),
    madeOn: today(reading),
  })
}

/** A contract's points as the other side may see them. */
export function listedPoints(db: ReadableDb, contract: ContractId): readonly ListedPoint[] {
  const versions = listVersions(db, contract)
  const points = listPoints(db, contract)
  const hasTopics = points.some(({ topic }) => topic !== null)
  const topics = hasTopics ? topicNames(findReviewSettings(db, contract)?.playbook) : null
  return points.map((point) =>
    listedPoint(point, {
      raisedIn: raisedIn(point, versions),
      topic: topics?.get(point.topic ?? '') ?? null,
    }),
  )
}

/** What topics are called in the playbooks that come with the application, above all in the one that is used. */
function topicNames(used: string | undefined): ReadonlyMap<string, string> {
  const playbooks = listBuiltIn()
  const last = playbooks.filter(({ id }) => id === used)
  return new Map([...playbooks, ...last].flatMap(({ topics }) => topics.map(({ id, title }) => [id, title])))
}
