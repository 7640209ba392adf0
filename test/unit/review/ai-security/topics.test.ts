import { describe, expect, it } from 'vitest'
import { ACCESS_AND_STANDARDS } from '../../../fixtures/review/ai-security/access-and-standards.ts'
import { DATA_AND_MODELS } from '../../../fixtures/review/ai-security/data-and-models.ts'
import { INCIDENTS_AND_EXIT } from '../../../fixtures/review/ai-security/incidents-and-exit.ts'
import type { TopicText } from '../../../fixtures/review/ai-security/text.ts'
import { readCases } from '../../../fixtures/review/read-cases.ts'
import { reviewText } from '../../../fixtures/review/review-text.ts'

const TOPICS: readonly (readonly [string, readonly TopicText[]])[] = [
  DATA_AND_MODELS,
  ACCESS_AND_STANDARDS,
  INCIDENTS_AND_EXIT,
].flatMap((texts) => Object.entries(texts))

it('every one of the twelve areas has a text of each verdict', () => {
  expect(TOPICS).toHaveLength(12)
  for (const [, texts] of TOPICS)
    expect(new Set(texts.map(({ verdict }) => verdict))).toEqual(new Set(['explicit', 'vague', 'missing']))
})

describe.each(TOPICS)('%s', (topic, texts) => {
  it.each(texts)('is $verdict in: $text', ({ text, verdict, values = {}, depth = 'smb' }) => {
    const review = reviewText('ai-services', text, { depth }).topics.find(({ id }) => id === topic)
    expect(review?.verdict).toBe(verdict)
    for (const [field, value] of Object.entries(values)) {
      const found = review?.values.find((one) => one.field === field)?.value.text ?? null
      if (value === null) expect([field, found]).toEqual([field, null])
      else expect([field, found]).toEqual([field, expect.stringContaining(value)])
    }
  })
})

describe('texts written after the patterns', () => {
  it.each(readCases('ai-security'))('$topic is $verdict in: $text', ({ topic, verdict, values, text }) => {
    const review = reviewText('ai-services', text).topics.find(({ id }) => id === topic)
    expect(review?.verdict).toBe(verdict)
    for (const [field, value] of values)
      expect(review?.values.find((one) => one.field === field)?.value.text).toContain(value)
  })
})
