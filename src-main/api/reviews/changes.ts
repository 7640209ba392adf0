import type { ReadableDb } from '#main/store/db.ts'
import {
  listAssignments,
  listChoices,
  removeAssignment,
  removeChoice,
  setAssignment,
  setChoice,
  setReviewSettings,
} from '#main/store/reviewing/reviews.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ContractId } from '#shared/model/ids.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { direct } from '../context.ts'
import { theUsedPlaybook } from '../playbooks/find-playbook.ts'
import { theReviewSettings } from './review-version.ts'

/** The playbook that a contract is reviewed against. */
function thePlaybookOf(db: ReadableDb, contract: ContractId): Result<Playbook, ApiError> {
  const settings = theReviewSettings(db, contract)
  if (!settings.ok) return settings
  const found = theUsedPlaybook(db, settings.value.playbook)
  return found.ok ? ok(found.value.playbook) : found
}

/** A part of the playbook by its id; what the user said of one that is gone from it can still be taken back. */
function thePart(
  db: ReadableDb,
  contract: ContractId,
  noun: 'topic' | 'control',
  { id, isTakenBack }: { readonly id: string; readonly isTakenBack: boolean },
): Result<null, ApiError> {
  const playbook = thePlaybookOf(db, contract)
  if (!playbook.ok) return playbook
  const known = (noun === 'topic' ? playbook.value.topics : playbook.value.controls).map((part) => part.id)
  return isTakenBack || known.includes(id)
    ? ok(null)
    : err({ kind: 'missing', noun, ref: id, known: known.slice(0, 12) })
}

export const setReview = direct<'review.set'>((db, { contract, ...settings }) => {
  const before = theReviewSettings(db, contract)
  if (!before.ok) return before
  const playbook = theUsedPlaybook(db, settings.playbook)
  if (!playbook.ok) return playbook
  setReviewSettings(db, contract, settings)
  return ok({ value: { before: before.value }, contract, payload: settings })
})

export const chooseVerdict = direct<'review.choose'>((db, { contract, topic, choice }) => {
  const part = thePart(db, contract, 'topic', { id: topic, isTakenBack: choice === null })
  if (!part.ok) return part
  const said = listChoices(db, contract).find((other) => other.topic === topic)
  const before = said === undefined ? null : { verdict: said.verdict, note: said.note }
  if (choice === null) removeChoice(db, contract, topic)
  else setChoice(db, contract, { topic, ...choice })
  return ok({ value: { before }, contract, payload: { topic, verdict: choice?.verdict ?? null } })
})

export const assignHalf = direct<'review.assign'>((db, { contract, control, half, owner }) => {
  const part = thePart(db, contract, 'control', { id: control, isTakenBack: owner === null })
  if (!part.ok) return part
  const said = listAssignments(db, contract).find((other) => other.control === control && other.half === half)
  if (owner === null) removeAssignment(db, contract, { control, half })
  else setAssignment(db, contract, { control, half, owner })
  return ok({ value: { before: said?.owner ?? null }, contract, payload: { control, half, owner } })
})
