import { describe, expect, it } from 'vitest'
import { readRuleOutcomes } from '../../fixtures/review/read-rule-outcomes.ts'
import { reviewText } from '../../fixtures/review/review-text.ts'

const cases = readRuleOutcomes('strangers-rules')

describe.each([...new Set(cases.flatMap(({ outcomes }) => outcomes.map(({ id }) => id)))])('%s', (rule) => {
  const own = cases.flatMap(({ text, outcomes }) =>
    outcomes.flatMap(({ id, outcome }) => (id === rule ? [{ text, outcome }] : [])),
  )

  it.each(own)('is $outcome in "$text"', ({ text, outcome }) => {
    const { redFlags, conflicts, implementation, notes, controls } = reviewText('ai-services', text)
    const control = controls.find(({ id }) => id === rule)
    const judged = [...redFlags, ...conflicts, ...implementation, ...notes].find(({ id }) => id === rule)
    const owners = control && `${control.owners.client ?? 'blank'},${control.owners.vendor ?? 'blank'}`
    expect(owners ?? (judged?.holds ? 'holds' : 'not')).toBe(outcome)
  })
})
