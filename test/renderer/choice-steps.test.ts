import { describe, expect, it } from 'vitest'
import { stepFrom, stepOfKey } from '#renderer/components/tables/steps.ts'

const ids = ['P-01', 'P-02', 'P-03']

describe('moving in a list', () => {
  it('goes on to the neighbour, and stays at the ends', () => {
    expect(stepFrom(ids, 'P-02', 1)).toBe('P-03')
    expect(stepFrom(ids, 'P-03', 1)).toBe('P-03')
    expect(stepFrom(ids, 'P-01', -1)).toBe('P-01')
  })

  it('starts at an end when nothing of the list is chosen', () => {
    expect(stepFrom(ids, null, 1)).toBe('P-01')
    expect(stepFrom(ids, 'P-99', -1)).toBe('P-03')
    expect(stepFrom([], null, 1)).toBeNull()
  })

  it('knows the keys of a list, and no others', () => {
    expect(stepFrom(ids, 'P-02', stepOfKey('End') ?? 0)).toBe('P-03')
    expect(stepFrom(ids, 'P-02', stepOfKey('Home') ?? 0)).toBe('P-01')
    expect(stepOfKey('x')).toBeNull()
  })
})
