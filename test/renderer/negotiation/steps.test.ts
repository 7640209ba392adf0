import { describe, expect, it } from 'vitest'
import { extended, toggled, withRange } from '#renderer/negotiation/model/selection.ts'
import { mayBecome, neighbourStatus, statusChoices } from '#renderer/negotiation/model/statuses.ts'
import { pointOf } from '../../fixtures/points.ts'

const choose = (...ids: readonly string[]): ReadonlySet<string> => new Set(ids)

describe('points chosen together', () => {
  it('grow step by step, and shrink again on the way back', () => {
    const two = extended(choose(), 'a', 'b')
    const three = extended(two, 'b', 'c')
    expect([...three]).toEqual(['a', 'b', 'c'])
    expect([...extended(three, 'c', 'b')]).toEqual(['a', 'b'])
  })

  it('stay as they are at the end of the list', () => {
    expect([...extended(choose('a'), 'a', 'a')]).toEqual(['a'])
  })

  it('are chosen one by one and in a stretch, whichever end comes first', () => {
    expect([...toggled(choose('a', 'b'), 'a')]).toEqual(['b'])
    expect([...withRange(choose(), ['a', 'b', 'c', 'd'], 'c', 'a')]).toEqual(['a', 'b', 'c'])
    expect([...withRange(choose('d'), ['a', 'b'], 'gone', 'b')]).toEqual(['d', 'b'])
  })
})

describe('the statuses that points may get', () => {
  it('are none for an agreed one, whoever stands beside it', () => {
    const points = [pointOf({ status: 'open' }), pointOf({ status: 'agreed' })]
    expect(statusChoices(points, false).every(({ whyNot }) => whyNot === 'agreed-already')).toBe(true)
    expect(statusChoices([pointOf()], false).every(({ whyNot }) => whyNot === null)).toBe(true)
  })

  it('leave a settled one settled while the text is frozen', () => {
    const choices = statusChoices([pointOf({ status: 'conceded' })], true)
    expect(choices.find(({ status }) => status === 'open')?.whyNot).toBe('frozen-so-no-point')
    expect(choices.find(({ status }) => status === 'conceded')?.whyNot).toBeNull()
  })

  it('lie beside it on the board without the columns that have a step of their own', () => {
    expect(neighbourStatus(pointOf({ status: 'countered' }), 1, false)).toBe('conceded')
    expect(neighbourStatus(pointOf({ status: 'escalated' }), -1, false)).toBe('conceded')
    expect(neighbourStatus(pointOf({ status: 'open' }), -1, false)).toBeNull()
    expect(neighbourStatus(pointOf({ status: 'agreed' }), 1, false)).toBeNull()
  })

  it('take a card that is let go in another column only', () => {
    expect(mayBecome(pointOf({ status: 'open' }), 'parked', false)).toBe(true)
    expect(mayBecome(pointOf({ status: 'open' }), 'open', false)).toBe(false)
    expect(mayBecome(pointOf({ status: 'open' }), 'agreed', false)).toBe(false)
  })
})
