import type { TermType } from '../../model/term-value.ts'
import { type Lexed, lowerAt } from './lexemes.ts'

/** Which words give a value its label, and whether they must stand before it. */
type Cues = readonly (readonly [RegExp, string, 'before'?])[]

const GENERIC: Readonly<Record<TermType, string>> = {
  duration: 'duration',
  money: 'amount',
  percentage: 'percentage',
  number: 'count',
  date: 'date',
  list: 'list',
  text: 'text',
  yesno: 'negation',
}

/** True for the name of a term of which no word says more than its type. */
export const isGenericName = (name: string): boolean => Object.values(GENERIC).includes(name)

const DURATION_CUES: Cues = [
  [/^(?:notice|notices|notify|notifies|notifying|notification|inform|informs)$/, 'notice period'],
  [/^(?:cure|cured|cures|remedy|remedied|remedies|rectify)$/, 'cure period'],
  [/^(?:invoice|invoices|invoiced|payment|payments|pay|pays|payable|due)$/, 'payment term', 'before'],
  [/^(?:delete|deletes|deleted|deletion|destroy|destroyed|erase|erased|purge)$/, 'deletion deadline', 'before'],
  [/^(?:retain|retains|retained|retention|store|stored|keep|kept|preserve)$/, 'retention period', 'before'],
  [/^(?:renews|renewal|renewals|renewed|extension|extensions)$/, 'renewal term'],
  [/^(?:warranty|warrants|warranted|warranties)$/, 'warranty period'],
  [/^(?:accept|acceptance|accepted|reject|rejection)$/, 'acceptance period', 'before'],
  [/^(?:respond|responds|response|reply|acknowledge)$/, 'response time', 'before'],
  [/^(?:term)$/, 'term'],
  [/^(?:compete|solicit|solicitation|restricted)$/, 'restricted period', 'before'],
]
const MONEY_CUES: Cues = [
  [/^(?:insurance|coverage|occurrence|insured)$/, 'insurance limit'],
  [/^(?:deposit|retainer)$/, 'deposit'],
  [/^(?:fee|fees|charges)$/, 'fee'],
  [/^(?:price|prices)$/, 'price'],
  [/^(?:royalty|royalties)$/, 'royalty'],
  [/^(?:penalty|penalties|liquidated)$/, 'penalty'],
  [/^(?:budget)$/, 'budget'],
]
const PERCENTAGE_CUES: Cues = [
  [/^(?:interest|overdue|late)$/, 'interest rate', 'before'],
  [/^(?:uptime|availability)$/, 'uptime'],
  [/^(?:royalty|royalties)$/, 'royalty rate'],
  [/^(?:discount|discounts|discounted)$/, 'discount'],
  [/^(?:commission|commissions)$/, 'commission'],
  [/^(?:deposit|upfront|advance)$/, 'deposit'],
  [/^(?:increase|increases|increased|uplift)$/, 'increase'],
  [/^(?:accuracy|precision|recall)$/, 'accuracy'],
]
const DATE_CUES: Cues = [
  [/^(?:effective|commence|commences|commencing|commencement|start|starts|begin|begins|beginning)$/, 'start date'],
  [/^(?:expire|expires|expiration|terminate|terminates|termination|end|ends|ending|until)$/, 'end date'],
  [/^(?:deliver|delivered|delivery|complete|completed|completion)$/, 'delivery date'],
  [/^(?:dated)$/, 'document date'],
]
const CUES: Readonly<Partial<Record<TermType, Cues>>> = {
  duration: DURATION_CUES,
  money: MONEY_CUES,
  percentage: PERCENTAGE_CUES,
  date: DATE_CUES,
}

const BACK = 9
const AHEAD = 4
const LIABILITY_BACK = 30
// Words after a value are a little further away than words before it: "pay within 30 days of notice".
const AHEAD_PENALTY = 1.5
const BREAK = /^[.;:]$/
// "thirty days after notice" is not a notice period: what follows these words only says when the time starts.
const BREAK_AHEAD = /^(?:after|following|from|of|before|until|thereafter|and|or|if|[.;:,(])$/

/** "a beneficial interest of 5%" bears nothing, and "during the Term and for two years" is no length of the term. */
function isOtherSense(source: Lexed, at: number): boolean {
  const word = lowerAt(source, at)
  const before = lowerAt(source, at - 1)
  if (word === 'interest') return /^(?:ownership|beneficial|financial|voting|equity|other|or|an|economic)$/.test(before)
  return word === 'term' && before === 'the' && /^(?:during|of|throughout|in|after)$/.test(lowerAt(source, at - 2))
}

function nearest(source: Lexed, cues: Cues, start: number, step: 1 | -1): readonly [string, number] | null {
  const [furthest, stop] = step === 1 ? [AHEAD, BREAK_AHEAD] : [BACK, BREAK]
  for (let far = 0; far < furthest; far++) {
    const word = lowerAt(source, start + far * step)
    if (word === '' || stop.test(word)) return null
    const cue = cues.find(([pattern, , only]) => (step === -1 || only === undefined) && pattern.test(word))
    if (cue !== undefined && !isOtherSense(source, start + far * step)) return [cue[1], far]
  }
  return null
}

const LOOK_BACK = /^(?:immediately|preceding|prior|before|previous)$/
const FEES = /^(?:fees|charges|amounts?|paid|payable|sums?)$/

/** "fees paid in the twelve months before the claim": the months a cap looks back over. */
function isFeesPeriod(source: Lexed, from: number, next: number): boolean {
  const after = lowerAt(source, next)
  const within =
    LOOK_BACK.test(after) && lowerAt(source, next + 1) !== 'written' && lowerAt(source, next + 1) !== 'notice'
  if (!within && !/^(?:preceding|previous|prior|last)$/.test(lowerAt(source, from - 1))) return false
  for (let far = 1; far <= BACK; far++) if (FEES.test(lowerAt(source, from - far))) return true
  return false
}

/** "liability shall not exceed", "liability is limited to": a cap, not the limit of an insurance. */
function isCap(source: Lexed, from: number): boolean {
  let limited = false
  for (let far = 1; far <= LIABILITY_BACK; far++) {
    const word = lowerAt(source, from - far)
    if (word === '' || word === '.' || word === ';' || /^(?:insurance|coverage|occurrence)$/.test(word)) return false
    limited ||= /^(?:exceed|exceeds|limited|cap|capped|maximum)$/.test(word)
    if (limited && /^(?:liability|liable|liabilities)$/.test(word)) return true
  }
  return false
}

/** A short plain label for a value from the words around it in its sentence, else the kind of value. */
export function nameOf(source: Lexed, type: TermType, from: number, next: number): string {
  const cues = CUES[type]
  if (cues === undefined) return GENERIC[type]
  if (type === 'duration' && isFeesPeriod(source, from, next)) return 'fees period'
  if (type !== 'duration' && type !== 'date' && isCap(source, from)) return 'liability cap'
  const before = nearest(source, cues, from - 1, -1)
  const after = nearest(source, cues, next, 1)
  if (before === null) return after?.[0] ?? GENERIC[type]
  return after !== null && after[1] * AHEAD_PENALTY < before[1] ? after[0] : before[0]
}
