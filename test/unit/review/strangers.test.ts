import { describe, expect, it } from 'vitest'
import { readCases } from '../../fixtures/review/read-cases.ts'
import { reviewText } from '../../fixtures/review/review-text.ts'

const cases = readCases('strangers')

describe.each([...new Set(cases.map(({ topic }) => topic))])('%s, as others draft it,', (topic) => {
  it.each(cases.filter((one) => one.topic === topic))('is $verdict in "$text"', ({ verdict, text }) => {
    const judged = reviewText('ai-services', text).topics.find(({ id }) => id === topic)
    expect(judged).toMatchObject({ verdict })
  })
})

it('every topic of the playbook is among them', () => {
  const topics = reviewText('ai-services', 'The Vendor works.').topics.map(({ id }) => id)
  expect(new Set(cases.map(({ topic }) => topic))).toEqual(new Set(topics))
})
