import type { ReadableDb } from '#main/store/db.ts'
import { readDocumentBytes, readVersionText } from '#main/store/versions.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Contract } from '#shared/model/contract.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { makePrintout } from '#shared/review/printouts/make-printout.ts'
import { matrixSchedule, openHalves } from '#shared/review/printouts/matrix.ts'
import type { ReviewedVersion } from '#shared/review/printouts/reviewed-version.ts'
import type { Mutation, Query, Reading } from '../context.ts'
import { today } from '../files/dates.ts'
import { deliver } from '../files/exports.ts'
import { theContract, theVersion } from '../find.ts'
import { addVersion } from '../versions.ts'
import { reviewStored } from './review-version.ts'

/** A version's review with all that its printouts may hold, and nothing of the user's notes. */
async function reviewedVersion(
  reading: Reading,
  contract: Contract,
  number: number | null,
): Promise<Result<ReviewedVersion & { readonly number: number }, ApiError>> {
  const reviewed = await reviewStored(reading, contract.id, number)
  if (!reviewed.ok) return reviewed
  const { version, playbook, review, settings, assignments } = reviewed.value
  const { clauses } = readVersionText(reading.db, contract.id, version)
  return ok({
    ...{ contract: contract.title, vendor: contract.vendor, buyer: contract.buyer },
    ...{ number: version, version: `Version ${version}`, playbook, review, settings, clauses, assignments },
    madeOn: today(reading),
  })
}

const NAMES = {
  checklist: 'checklist',
  implementation: 'before signing',
  matrix: 'responsibilities',
  review: 'review',
} as const

export const exportReview: Query<'review.export'> = {
  read: async (reading, { contract: id, version, what, format, to }) => {
    const contract = theContract(reading.db, id)
    if (!contract.ok) return contract
    const reviewed = await reviewedVersion(reading, contract.value, version)
    if (!reviewed.ok) return reviewed
    const printout = makePrintout(what, reviewed.value)
    const made = await reading.jobs.print({ format, printout }, reading.signal)
    if (!made.ok) return made
    const name = `${contract.value.title} v${reviewed.value.number} ${NAMES[what]}.${format}`
    return deliver(reading.places, to, name, made.value)
  },
}

const SCHEDULE = 'Shared responsibility.docx'

/** The documents of a version, without a matrix that an earlier one had. */
function documentsWithout(db: ReadableDb, contract: Contract, number: number) {
  const version = theVersion(db, contract.id, number)
  if (!version.ok) return version
  const kept = version.value.documents.filter(({ name }) => name !== SCHEDULE)
  const documents = kept.map(({ name, kind }) => ({
    ...{ name, kind },
    bytes: readDocumentBytes(db, contract.id, number, name),
  }))
  return ok({ view: version.value.view, documents })
}

export const attachMatrix: Mutation<'review.attachMatrix'> = {
  mutate: async (reading, { contract: id }) => {
    const contract = theContract(reading.db, id)
    if (!contract.ok) return contract
    const reviewed = await reviewedVersion(reading, contract.value, null)
    if (!reviewed.ok) return reviewed
    const open = openHalves(reviewed.value)
    if (open.length > 0) return err({ kind: 'refused', why: 'halves-open', detail: open.join('; ') })
    const stored = documentsWithout(reading.db, contract.value, reviewed.value.number)
    if (!stored.ok) return stored
    const { view, documents } = stored.value
    const schedules = documents.filter(({ kind }) => kind === 'schedule').length
    const printout = matrixSchedule(reviewed.value, schedules + 1)
    const made = await reading.jobs.print({ format: 'docx', printout }, reading.signal)
    if (!made.ok) return made
    const commit = await addVersion.mutate(reading, {
      ...{ contract: id, side: contract.value.ours, date: null, view },
      documents: [...documents, { name: SCHEDULE, kind: 'schedule', bytes: made.value }],
    })
    if (!commit.ok) return commit
    return ok((db, at) => {
      const done = commit.value(db, at)
      return done.ok ? ok({ ...done.value, value: { version: done.value.value.version.number } }) : done
    })
  },
}
