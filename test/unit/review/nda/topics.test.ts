import { describe, expect, it } from 'vitest'
import { readCases } from '../../../fixtures/review/read-cases.ts'
import { reviewText } from '../../../fixtures/review/review-text.ts'

const cases = readCases('nda')

describe.each([...new Set(cases.map(({ topic }) => topic))])('%s', (topic) => {
  it.each(cases.filter((one) => one.topic === topic))('is $verdict in "$text"', ({ verdict, values, text }) => {
    const judged = reviewText('nda', text).topics.find(({ id }) => id === topic)
    expect(judged).toMatchObject({ verdict })
    for (const [field, words] of values)
      expect([field, judged?.values.find((value) => value.field === field)?.value.text]).toEqual([
        field,
        expect.stringContaining(words),
      ])
  })
})
