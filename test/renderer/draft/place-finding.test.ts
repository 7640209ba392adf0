import { describe, expect, test } from 'vitest'
import { isEmpty, typedOf, wordsTyped } from '#renderer/draft/editor/typed-words.ts'
import { placeFinding } from '#renderer/draft/model/place-finding.ts'
import type { ReviewedTopic } from '#renderer/review/model/reviewed.ts'
import type { Verdict } from '#shared/model/playbook/review.ts'
import type { Clause } from '#shared/model/version-text.ts'

type Topic = Pick<ReviewedTopic['topic'], 'id' | 'group'>

/** A topic as a review found it, in some clauses. */
const topic = (id: string, group: string, verdict: Verdict, clauses: readonly number[] = []) => {
  const evidence = clauses.map((clause) => ({ clause, quote: '', words: [] }))
  const own: Topic = { id, group }
  return { topic: own, found: { id, verdict, values: [], evidence, missing: [], vague: [], note: null } }
}

const clause = (label: string | null, depth: number, kind: Clause['kind'], parent: number | null = null): Clause => ({
  ...{ label, depth, kind, parent, heading: null, text: 'Words.' },
})

const CLAUSES = [
  clause('1.', 0, 'heading'),
  clause('1.1', 1, 'clause', 0),
  clause('1.2', 1, 'clause', 0),
  clause('(a)', 2, 'item', 2),
  clause('2.', 0, 'heading'),
  clause('2.1', 1, 'clause', 4),
  clause(null, 0, 'signature'),
]

describe('where the wording for a finding goes', () => {
  test('a missing topic stands behind the last clause of its nearest neighbour in the group', () => {
    const topics = [topic('logs', 'Security', 'explicit', [1, 2]), topic('keys', 'Security', 'missing')]
    expect(placeFinding(topics, 'keys', CLAUSES)).toEqual({ kind: 'insert', after: 'c2', like: 2 })
  })

  test('a neighbour found in an item of a list has it behind the whole clause', () => {
    const topics = [topic('keys', 'Security', 'missing'), topic('logs', 'Security', 'explicit', [3])]
    expect(placeFinding(topics, 'keys', CLAUSES)).toEqual({ kind: 'insert', after: 'c2', like: 2 })
  })

  test('without neighbours it becomes a section before the signatures', () => {
    const topics = [topic('logs', 'Other', 'explicit', [1]), topic('keys', 'Security', 'missing')]
    expect(placeFinding(topics, 'keys', CLAUSES)).toEqual({ kind: 'insert', after: 'c4', like: 4 })
    expect(placeFinding(topics, 'keys', [])).toEqual({ kind: 'insert', after: null, like: null })
  })

  test('a vague clause about nothing else gives way, and one that others need stays', () => {
    const alone = [topic('logs', 'Security', 'explicit', [1]), topic('keys', 'Security', 'vague', [5])]
    expect(placeFinding(alone, 'keys', CLAUSES)).toEqual({ kind: 'replace', clause: 5 })
    const shared = [topic('logs', 'Security', 'explicit', [5]), topic('keys', 'Security', 'vague', [5])]
    expect(placeFinding(shared, 'keys', CLAUSES)).toEqual({ kind: 'insert', after: 'c5', like: 5 })
  })
})

describe('the words of a clause as they are typed', () => {
  test('come back as they were', () => {
    const words = { heading: 'Cap', paragraphs: ['First.', '(a) Second.'] }
    expect(wordsTyped(typedOf(words))).toEqual(words)
  })

  test('empty lines are no paragraphs, and nothing at all is no clause', () => {
    expect(wordsTyped({ heading: ' ', lines: '\nFirst.\n\n  \nSecond.' })).toEqual({
      ...{ heading: null, paragraphs: ['First.', 'Second.'] },
    })
    expect(isEmpty(wordsTyped({ heading: '', lines: ' \n' }))).toBe(true)
  })
})
