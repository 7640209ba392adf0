import type { ContractId } from '#shared/model/ids.ts'
import type { DraftEdit, OurDraft } from '#shared/model/negotiation/our-draft.ts'
import { invariant } from '#shared/model/result.ts'
import { contractNumber } from '../contracts.ts'
import type { ReadableDb, WritableDb } from '../db.ts'

/** What became of a draft: it is worked on, put away, or a version. */
export type DraftState = 'current' | 'discarded' | 'issued'

/** A draft as it is stored; of its edits, links name what their words name. */
export interface StoredDraft extends OurDraft {
  readonly state: DraftState
  /** The version that it became, also after that was taken back, while the draft is what it was; else null. */
  readonly issued: number | null
}

interface DraftRow {
  readonly id: number
  readonly base: number
  readonly started_at: string
  readonly state: DraftState
  readonly issued: number | null
}

/** Begins a draft over a version, which must exist. There must be no current one. */
export function startDraft(db: WritableDb, contract: ContractId, base: number, at: string): StoredDraft {
  db.prepare("INSERT INTO drafts (contract, base, started_at, state) VALUES (?, ?, ?, 'current')").run(
    ...[contractNumber(contract), base, at],
  )
  const draft = findDraft(db, contract)
  invariant(draft !== null, 'a draft that was begun is there')
  return draft
}

/** The draft that is worked on, or null. */
export function findDraft(db: ReadableDb, contract: ContractId): StoredDraft | null {
  const row = db
    .prepare<DraftRow>("SELECT * FROM drafts WHERE contract = ? AND state = 'current'")
    .get(contractNumber(contract))
  return row === undefined ? null : rowToDraft(db, row)
}

/** The draft of that id, whatever became of it, or null. */
export function findDraftById(db: ReadableDb, contract: ContractId, id: number): StoredDraft | null {
  const row = db
    .prepare<DraftRow>('SELECT * FROM drafts WHERE contract = ? AND id = ?')
    .get(contractNumber(contract), id)
  return row === undefined ? null : rowToDraft(db, row)
}

/** The draft that a version was made of, or null. */
export function findDraftOfVersion(db: ReadableDb, contract: ContractId, version: number): StoredDraft | null {
  const row = db
    .prepare<DraftRow>('SELECT * FROM drafts WHERE contract = ? AND issued = ? ORDER BY id DESC LIMIT 1')
    .get(contractNumber(contract), version)
  return row === undefined ? null : rowToDraft(db, row)
}

/** Says what became of a draft, and which version it is or was. It must exist, and there be one current draft at most. */
export function markDraft(db: WritableDb, id: number, state: DraftState, issued: number | null): void {
  const { changes } = db.prepare('UPDATE drafts SET state = ?, issued = ? WHERE id = ?').run(state, issued, id)
  invariant(changes === 1, 'the draft was found before it is marked')
}

/** Puts edits in the place of those of their slots; of null, none. Then the draft is no version any more. */
export function putEdits(
  db: WritableDb,
  id: number,
  changes: readonly { readonly slot: string; readonly edit: DraftEdit | null }[],
): void {
  const remove = db.prepare('DELETE FROM draft_edits WHERE draft = ? AND slot = ?')
  const insert = db.prepare('INSERT INTO draft_edits (draft, slot, edit) VALUES (?, ?, ?)')
  for (const { slot, edit } of changes) {
    remove.run(id, slot)
    if (edit !== null) insert.run(id, slot, JSON.stringify(edit))
  }
  markDraft(db, id, 'current', null)
}

const rowToDraft = (db: ReadableDb, { id, base, started_at, state, issued }: DraftRow): StoredDraft => ({
  ...{ id, base, startedAt: started_at, state, issued },
  edits: db
    .prepare<{ edit: string }>('SELECT edit FROM draft_edits WHERE draft = ? ORDER BY slot')
    .all(id)
    .map(({ edit }): DraftEdit => JSON.parse(edit)),
})
