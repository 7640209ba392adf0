import { describe, expect, it } from 'vitest'
import { CONTROLS } from '../../../fixtures/review/ai-security/controls.ts'
import { readRuleCases } from '../../../fixtures/review/read-rule-cases.ts'
import { reviewText } from '../../../fixtures/review/review-text.ts'

const cases = readRuleCases('ai-security-rules')

describe.each([...new Set(cases.map(({ rule }) => rule))])('%s', (rule) => {
  const own = cases.filter((one) => one.rule === rule)

  it('has texts it holds for and texts it does not hold for', () => {
    expect(own.length).toBeGreaterThan(2)
    expect(new Set(own.map(({ holds }) => holds))).toEqual(new Set([true, false]))
  })

  it.each(own)('holds: $holds in "$text"', ({ holds, text }) => {
    const { redFlags, notes } = reviewText('ai-services', text)
    const judged = [...redFlags, ...notes].find(({ id }) => id === rule)
    expect(judged?.holds).toBe(holds)
    if (holds) expect(judged?.reasons.length).toBeGreaterThan(0)
  })
})

describe('red flags are told with', () => {
  const flag = (id: string, text: string) => reviewText('ai-services', text).redFlags.find((one) => one.id === id)

  it('the words they rest on, where there are any', () => {
    const quoted = (id: string, text: string) => flag(id, text)?.evidence.map(({ quote }) => quote)
    expect(quoted('R2', 'The Vendor keeps reasonable security.')).toEqual(['The Vendor keeps reasonable security.'])
    expect(quoted('R3', 'The Vendor may log prompts for debugging.')).toEqual([
      'The Vendor may log prompts for debugging.',
    ])
    expect(quoted('R4', 'Incidents of security are reported promptly.')).toHaveLength(1)
    expect(quoted('R1', 'The Vendor works.')).toEqual([])
  })

  it('what is lacking, where one of two things is there', () => {
    const text = 'Within 10 days of termination the Vendor deletes all data and confirms the deletion in writing.'
    expect(flag('R5', text)?.reasons).toEqual([{ field: 'deletion-return.credential-revocation', value: null }])
  })
})

describe('the halves of', () => {
  it.each(CONTROLS)('$control belong to $client and $vendor in "$text"', ({ control, client, vendor, text }) => {
    const judged = reviewText('ai-services', text).controls.find(({ id }) => id === control)
    expect(judged?.owners).toEqual({ client, vendor })
  })
})
