import type { ReadableDb } from '#main/store/db.ts'
import {
  findDraft,
  findDraftById,
  markDraft,
  putEdits,
  type StoredDraft,
  startDraft as storeDraft,
} from '#main/store/negotiation/drafts.ts'
import { findVersion, readVersionText } from '#main/store/versions.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ContractId } from '#shared/model/ids.ts'
import type { OurDraft } from '#shared/model/negotiation/our-draft.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import { type AssembledDraft, assembleDraft } from '#shared/negotiate/draft/assemble-draft.ts'
import { changeDraft } from '#shared/negotiate/draft/change-draft.ts'
import { direct, type Query } from '../context.ts'
import { theContract, theLatestVersion, theVersion } from '../find.ts'
import { theEndableFreeze } from '../withdrawals.ts'

/** The draft that is worked on, or the refusal that there is none. */
export function theDraft(db: ReadableDb, contract: ContractId): Result<StoredDraft, ApiError> {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const draft = findDraft(db, contract)
  return draft === null ? err({ kind: 'refused', why: 'no-draft', detail: null }) : ok(draft)
}

/** A draft as it reads over its base version, which must stand. */
const assembleStored = (db: ReadableDb, contract: ContractId, { base, edits }: StoredDraft): AssembledDraft =>
  assembleDraft(readVersionText(db, contract, base), edits)

/** A draft as it is told: its words follow all numbers. */
export function toOurDraft(db: ReadableDb, contract: ContractId, draft: StoredDraft): OurDraft {
  const { id, base, startedAt, edits } = draft
  if (edits.length === 0) return { id, base, startedAt, edits }
  return { id, base, startedAt, edits: assembleStored(db, contract, draft).edits }
}

/** Whether a draft can be worked on: none is yet, and no version is signed. */
function checkNoDraft(db: ReadableDb, contract: ContractId): Result<null, ApiError> {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const freeze = theEndableFreeze(db, contract)
  if (!freeze.ok) return freeze
  const there = findDraft(db, contract)
  return there === null ? ok(null) : err({ kind: 'refused', why: 'draft-there', detail: String(there.base) })
}

export const showDraft: Query<'draft.show'> = {
  read: ({ db }, { contract }) => {
    const found = theContract(db, contract)
    if (!found.ok) return found
    const draft = findDraft(db, contract)
    if (draft === null) return ok(null)
    const { clauses, dangling, edits } = assembleStored(db, contract, draft)
    const { id, base, startedAt } = draft
    return ok({ draft: { id, base, startedAt, edits }, clauses, dangling })
  },
}

export const startDraft = direct<'draft.start'>((db, { contract, base }, at) => {
  const free = checkNoDraft(db, contract)
  if (!free.ok) return free
  const over = base === null ? theLatestVersion(db, contract) : theVersion(db, contract, base)
  if (!over.ok) return over
  const { number } = over.value
  const draft = storeDraft(db, contract, number, at)
  return ok({ value: toOurDraft(db, contract, draft), contract, payload: { version: number, draft: draft.id } })
})

export const discardDraft = direct<'draft.discard'>((db, { contract }) => {
  const draft = theDraft(db, contract)
  if (!draft.ok) return draft
  const { id, base, issued } = draft.value
  markDraft(db, id, 'discarded', issued)
  return ok({ value: toOurDraft(db, contract, draft.value), contract, payload: { version: base, draft: id } })
})

export const resumeDraft = direct<'draft.resume'>((db, { contract, draft: id }) => {
  const free = checkNoDraft(db, contract)
  if (!free.ok) return free
  const draft = findDraftById(db, contract, id)
  if (draft?.state !== 'discarded') return err({ kind: 'refused', why: 'draft-not-discarded', detail: null })
  if (findVersion(db, contract, draft.base) === null) {
    return err({ kind: 'refused', why: 'version-withdrawn', detail: 'That draft' })
  }
  markDraft(db, id, 'current', draft.issued)
  return ok({ value: toOurDraft(db, contract, draft), contract, payload: { version: draft.base, draft: id } })
})

export const putDraft = direct<'draft.put'>((db, { contract, changes }) => {
  const draft = theDraft(db, contract)
  if (!draft.ok) return draft
  const { id, base, edits } = draft.value
  const changed = changeDraft(readVersionText(db, contract, base), edits, changes)
  if (!changed.ok) return badChange(changed.error)
  putEdits(db, id, changed.value.changes)
  const now = theDraft(db, contract)
  if (!now.ok) return now
  return ok({
    value: { draft: toOurDraft(db, contract, now.value), before: changed.value.before },
    contract,
    payload: { version: base, draft: id, clauses: changed.value.changes.length },
  })
})

const badChange = (problem: string): Result<never, ApiError> => err({ kind: 'bad-input', field: 'changes', problem })
