import { type Found, isCapitalised, type Lexed, lowerAt, type Reading, sliceOf, touchesNext } from './lexemes.ts'

const MODALS = new Set(['shall', 'must', 'may', 'will', 'should'])
const CONTRACTED = new Set(["shan't", "mustn't", "won't", "shouldn't"])
// "at will", "its last will", "free will": a noun.
const BEFORE_NOUN_WILL = /^(?:at|free|good|ill|own|his|her|their|its|last|a|the|any)$/
const BEFORE_MAY_THE_MONTH = /^(?:in|of|by|since|until|till|before|after|on|early|late|mid|from|through)$/
const AFTER_MAY_THE_MONTH = /^(?:of|and|or|through|to|until|,|\d+)$/

/** True for a modal verb, and not the month of May, a testament or "Should the client fail". */
function isModal(source: Lexed, at: number): boolean {
  const word = lowerAt(source, at)
  const before = lowerAt(source, at - 1)
  const shouting = word.length > 1 && sliceOf(source, at, at + 1) === word.toUpperCase()
  if (word === 'will') return !BEFORE_NOUN_WILL.test(before)
  if (before === '-' && touchesNext(source, at - 1)) return false
  if (!isCapitalised(source, at) || shouting) return true
  if (word === 'may') return !BEFORE_MAY_THE_MONTH.test(before) && !AFTER_MAY_THE_MONTH.test(lowerAt(source, at + 1))
  return word !== 'should'
}

/** Reads a modal verb with the "not" that follows it: "shall", "may not". */
export function readObligation(source: Lexed, at: number): Reading<Found> | null {
  const word = lowerAt(source, at)
  const found = { value: { type: 'text' }, name: 'obligation' } as const
  if (CONTRACTED.has(word)) return { from: at, next: at + 1, value: found }
  if (!MODALS.has(word) || !isModal(source, at)) return null
  const negated = lowerAt(source, at + 1) === 'not' && lowerAt(source, at + 2) !== 'only'
  return { from: at, next: negated ? at + 2 : at + 1, value: found }
}

const NEGATIONS = new Set(['not', 'no', 'never', 'neither', 'nor', 'none', 'nothing', 'cannot', 'without'])
const CONTRACTED_NOT =
  /^(?:isn't|aren't|wasn't|weren't|doesn't|don't|didn't|hasn't|haven't|hadn't|can't|couldn't|wouldn't)$/
// "not later than 5 days", "no more than two", "including but not limited to", "not only": bounds and idioms.
const AFTER_BOUND = /^(?:later|less|more|fewer|earlier|sooner|greater|limited|only|exceeding|exceed)$/

/** Reads a negation that stands by itself; bounds ("no later than") and numbering ("No. 5") are none. */
export function readNegation(source: Lexed, at: number): Reading<Found> | null {
  const word = lowerAt(source, at)
  if (!NEGATIONS.has(word) && !CONTRACTED_NOT.test(word)) return null
  const after = lowerAt(source, at + 1)
  if ((word === 'not' || word === 'no') && AFTER_BOUND.test(after)) return null
  if (word === 'not' && after === 'to' && lowerAt(source, at + 2) === 'exceed') return null
  if (word === 'not' && after === 'be' && lowerAt(source, at + 2) === 'limited') return null
  if (word === 'without' && /^(?:limitation|limiting|prejudice)$/.test(after)) return null
  if (word === 'no' && (/^[.#]$/.test(after) || source.items[at + 1]?.kind === 'figure')) return null
  return { from: at, next: at + 1, value: { value: { type: 'yesno' }, name: 'negation' } }
}
