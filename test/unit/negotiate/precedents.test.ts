import { describe, expect, it } from 'vitest'
import { contractId, pointId } from '#shared/model/ids.ts'
import { type AgreedPoint, findPrecedents } from '#shared/negotiate/precedents.ts'

const agreed = (contract: number, said: Partial<AgreedPoint>): AgreedPoint => ({
  contract: contractId(contract),
  title: `Deal ${contract}`,
  counterparty: 'Bo',
  point: pointId(1),
  pointTitle: 'Cap on liability',
  topic: null,
  headings: [],
  text: `The fees of ${contract} months.`,
  version: 2,
  date: `2026-03-0${contract}`,
  ...said,
})

const found = (topic: string | null, words: string | null, ...known: readonly AgreedPoint[]) =>
  findPrecedents({ topic, words }, known).map(({ contract, count }) => `${contract} ×${count}`)

describe('precedents', () => {
  it('are those on the same topic first, then those whose name shares words, the latest first', () => {
    const known = [
      agreed(2, { topic: 'cap' }),
      agreed(3, { pointTitle: 'Liability' }),
      agreed(4, { pointTitle: 'Payment', headings: ['Limitation of liability'] }),
      agreed(5, { pointTitle: 'Payment' }),
    ]
    expect(found('cap', 'Liability', ...known)).toEqual(['C-02 ×1', 'C-04 ×1', 'C-03 ×1'])
  })

  it('need a word in common that tells something', () => {
    const known = agreed(2, { pointTitle: 'Term of the agreement' })
    expect(found(null, 'Notice of the breach', known)).toEqual([])
    expect(found(null, 'Terms', known)).toEqual(['C-02 ×1'])
    expect(found(null, 'of the', known)).toEqual([])
    expect(found('term', null, known)).toEqual([])
  })

  it('are one when their words are, wherever they were agreed last, and count the contracts', () => {
    const words = { text: 'The fees of “six” months.' }
    const known = [
      agreed(2, words),
      agreed(3, { text: 'The fees of "six"  months.' }),
      agreed(3, { ...words, point: pointId(2) }),
      agreed(4, {}),
    ]
    expect(found(null, 'Liability cap', ...known)).toEqual(['C-04 ×1', 'C-03 ×2'])
  })
})
