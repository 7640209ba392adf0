import { freeSlot } from '#renderer/compare/triage/model/laid.ts'
import { text } from '#renderer/messages/text.ts'
import { mutate, mutateQuietly } from '#renderer/shell/mutate.ts'
import { sayDone } from '#renderer/shell/notices/toasts.ts'
import { offerUndo } from '#renderer/shell/undo.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { DraftEdit, DraftWords } from '#shared/model/negotiation/our-draft.ts'
import { chooseSlot, endEditing } from './draft-slice.ts'
import type { Base } from './model/basis.ts'
import { baseWords, type Entry, nameOfEntry } from './model/entries.ts'
import { putEdits, useOurDraft } from './our-draft.ts'

const words = text.draft.step

export async function startDraft(contract: string, base: number): Promise<void> {
  await mutate('draft.start', { contract, base }, words.started(base))
}

export async function discardDraft(contract: string): Promise<void> {
  const discarded = await mutate('draft.discard', { contract }, words.discarded)
  if (discarded.ok) sayDone(text.draft.discard.done, offerUndo())
}

const isSame = (one: DraftWords, other: DraftWords): boolean => JSON.stringify(one) === JSON.stringify(other)

const plainEdit = (slot: string): DraftEdit => ({
  ...{ slot, decision: 'edit', words: 'base', after: null, like: null, note: null },
})

/** An edit without what was read off its old words. */
function withWords(edit: DraftEdit, own: DraftEdit['words']): DraftEdit {
  const { links: _, ...rest } = edit
  return { ...rest, words: own }
}

/** Gives a clause other words. Typed back to what the base says, nothing is edited any more. */
export async function editWords(contract: string, entry: Entry, typed: DraftWords, base: Base): Promise<void> {
  const { slot, edit } = entry
  const isBase = entry.base !== null && isSame(typed, baseWords(entry, base))
  const before = edit ?? plainEdit(slot)
  const next = !isBase
    ? withWords({ ...before, decision: before.decision === 'accept' ? 'edit' : before.decision }, typed)
    : before.decision === 'edit' && before.note === null
      ? null
      : withWords(before, 'base')
  if (await putEdits(contract, [{ slot, edit: next }], words.edited(nameOfEntry(entry)))) endEditing()
}

/** Where a clause is put in, and how it looks. */
export type InsertPlace = Pick<DraftEdit, 'after' | 'like'>

/** Puts a clause in, and goes to it. */
export async function insertClause(
  contract: string,
  place: InsertPlace,
  typed: DraftWords,
  title: string = words.inserted,
): Promise<void> {
  const slot = freeSlot(useOurDraft.getState().shown?.draft.edits ?? [])
  const edit: DraftEdit = { slot, decision: 'insert', words: typed, ...place, note: null }
  // It is gone to when it stands in its place.
  if (!(await mutate('draft.put', { contract, changes: [{ slot, edit }] }, title)).ok) return
  endEditing()
  chooseSlot(slot, true)
}

/** Takes a clause out; one that was put in is as if it had never been. */
export async function takeOut(contract: string, entry: Entry): Promise<void> {
  const { slot, edit } = entry
  const next = entry.base === null ? null : withWords(edit ?? plainEdit(slot), null)
  await putEdits(contract, [{ slot, edit: next }], words.takenOut(nameOfEntry(entry)))
}

/** Takes back what was decided on a clause: it reads as the base again. */
export const putBack = (contract: string, entry: Entry): Promise<boolean> =>
  putEdits(contract, [{ slot: entry.slot, edit: null }], words.putBack(nameOfEntry(entry)))

/** Keeps why something was decided; the dialog shows what went wrong. */
export async function noteWhy(contract: string, entry: Entry, note: string | null): Promise<ApiError | null> {
  const edit = { ...(entry.edit ?? plainEdit(entry.slot)), note }
  const title = words.noted(nameOfEntry(entry))
  const kept = await mutateQuietly('draft.put', { contract, changes: [{ slot: entry.slot, edit }] }, title)
  return kept.ok ? null : kept.error
}
