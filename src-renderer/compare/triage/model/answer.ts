import type { SlotChange } from '#renderer/draft/our-draft.ts'
import type { Decision, DraftEdit, DraftWords } from '#shared/model/negotiation/our-draft.ts'
import { baseSlot } from '#shared/negotiate/draft/arrange.ts'
import { wordsOf } from '#shared/negotiate/draft/draft-words.ts'
import type { Change } from '../../model/compared.ts'
import { followNumbers } from './follow-numbers.ts'
import { editFrom, editOfClause, freeSlot, type Laid } from './laid.ts'
import { type Place, placeOfOld } from './place.ts'
import { carriedBy, goesBack, putBack } from './put-back.ts'

/** What a user answers to a change. */
export type Answer =
  | { readonly decision: 'accept' | 'keep-ours' }
  | { readonly decision: 'counter'; readonly words: DraftWords }

type Words = DraftEdit['words']

/** The edits of an answer in the making: each is seen by those that follow. */
interface Making extends Laid {
  readonly changes: readonly SlotChange[]
  /** As they were before the answer: notes outlive other decisions. */
  readonly before: readonly DraftEdit[]
}

/**
 * The edits of our draft that answer the changes of one row.
 *
 * Accepting keeps the base's words. Keeping ours undoes what they did: other words are ours again, an added clause is
 * taken out, a removed one is put in where it stood, a split one is one again, merged ones are several again, and one that
 * was only moved goes back with all that stands under it; one that was moved and reworded keeps its new place and gets our
 * words. A counter stands where their words stand. What an earlier answer to the same changes did is taken back.
 */
export function answerChanges(laid: Laid, unit: readonly number[], answer: Answer): readonly SlotChange[] {
  const all = unit.flatMap((at) => laid.compared.comparison.changes[at] ?? [])
  const cleared = clear(startMaking(laid), all)
  const made =
    answer.decision === 'keep-ours' && all.every(goesBack)
      ? putBack(cleared, all).reduce(put, cleared)
      : all.reduce((making, change) => answerOne(making, change, answer), cleared)
  return lastOfEach(made.changes)
}

/** Takes back what was decided on the changes of one row. */
export function takeBackAnswer(laid: Laid, unit: readonly number[]): readonly SlotChange[] {
  const all = unit.flatMap((at) => laid.compared.comparison.changes[at] ?? [])
  return lastOfEach(clear(startMaking(laid), all).changes)
}

const startMaking = (laid: Laid): Making => ({ ...laid, changes: [], before: laid.edits })

/** One edit a slot: the last. */
const lastOfEach = (changes: readonly SlotChange[]): readonly SlotChange[] => [
  ...new Map(changes.map((change) => [change.slot, change])).values(),
]

function put(making: Making, change: SlotChange): Making {
  const others = making.edits.filter(({ slot }) => slot !== change.slot)
  return {
    ...making,
    edits: change.edit === null ? others : [...others, change.edit],
    changes: [...making.changes, change],
  }
}

/** Without what an earlier answer did. */
function clear(making: Making, all: readonly Change[]): Making {
  const { edits, pair } = making
  const own = all.flatMap((change) => [
    ...change.old.flatMap((old) => editFrom(edits, pair.older, old) ?? []),
    ...change.new.flatMap((index) => editOfClause(making, index) ?? []),
  ])
  const carried = all.filter(goesBack).flatMap((change) => carriedBy(making, change))
  return [...own, ...carried].reduce((next, { slot }) => put(next, { slot, edit: null }), making)
}

function answerOne(making: Making, change: Change, answer: Answer): Making {
  const { decision } = answer
  const [first, ...rest] = change.new
  if (first === undefined) return answerRemoved(making, change, answer)
  const said = answer.decision === 'counter' ? answer.words : null
  if (decision === 'accept') return change.new.reduce((next, index) => setWords(next, index, decision, 'base'), making)
  const [ours, ...others] = change.old
  const words = said ?? (ours === undefined ? null : oldWords(making, ours))
  const withFirst = setWords(making, first, decision, words)
  const withRest = rest.reduce((next, index) => setWords(next, index, decision, null), withFirst)
  return said === null ? others.reduce((next, old) => putApart(next, old, first), withRest) : withRest
}

/** One of several clauses that they merged, again by itself behind the first. */
function putApart(making: Making, old: number, first: number): Making {
  const behind = making.changes.at(-1)?.slot ?? baseSlot(first)
  const { like } = placeOfOld(making, old)
  return putIn(making, old, 'keep-ours', oldWords(making, old), { after: behind, like: like ?? first })
}

const answerRemoved = (making: Making, change: Change, answer: Answer): Making =>
  change.old.reduce((next, old) => {
    const words =
      answer.decision === 'counter' ? answer.words : answer.decision === 'accept' ? null : oldWords(next, old)
    return putIn(next, old, answer.decision, words, placeOfOld(next, old))
  }, making)

const oldWords = (laid: Laid, old: number): DraftWords =>
  followNumbers(laid, old, wordsOf(laid.compared.old.clauses[old] ?? { heading: null, text: '' }))

const isSame = (one: DraftWords, other: DraftWords): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Gives a clause of the base its words. */
function setWords(making: Making, index: number, decision: Decision, words: Words): Making {
  const base = wordsOf(making.compared.new.clauses[index] ?? { heading: null, text: '' })
  const own = words !== null && words !== 'base' && isSame(words, base) ? 'base' : words
  const slot = baseSlot(index)
  const note = making.before.find((edit) => edit.slot === slot)?.note ?? null
  return put(making, { slot, edit: { slot, decision, words: own, after: null, like: null, note } })
}

/** Puts a clause in for one of the older text. */
function putIn(making: Making, old: number, decision: Decision, words: DraftWords | null, place: Place): Making {
  const slot = freeSlot(making.edits)
  const from = { version: making.pair.older, clause: old }
  const note = editFrom(making.before, from.version, old)?.note ?? null
  return put(making, { slot, edit: { slot, decision, words, ...place, from, note } })
}
