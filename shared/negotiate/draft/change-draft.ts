import type { DraftEdit } from '../../model/negotiation/our-draft.ts'
import { err, ok, type Result } from '../../model/result.ts'
import type { VersionText } from '../../model/version-text.ts'
import { documentOf, insertedNumber } from './arrange.ts'
import { assembleDraft } from './assemble-draft.ts'
import { linkTyped } from './references/link-typed.ts'

/** What is to become of a slot: an edit, or, with null, nothing. */
export interface DraftChange {
  readonly slot: string
  readonly edit: DraftEdit | null
}

/** What is stored, and what puts everything back. */
export interface ChangedDraft {
  readonly changes: readonly DraftChange[]
  readonly before: readonly DraftChange[]
}

/**
 * Changes a draft's edits, or says in words what is wrong with a change.
 *
 * What stood after a clause that is put in no more follows what that followed.
 */
export function changeDraft(
  base: VersionText,
  edits: readonly DraftEdit[],
  changes: readonly DraftChange[],
): Result<ChangedDraft, string> {
  const wanted = new Map(changes.map(({ slot, edit }) => [slot, edit]))
  const slots = new Set(edits.map(({ slot }) => slot).filter((slot) => wanted.get(slot) !== null))
  for (const { slot, edit } of changes) if (edit !== null) slots.add(slot)
  for (const change of changes) {
    const problem = problemOf(base, change, slots)
    if (problem !== null) return err(`${change.slot} ${problem}`)
  }
  const rehung = rehang(edits, wanted)
  const typed = linkTyped(
    base,
    edits,
    [...wanted.values()].filter((edit) => edit !== null),
  )
  const linked = new Map(typed.map((edit) => [edit.slot, edit]))
  const all = [
    ...[...wanted].map(([slot, edit]) => ({ slot, edit: edit === null ? null : (linked.get(slot) ?? edit) })),
    ...rehung,
  ]
  const read = new Map(assembleDraft(base, edits).edits.map((edit) => [edit.slot, edit]))
  return ok({ changes: all, before: all.map(({ slot }) => ({ slot, edit: read.get(slot) ?? null })) })
}

/** What follows a clause that is put in no more: it is hung on what that followed. */
function rehang(
  edits: readonly DraftEdit[],
  wanted: ReadonlyMap<string, DraftEdit | null>,
): readonly { readonly slot: string; readonly edit: DraftEdit }[] {
  const isGone = ({ slot }: DraftEdit): boolean => insertedNumber(slot) !== null && wanted.get(slot) === null
  const gone = new Map(edits.filter(isGone).map(({ slot, after }) => [slot, after]))
  return edits.flatMap((edit) => {
    if (edit.after === null || wanted.has(edit.slot) || !gone.has(edit.after)) return []
    let after: string | null = edit.after
    for (let step = 0; step < gone.size && after !== null; step++)
      after = gone.get(after) ?? (gone.has(after) ? null : after)
    return [{ slot: edit.slot, edit: { ...edit, after } }]
  })
}

/** What is wrong with a change, or null. `slots`: all that have an edit once it is made. */
function problemOf(base: VersionText, { slot, edit }: DraftChange, slots: ReadonlySet<string>): string | null {
  if (edit === null) return null
  if (edit.slot !== slot) return 'is not the slot of its edit'
  const isClause = (index: number | null): boolean => index !== null && base.clauses[index] !== undefined
  if (insertedNumber(slot) === null) {
    const index = Number(slot.slice(1))
    if (!isClause(index)) return 'is no clause of the version that the draft is laid over'
    if (edit.after !== null || edit.like !== null)
      return 'has its place, and cannot be put after or like another clause'
    const isPrinted = base.paragraphs.some(({ clause }) => clause === index)
    return isPrinted || edit.words === 'base' ? null : 'is the name of its file, which a draft does not change'
  }
  if (edit.words === 'base') return 'was put in, and has no words in the base version'
  if (edit.like !== null && !isClause(edit.like)) return 'is like no clause of the version that the draft is laid over'
  if (edit.words === null || edit.after === null) return null
  const after = insertedNumber(edit.after)
  const isThere = after === null ? isClause(Number(edit.after.slice(1))) : slots.has(edit.after) && edit.after !== slot
  if (!isThere) return 'follows a clause that is not there'
  const isOther =
    after === null &&
    edit.like !== null &&
    documentOf(base, edit.like) !== documentOf(base, Number(edit.after.slice(1)))
  return isOther ? 'is like a clause of another document' : null
}
