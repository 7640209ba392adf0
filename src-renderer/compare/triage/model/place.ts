import type { DraftEdit } from '#shared/model/negotiation/our-draft.ts'
import { baseSlot } from '#shared/negotiate/draft/arrange.ts'
import type { Change, Compared } from '../../model/compared.ts'
import { editFrom, type Laid } from './laid.ts'

/** Where a clause is put in, and whose look it takes. */
export type Place = Pick<DraftEdit, 'after' | 'like'>

const known = new WeakMap<Compared, readonly (Change | undefined)[]>()

/** The change of each clause of the older text. */
function changesOfOld(compared: Compared): readonly (Change | undefined)[] {
  const found = known.get(compared)
  if (found !== undefined) return found
  const changes: (Change | undefined)[] = []
  for (const change of compared.comparison.changes) for (const index of change.old) changes[index] = change
  known.set(compared, changes)
  return changes
}

/** The clause of the base that an older one became, the last of several; null where it is gone or elsewhere. */
function stayedAs(compared: Compared, old: number): number | null {
  const change = changesOfOld(compared)[old]
  return change === undefined || change.moved ? null : (change.new.at(-1) ?? null)
}

/** The slot in which an older clause stands in the draft, null where it does not. */
function slotOfOld({ compared, pair, edits }: Laid, old: number): string | null {
  const putIn = editFrom(edits, pair.older, old)
  if (putIn !== undefined && putIn.words !== null) return putIn.slot
  const index = stayedAs(compared, old)
  return index === null ? null : baseSlot(index)
}

/** The clauses that stand under the same one, nearest first: those before, then those after. */
function siblings({ old: { clauses } }: Compared, index: number): readonly [readonly number[], readonly number[]] {
  const parent = clauses[index]?.parent
  const all = clauses.flatMap((clause, at) => (clause.parent === parent && at !== index ? [at] : []))
  return [all.filter((at) => at < index).reverse(), all.filter((at) => at > index)]
}

/** The slot behind which an older clause stood: its sibling before, else what it stood under, else what came before. */
function afterOf(laid: Laid, old: number): string | null {
  const [before] = siblings(laid.compared, old)
  const parent = laid.compared.old.clauses[old]?.parent
  const earlier = Array.from({ length: old }, (_, at) => old - 1 - at)
  for (const each of [...before, ...(parent == null ? [] : [parent]), ...earlier]) {
    const slot = slotOfOld(laid, each)
    if (slot !== null) return slot
  }
  return null
}

/** The clause of the base that looks as an older one should: a sibling of it, else one of its level. */
function likeOf({ compared }: Laid, old: number): number | null {
  const clause = compared.old.clauses[old]
  if (clause === undefined) return null
  const isNumbered = clause.label !== null
  const base = compared.new.clauses
  const [before, after] = siblings(compared, old)
  const near = [...before, ...after].flatMap((at) => stayedAs(compared, at) ?? [])
  const level = [...base.keys()].filter((at) => base[at]?.depth === clause.depth)
  const candidates = [...near, ...level].filter((at) => base[at]?.kind !== 'table')
  return candidates.find((at) => (base[at]?.label !== null) === isNumbered) ?? candidates[0] ?? null
}

/** Where a clause of the older text belongs in the draft: where it stood, as its siblings look. */
export const placeOfOld = (laid: Laid, old: number): Place => ({ after: afterOf(laid, old), like: likeOf(laid, old) })
