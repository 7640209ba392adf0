import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CompiledPattern, compilePattern, MAX_STEPS, type Part } from '#shared/review/pattern/compile-pattern.ts'
import { findPattern } from '#shared/review/pattern/find-pattern.ts'
import { findPatternsOf } from '#shared/review/pattern/find-patterns.ts'
import { readPatternText } from '#shared/review/pattern/read-pattern-text.ts'

function compiled(source: string): CompiledPattern {
  const pattern = compilePattern(source)
  if (!pattern.ok) throw new Error(`${source}: ${pattern.error.problem} at ${pattern.error.at}`)
  return pattern.value
}

/** What a pattern finds, as it stands in the text. */
function found(source: string, text: string): readonly string[] {
  const read = readPatternText(text)
  return findPattern(compiled(source), read).map(({ from, to }) =>
    text.slice(read.words[from]?.start, read.words[to - 1]?.end),
  )
}

const fault = (source: string): unknown => {
  const pattern = compilePattern(source)
  return pattern.ok ? null : pattern.error
}

describe('a pattern finds', () => {
  it.each([
    ['governing law', 'The Governing Law is Dutch.', ['Governing Law']],
    ['notif*', 'Notify us; a notification, not a notice.', ['Notify', 'notification']],
    ['(without cause|for convenience)', 'for convenience or without cause', ['for convenience', 'without cause']],
    ['may not? terminate', 'A may not terminate; B may terminate.', ['may not terminate', 'may terminate']],
    ['may ~2 terminate', 'may at any time terminate', []],
    ['may ~3 terminate', 'may at any time terminate', ['may at any time terminate']],
    ['within <duration>', 'within thirty (30) days and within reason', ['within thirty (30) days']],
    ['<duration> notice', 'on 30 days’ notice, not on notice', ['30 days’ notice']],
    ['exceed* ~4 <money>', 'shall not exceed the sum of EUR 10,000 in all', ['exceed the sum of EUR 10,000']],
    ['under ~1 <law>', 'made under the laws of the State of New York', ['under the laws of the State of New York']],
    ['non compete', 'a non-compete clause', ['non-compete']],
    ['a (b|b c) d?', 'a b c d', ['a b c d']],
    ['a ~2 b', 'a b x b', ['a b x b']],
    ['ünder 5', 'ÜNDER 5', ['ÜNDER 5']],
  ])('%j in %j', (source, text, expected) => {
    expect(found(source, text)).toEqual(expected)
  })
})

describe('a pattern is refused at its fault', () => {
  it.each([
    ['', { at: 0, problem: 'a word is missing here' }],
    ['(a|b', { at: 0, problem: 'this bracket is never closed' }],
    ['a )', { at: 2, problem: '")" has no meaning here' }],
    ['a | ', { at: 4, problem: 'a word is missing here' }],
    ['?a', { at: 0, problem: '"?" has no meaning here' }],
    ['<price>', { at: 0, problem: '"<price>" is no kind of value' }],
    ['a ~31 b', { at: 2, problem: 'a gap is of 1 to 30 words' }],
    ['a*b', { at: 1, problem: '"*" stands at the end of a word only' }],
    ['a+', { at: 1, problem: '"+" has no meaning here' }],
    ['a? ~5', { at: 0, problem: 'the pattern is found in every text' }],
    [Array.from({ length: MAX_STEPS + 1 }, () => 'a').join(' '), { at: 0, problem: 'the pattern is too long' }],
    [`${'('.repeat(40)}a${')'.repeat(40)}`, { at: 12, problem: 'brackets stand in brackets too deep' }],
  ])('%j', (source, expected) => {
    expect(fault(source)).toEqual(expected)
  })
})

describe('many patterns looked for at once', () => {
  const sources = [
    'notif* ~4 by',
    '(may|shall) terminate',
    '<duration>',
    'governing law',
    'a?b*',
    'by|(a ~2 <duration>)',
  ]
  const patterns = sources.map(compiled)
  const find = findPatternsOf(patterns)
  const word = fc.constantFrom('notify', 'by', 'may', 'terminate', '30', 'days', 'governing', 'law', 'a', 'bx')
  const sentences = fc.array(fc.array(word, { maxLength: 14 }), { maxLength: 70 })

  it('are found where each of them is found alone, in their order', () => {
    fc.assert(
      fc.property(sentences, (lists) => {
        const texts = lists.map((list) => readPatternText(list.join(' ')))
        const alone = texts.map((text) =>
          patterns.flatMap((pattern) => {
            const found = findPattern(pattern, text)
            return found.length === 0 ? [] : [{ source: pattern.source, found }]
          }),
        )
        const together = find(texts).map((marks) => [...marks].map(([{ source }, found]) => ({ source, found })))
        expect(together).toEqual(alone)
      }),
    )
  })

  it('are looked for only where the words stand that they need', () => {
    const looked: string[] = []
    const watched = patterns.map((pattern) => ({
      ...pattern,
      get length() {
        looked.push(pattern.source)
        return pattern.length
      },
    }))
    const texts = ['Each party shall notify the other by letter.', 'Each party shall notify the other.', 'For 30 days.']
    findPatternsOf(watched)(texts.map(readPatternText))
    expect(looked).toEqual(['notif* ~4 by', 'a?b*', 'by|(a ~2 <duration>)', '<duration>'])
  })
})

describe('against the regular expression that says the same', () => {
  const word = fc.constantFrom('a', 'b', 'c')
  const atom = fc.oneof(
    word.map((one) => ({ ours: one, theirs: `${one} ` })),
    fc.integer({ min: 1, max: 3 }).map((most) => ({ ours: `~${most}`, theirs: `(?:[abc] ){0,${most}}` })),
    fc.array(word, { minLength: 2, maxLength: 3 }).map((options) => ({
      ours: `(${options.join('|')})`,
      theirs: `(?:${options.map((one) => `${one} `).join('|')})`,
    })),
    word.map((one) => ({ ours: `${one}?`, theirs: `(?:${one} )?` })),
  )

  it('finds in the same texts, beginning at the same word', () => {
    fc.assert(
      fc.property(fc.array(atom, { maxLength: 5 }), word, fc.array(word, { maxLength: 12 }), (atoms, last, list) => {
        const pattern = compiled([...atoms.map(({ ours }) => ours), last].join(' '))
        const theirs = new RegExp(`${atoms.map((one) => one.theirs).join('')}${last} `)
        const text = list.map((one) => `${one} `).join('')
        const [first] = findPattern(pattern, readPatternText(text))
        const match = theirs.exec(text)
        expect(first?.from ?? null).toBe(match === null ? null : match.index / 2)
        expect(findPattern(pattern, readPatternText(text)).every(({ from, to }) => to > from)).toBe(true)
      }),
    )
  })
})

describe('a pattern made to be slow', () => {
  const partsOf = (part: Part): number =>
    1 +
    (part.kind === 'sequence' || part.kind === 'choice' ? part.parts : []).reduce((sum, one) => sum + partsOf(one), 0) +
    (part.kind === 'optional' ? partsOf(part.part) : 0)

  /** The same part, which counts how often it or a part of it is looked at. */
  function counted(part: Part, look: () => void): Part {
    const inner: Part =
      part.kind === 'sequence' || part.kind === 'choice'
        ? { ...part, parts: part.parts.map((one) => counted(one, look)) }
        : part.kind === 'optional'
          ? { ...part, part: counted(part.part, look) }
          : part
    return new Proxy(inner, {
      get: (all, key) => {
        if (key === 'kind') look()
        return Reflect.get(all, key)
      },
    })
  }

  it.each([
    ['many ways to leave words out', `${'(a|a|a)? '.repeat(40)}${'~5 '.repeat(40)}b`],
    ['gap upon gap', `a ${'~30 '.repeat(14)}b`],
    ['an end far away that never comes', `a (${'~30 '.repeat(12)}b)?`],
    ['a choice of near and far', '(a|a ~30 ~30 ~30 b)'],
    ['everything optional', `${'a? '.repeat(400)}b`],
    ['values one after another', `${'(a|<number>)? '.repeat(60)}<number> b`],
  ])('by %s takes no more looks than it has parts for each word', (_, source) => {
    const pattern = compiled(source)
    const text = readPatternText('a 7 '.repeat(1000))
    let looks = 0
    const part = counted(pattern.part, () => {
      looks += 1
    })
    findPattern({ ...pattern, part }, text)
    expect(looks).toBeLessThanOrEqual(partsOf(pattern.part) * (text.words.length + 1))
  })

  it('is refused where it is longer than any that people write', () => {
    expect(compilePattern('~30 '.repeat(60).concat('a'))).toMatchObject({ ok: false })
    expect(compilePattern(`${'('.repeat(20)}a${')'.repeat(20)}`)).toMatchObject({ ok: false })
  })
})
