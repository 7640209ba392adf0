import fc from 'fast-check'
import { BETTERS, POINT_STATUSES, PRIORITIES } from '#shared/model/point.ts'
import { isSetStatus } from '#shared/negotiate/statuses.ts'
import { EXPORTS, type Export } from './exports.ts'

/** Stands in every private text; the field's name follows. */
const PLANTED = 'zqplanted'
/** Stands in texts that may leave. */
export const SHARED = 'zqshared'

/** What surrounds a planted word: whatever an export may have to escape, wrap or fold. */
const BEFORE = [
  '',
  'We would sign ',
  '<b>',
  '& ',
  '“',
  '=1+',
  '# ',
  '\t',
  'a long line of words that wraps before ',
  '𝔘 ',
]
const AFTER = ['', ' at most.', '</b>', ' & no more', '”', '\nNot a day longer.', ' – said by nobody', ' 没有', '\\']

const planted = (field: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...BEFORE), fc.nat(999), fc.constantFrom(...AFTER))
    .map(([before, number, after]) => `${before}${PLANTED}${field}${number}${after}`)

/** One line, as a name is. */
const plantedLine = (field: string): fc.Arbitrary<string> =>
  fc.nat(999).map((number) => `by ${PLANTED}${field}${number}`)

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null, freq: 3 })

const point = fc.record({
  isOnClause: fc.boolean(),
  status: fc.constantFrom(...POINT_STATUSES.filter(isSetStatus)),
  isAgreed: fc.boolean(),
  isWithdrawn: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0),
  owner: maybe(fc.constant(`${SHARED} owner`)),
  due: maybe(fc.constantFrom('2026-02-01', '2027-01-31')),
  wording: maybe(planted('wording')),
  ideal: maybe(planted('ideal')),
  acceptable: maybe(planted('acceptable')),
  walkAway: maybe(planted('walkaway')),
  priority: maybe(fc.constantFrom(...PRIORITIES)),
  better: maybe(fc.constantFrom(...BETTERS)),
  rationale: maybe(planted('rationale')),
  notes: maybe(planted('notes')),
})

/** A workspace as it is drawn: what is in it, and what is exported from it. */
const workspace = fc.record({
  format: fc.constantFrom('docx' as const, 'md' as const),
  ours: fc.constantFrom('vendor' as const, 'buyer' as const),
  /** What the two versions say: ours, and theirs, over which our draft is laid. */
  months: fc.array(fc.integer({ min: 1, max: 36 }), { minLength: 2, maxLength: 2 }),
  points: fc.array(point, { minLength: 2, maxLength: 4 }),
  tradeNote: maybe(planted('trade')),
  choiceNote: planted('choice'),
  turnNote: planted('turn'),
  sendingNote: planted('sending'),
  channel: plantedLine('channel'),
  fallback: planted('fallback'),
  draftNote: planted('draft'),
  exports: fc.shuffledSubarray(EXPORTS as Export[], { minLength: 2, maxLength: 3 }),
})

export type DrawnWorkspace = typeof workspace extends fc.Arbitrary<infer T> ? T : never

/** Exports that cannot be made of a workspace are left out of it; after the one that signs, no other can be made. */
export const drawnWorkspace: fc.Arbitrary<DrawnWorkspace> = workspace.map((drawn) => ({
  ...drawn,
  exports: drawn.exports
    .filter(({ needs }) => needs === undefined || needs === drawn.format)
    .sort((one, other) => Number(one.signs ?? false) - Number(other.signs ?? false)),
}))

/** A private word, wherever it is found. */
export const PRIVATE_WORD = new RegExp(`${PLANTED}\\w*`, 'gi')
export const SHARED_WORD = new RegExp(SHARED, 'gi')
