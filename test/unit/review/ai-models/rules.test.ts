import { describe, expect, it } from 'vitest'
import { readRuleCases } from '../../../fixtures/review/read-rule-cases.ts'
import { reviewText } from '../../../fixtures/review/review-text.ts'

const cases = readRuleCases('ai-models-rules')

describe.each([...new Set(cases.map(({ rule }) => rule))])('%s', (rule) => {
  it.each(cases.filter((one) => one.rule === rule))('holds: $holds in "$text"', ({ holds, provider, text }) => {
    const { conflicts, implementation, notes } = reviewText('ai-services', text, { provider })
    const judged = [...conflicts, ...implementation, ...notes].find(({ id }) => id === rule)
    expect(judged?.holds).toBe(holds)
    if (holds) expect(judged?.reasons.length).toBeGreaterThan(0)
  })
})
