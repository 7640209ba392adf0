import { describe, expect, it } from 'vitest'
import { reviewText } from '../../../fixtures/review/review-text.ts'

/** A note, a text in which it holds, and texts in which it does not, the last of them nearly. */
const NOTES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'G05-bias-free',
    'The Supplier warrants that the model is bias-free.',
    [
      'The model is tested for bias by gender every quarter.',
      'The Supplier does not warrant that the model is bias-free.',
    ],
  ],
  [
    'G06-reimbursed',
    'The Consultant pays for GPU compute and the Client reimburses the cost at the end of each month.',
    ['Cloud costs are billed to the Client.', 'Cloud costs are billed to the Client and never paid and reimbursed.'],
  ],
  [
    'G09-away',
    'English law governs, and the courts of Leeds decide every dispute.',
    [
      'English law governs. Disputes go to arbitration.',
      'English law governs; the courts of Leeds hear disputes by video.',
    ],
  ],
  [
    'G10-long',
    'For twelve months after the end the Contractor shall not compete with the Company in equine radiology.',
    [
      'For four months after the end the Contractor shall not compete with the Company in equine radiology.',
      'There is no non-compete. What is confidential stays so for twelve months.',
    ],
  ],
  [
    'G10-sector',
    'For six months the Contractor shall not work for any competitor in the artificial intelligence industry.',
    [
      'What is confidential stays so for six months.',
      'For six months the Contractor shall not work for any competitor; this is limited to triage models for vets.',
    ],
  ],
  [
    'G17-named-insured',
    'The Vendor carries errors and omissions insurance of EUR 2 million and names the Client as an additional insured.',
    [
      'The Vendor carries errors and omissions insurance of EUR 2 million.',
      'The Vendor carries errors and omissions insurance of EUR 2 million; the Client is not a named insured.',
    ],
  ],
  [
    'G21-regulated',
    'The model is used for credit scoring of private persons.',
    [
      'The model sorts parcels.',
      'The model is used for credit scoring of private persons. The Vendor delivers a model card.',
    ],
  ],
  [
    'G25-unsigned',
    'The agreement is concluded by e-mail, and the Vendor may begin work before signature.',
    ['Both parties sign this agreement.', 'No work begins before signature of this agreement.'],
  ],
]

describe.each(NOTES)('%s', (id, fires, others) => {
  const holds = (text: string): boolean | undefined =>
    reviewText('ai-services', text).notes.find((note) => note.id === id)?.holds

  it('holds where the text does what it warns of', () => {
    expect(holds(fires)).toBe(true)
  })

  it.each(others)('does not hold in "%s"', (text) => {
    expect(holds(text)).toBe(false)
  })
})

it('what only a vendor is warned of is not said to a buyer', () => {
  const text = 'The Consultant pays for GPU compute and the Client reimburses the cost.'
  const buyer = reviewText('ai-services', text, { side: 'buyer' })
  expect(buyer.notes.find(({ id }) => id === 'G06-reimbursed')?.holds).toBe(false)
})
