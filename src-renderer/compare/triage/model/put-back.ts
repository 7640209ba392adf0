import type { SlotChange } from '#renderer/draft/our-draft.ts'
import type { DraftEdit } from '#shared/model/negotiation/our-draft.ts'
import { baseSlot } from '#shared/negotiate/draft/arrange.ts'
import { wordsOf } from '#shared/negotiate/draft/draft-words.ts'
import type { Change } from '../../model/compared.ts'
import { editFrom, editOfClause, freeSlot, type Laid } from './laid.ts'
import { placeOfOld } from './place.ts'

/** True for a clause that went elsewhere and otherwise stayed as it was, but for noise: keeping ours puts it back. */
export const goesBack = (change: Change): boolean =>
  change.moved && change.relation === 'kept' && (change.noiseOnly || (!change.reworded && !change.retitled))

/** Clauses of the base with all that stand under them, in order. */
function withAllUnder({ compared }: Laid, roots: readonly number[]): readonly number[] {
  const members = new Set(roots)
  for (const [at, { parent }] of compared.new.clauses.entries()) {
    if (parent !== null && members.has(parent)) members.add(at)
  }
  return [...members].sort((a, b) => a - b)
}

/** The edits by which a clause was taken back with all that stands under it. */
export const carriedBy = (laid: Laid, { new: roots }: Change): readonly DraftEdit[] =>
  withAllUnder(laid, roots).flatMap((at) => {
    const putIn = editFrom(laid.edits, laid.pair.newer, at)
    const taken = laid.edits.find(({ slot, words }) => slot === baseSlot(at) && words === null)
    return putIn === undefined ? [] : taken === undefined ? [putIn] : [putIn, taken]
  })

/** Takes moved clauses out where they stand and puts them in where they stood, with the words that they have now. */
export function putBack(laid: Laid, all: readonly Change[]): readonly SlotChange[] {
  const olds = new Map(all.flatMap(({ old, new: now }) => now.map((index) => [index, old[0]] as const)))
  const made: SlotChange[] = []
  const slots = new Map<number, string>()
  let edits = [...laid.edits]
  const add = (edit: DraftEdit): void => {
    edits = [...edits.filter(({ slot }) => slot !== edit.slot), edit]
    made.push({ slot: edit.slot, edit })
  }
  for (const index of withAllUnder(laid, [...olds.keys()])) {
    const now: Laid = { ...laid, edits }
    const clause = laid.compared.new.clauses[index]
    if (clause === undefined) continue
    const before = editOfClause(now, index)
    const slot = freeSlot(edits)
    const old = olds.get(index)
    const own = { slot, note: before?.note ?? null, words: wordsNow(before, wordsOf(clause)) }
    if (old === undefined) {
      const from = { version: laid.pair.newer, clause: index }
      add({ ...own, decision: before?.decision ?? 'insert', after: afterInBase(laid, index, slots), like: index, from })
    } else {
      const { after, like } = placeOfOld(now, old)
      const isLevel = laid.compared.old.clauses[old]?.depth === clause.depth
      const from = { version: laid.pair.older, clause: old }
      add({ ...own, decision: 'keep-ours', after, like: isLevel ? index : (like ?? index), from })
    }
    add({ slot: baseSlot(index), decision: 'keep-ours', words: null, after: null, like: null, note: null })
    slots.set(index, slot)
  }
  return made
}

const wordsNow = (edit: DraftEdit | undefined, base: ReturnType<typeof wordsOf>): ReturnType<typeof wordsOf> | null =>
  edit === undefined || edit.words === 'base' ? base : edit.words

/** The slot of what stands before a carried clause among its own, else of what it stands under. */
function afterInBase({ compared }: Laid, index: number, slots: ReadonlyMap<number, string>): string | null {
  const { clauses } = compared.new
  const parent = clauses[index]?.parent ?? null
  const before = [...slots.keys()].filter((at) => at < index && clauses[at]?.parent === parent).at(-1)
  return slots.get(before ?? parent ?? -1) ?? null
}
