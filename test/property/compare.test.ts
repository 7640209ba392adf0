import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareVersions } from '#shared/compare/compare-versions.ts'
import { settleCorrections } from '#shared/compare/corrections.ts'
import { diffWords } from '#shared/compare/words/diff-words.ts'
import { type Clause, clauseText, type VersionText } from '#shared/model/version-text.ts'
import { tokenise } from '#shared/text/tokens.ts'
import { versionOfClauses } from '../fixtures/clause-lines.ts'

const word = fc.constantFrom(
  'the',
  'Client',
  'Vendor',
  'pays',
  'fee',
  '30',
  'days',
  '“fee”',
  '-',
  '(a)',
  'not',
  'Section 2',
  '\u00a0',
  '.',
)
const sentence = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
const clause: fc.Arbitrary<Clause> = fc.record({
  label: fc.option(fc.constantFrom('1', '2', '2.1', '(a)')),
  heading: fc.option(sentence),
  depth: fc.constant(0),
  parent: fc.constant(null),
  kind: fc.constant('clause' as const),
  text: fc.oneof({ arbitrary: sentence, weight: 5 }, { arbitrary: fc.string({ unit: 'grapheme' }), weight: 1 }),
})
const version: fc.Arbitrary<VersionText> = fc
  .array(clause, { maxLength: 14 })
  .map((clauses) => versionOfClauses(clauses))

/** A version and another made from it by dropping, doubling and reordering clauses. */
const drafts = fc
  .tuple(version, version)
  .chain(([one, other]) =>
    fc
      .shuffledSubarray([...one.clauses, ...other.clauses.slice(0, 3)], { minLength: 0 })
      .map((clauses) => [one, versionOfClauses(clauses)] as const),
  )

const rebuilt = (runs: readonly (readonly [string, string])[], side: '-' | '+'): string =>
  runs.flatMap(([kind, text]) => (kind === '=' || kind === side ? text : [])).join('')

describe('comparing any two versions', () => {
  test('the words of every change rebuild both its texts', () => {
    fc.assert(
      fc.property(drafts, ([older, newer]) => {
        for (const { old, new: now, words } of compareVersions(older, newer, null).changes) {
          if (old.length === 0 || now.length === 0) continue
          expect(rebuilt(words, '-')).toBe(old.map((index) => clauseText(older.clauses[index]!)).join('\n'))
          expect(rebuilt(words, '+')).toBe(now.map((index) => clauseText(newer.clauses[index]!)).join('\n'))
        }
      }),
    )
  })

  test('every clause of either version is in exactly one change', () => {
    fc.assert(
      fc.property(drafts, ([older, newer]) => {
        const { changes } = compareVersions(older, newer, null)
        const sorted = (indices: readonly number[]) => [...indices].sort((one, other) => one - other)
        expect(sorted(changes.flatMap(({ old }) => old))).toEqual(older.clauses.map((_, index) => index))
        expect(sorted(changes.flatMap(({ new: now }) => now))).toEqual(newer.clauses.map((_, index) => index))
      }),
    )
  })

  test('the same versions give the same comparison, and a version has no change against itself', () => {
    fc.assert(
      fc.property(drafts, ([older, newer]) => {
        expect(compareVersions(older, newer, null)).toEqual(compareVersions(older, newer, null))
        expect(compareVersions(older, older, null).summary.unchanged).toBe(older.clauses.length)
      }),
    )
  })

  test('swapping old and new swaps added and removed, split and merged, and nothing else', () => {
    const flip = { added: 'removed', removed: 'added', split: 'merged', merged: 'split', kept: 'kept' } as const
    fc.assert(
      fc.property(drafts, ([older, newer]) => {
        const facts = (one: VersionText, other: VersionText, isSwapped: boolean) =>
          compareVersions(one, other, null)
            .changes.map((change) => ({
              ...change,
              old: isSwapped ? change.new : change.old,
              new: isSwapped ? change.old : change.new,
              relation: isSwapped ? flip[change.relation] : change.relation,
              words: [],
              terms: [],
              block: change.block !== null,
            }))
            .map((fact) => JSON.stringify(fact))
            .sort()
        expect(facts(newer, older, true)).toEqual(facts(older, newer, false))
      }),
    )
  })
})

const corrected = drafts.chain(([older, newer]) =>
  fc
    .array(
      fc.record({
        old: fc.nat({ max: Math.max(0, older.clauses.length - 1) }),
        new: fc.nat({ max: Math.max(0, newer.clauses.length - 1) }),
        same: fc.boolean(),
      }),
      { maxLength: 6 },
    )
    .map((corrections) => ({ older, newer, corrections })),
)

describe('comparing any two versions, corrected by the user', () => {
  test('says what the user said, and leaves every clause in exactly one change', () => {
    fc.assert(
      fc.property(corrected, ({ older, newer, corrections }) => {
        const { changes } = compareVersions(older, newer, null, corrections)
        const exist = older.clauses.length > 0 && newer.clauses.length > 0
        for (const { old, new: now, same } of exist ? settleCorrections(corrections) : []) {
          const together = changes.find((change) => change.old.includes(old) && change.new.includes(now))
          if (same) expect(together).toMatchObject({ old: [old], new: [now], relation: 'kept' })
          else expect(together).toBeUndefined()
        }
        expect(changes.flatMap(({ old }) => old).sort()).toEqual(older.clauses.map((_, index) => index).sort())
        expect(changes.flatMap(({ new: now }) => now).sort()).toEqual(newer.clauses.map((_, index) => index).sort())
      }),
    )
  })

  test('swapping old and new swaps the pairs and nothing else', () => {
    fc.assert(
      fc.property(corrected, ({ older, newer, corrections }) => {
        const turned = corrections.map(({ old, new: now, same }) => ({ old: now, new: old, same }))
        const one = compareVersions(older, newer, null, corrections).changes
        const other = compareVersions(newer, older, null, turned).changes
        expect(other.map(({ old, new: now, moved }) => `${now}>${old} ${moved}`).sort()).toEqual(
          one.map(({ old, new: now, moved }) => `${old}>${now} ${moved}`).sort(),
        )
      }),
    )
  })
})

describe('the words between any two texts', () => {
  test('rebuild both, and never two runs of one kind in a row', () => {
    const text = fc.oneof(sentence, fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const { runs } = diffWords(older, newer)
        expect(rebuilt(runs, '-')).toBe(older)
        expect(rebuilt(runs, '+')).toBe(newer)
        expect(runs.every(([kind], index) => kind !== runs[index + 1]?.[0])).toBe(true)
      }),
    )
  })

  test('tokens joined are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tokenise(text).join('')).toBe(text)
      }),
    )
  })
})
