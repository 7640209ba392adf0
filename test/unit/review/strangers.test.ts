import { expect, it } from 'vitest'
import { judgeTexts } from '../../fixtures/review/judge-texts.ts'
import { readCases } from '../../fixtures/review/read-cases.ts'
import { reviewText } from '../../fixtures/review/review-text.ts'

// Written without a look at the playbook, in the manner of many drafters.
judgeTexts('ai-services', 'strangers')

it('every topic of the playbook is among them, with each verdict', () => {
  const cases = readCases('strangers')
  for (const { id } of reviewText('ai-services', 'The Vendor works.').topics) {
    const verdicts = new Set(cases.filter(({ topic }) => topic === id).map(({ verdict }) => verdict))
    expect([id, verdicts]).toEqual([id, new Set(['explicit', 'vague', 'missing'])])
  }
})
