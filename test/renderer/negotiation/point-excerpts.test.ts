import { describe, expect, it } from 'vitest'
import { pointExcerpts } from '#renderer/negotiation/excerpt.ts'
import type { Side } from '#shared/model/side.ts'
import { pointOf, positionOf } from '../../fixtures/points.ts'

type Said = readonly [side: Side, version: number | null, text: string]

const point = (...said: readonly Said[]) =>
  pointOf({ positions: said.map(([side, version, text]) => positionOf({ side, version, text })) })

const cap = (months: string): string =>
  `Otherwise the total liability of the Vendor is limited to the Fees paid or payable in the ${months} months before the claim.`

describe('the latest words of both sides in a table', () => {
  it('begin shortly before the place where two wordings of one clause part', () => {
    const { vendor, buyer } = pointExcerpts(point(['vendor', 1, cap('six (6)')], ['buyer', 2, cap('twelve (12)')]))
    expect(vendor).toBe('…payable in the six (6) months before the claim.')
    expect(buyer).toBe('…payable in the twelve (12) months before the claim.')
  })

  it('are the whole text where it is short', () => {
    expect(pointExcerpts(point(['vendor', 1, 'six months'], ['buyer', 1, 'six weeks']))).toEqual({
      vendor: 'six months',
      buyer: 'six weeks',
    })
  })

  it('end between two words where the text is long', () => {
    const { vendor, buyer } = pointExcerpts(point(['vendor', 1, cap('six (6)')]))
    expect(vendor).toBe('Otherwise the total liability of the Vendor is limited to the Fees paid or payable in the…')
    expect(buyer).toBeNull()
  })

  it('are those recorded last', () => {
    expect(pointExcerpts(point(['buyer', 2, 'twelve'], ['buyer', 4, 'nine'])).buyer).toBe('nine')
  })
})
