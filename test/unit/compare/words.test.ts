import { describe, expect, test } from 'vitest'
import { diffWords } from '#shared/compare/words/diff-words.ts'

/** `one [two/twi] three`: "two" became "twi". */
function read(notation: string): { readonly older: string; readonly newer: string } {
  return {
    older: notation.replace(/\[([^/\]]*)\/([^\]]*)\]/g, '$1'),
    newer: notation.replace(/\[([^/\]]*)\/([^\]]*)\]/g, '$2'),
  }
}

function write(older: string, newer: string): string {
  return diffWords(older, newer)
    .runs.map(([kind, text]) => (kind === '=' ? text : `<${kind}${text}>`))
    .join('')
    .replace(/<-([^>]*)><\+([^>]*)>/g, '[$1/$2]')
    .replace(/<-([^>]*)>/g, '[$1/]')
    .replace(/<\+([^>]*)>/g, '[/$1]')
}

describe('the words of a change', () => {
  test.each([
    'one [two/twi] three',
    'the Vendor [may/shall] deliver',
    'within [seventy-two/twenty-four] ([72/24]) hours',
    'a fee of [€10,000/€12,500] a month',
    'one [/two ]three',
    'one [two /]three',
    'one[/ two]',
    '[one /]two',
    'First sentence. [/Second sentence. ]Third sentence.',
    'First point; [second point; /]third point.',
    'The Client may terminate [/(with notice) ]this Agreement.',
    'both [“/"]parties[”/"] agree',
    '合同[甲/乙]方应付款',
  ])('read %s', (notation) => {
    const { older, newer } = read(notation)
    expect(write(older, newer)).toBe(notation)
  })

  test('do not chop a rewritten passage at the small words that happen to stay', () => {
    const { older, newer } = read(
      'The [quick brown dogs of every large town/slow grey cats in one of our villages] sleep.',
    )
    expect(write(older, newer)).toBe(
      'The [quick brown dogs of every large town/slow grey cats in one of our villages] sleep.',
    )
  })

  test('are the same the other way round, with deletions and insertions swapped', () => {
    const older = 'a b a b c. The Vendor pays.'
    const newer = 'a b c c. The Vendor never pays the Vendor.'
    const flipped = diffWords(newer, older).runs.map(([kind, text]) => [
      kind === '-' ? '+' : kind === '+' ? '-' : '=',
      text,
    ])
    const sorted = (runs: readonly unknown[]) => runs.map((run) => JSON.stringify(run)).sort()
    expect(sorted(flipped)).toEqual(sorted([...diffWords(older, newer).runs]))
  })

  test('tell a difference of typography alone', () => {
    expect(diffWords('the “Fee” – due', 'the "Fee" - due')).toMatchObject({ typography: true, similarity: 1 })
    expect(diffWords('one fee', 'two fees').typography).toBe(false)
  })

  test('rebuild both texts of a clause of a hundred thousand words with nothing in common but its ends', () => {
    const words = (prefix: string): string => Array.from({ length: 100_000 }, (_, k) => `${prefix}${k % 777}`).join(' ')
    const [older, newer] = [`Start ${words('a')} end`, `Start ${words('b')} end`]
    const { runs } = diffWords(older, newer)
    expect(runs.flatMap(([kind, text]) => (kind === '+' ? [] : text)).join('')).toBe(older)
    expect(runs.flatMap(([kind, text]) => (kind === '-' ? [] : text)).join('')).toBe(newer)
  })
})
