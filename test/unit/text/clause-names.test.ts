import { describe, expect, it } from 'vitest'
import type { Clause, ClauseKind } from '#shared/model/version-text.ts'
import { findClauseByName, nameClauses } from '#shared/text/clause-names.ts'

const clause = (label: string | null, parent: number | null, kind: ClauseKind = 'clause'): Clause => ({
  label,
  heading: null,
  depth: 0,
  parent,
  kind,
  text: 'x',
})

const clauses = [
  clause('7.', null),
  clause('7.2', 0),
  clause('(a)', 1, 'item'),
  clause('(ii)', 2, 'item'),
  clause('Schedule 1', null, 'schedule'),
  clause('1.', 4),
  clause('7.2', 4),
  clause(null, null, 'other'),
  clause('Article IV', null),
  clause('A.', null),
]

describe('the name of a clause', () => {
  it('carries its parents where its own label says nothing, and its schedule', () => {
    expect(nameClauses(clauses)).toEqual([
      '7',
      '7.2',
      '7.2(a)',
      '7.2(a)(ii)',
      'Schedule 1',
      'Schedule 1, 1',
      'Schedule 1, 7.2',
      null,
      'Article IV',
      'A',
    ])
  })

  it.each([
    ['7', 0],
    ['7.', 0],
    ['7.2', 1],
    ['clause 7.2', 1],
    ['Section 7.2(a)', 2],
    ['7.2 (a) (ii)', 3],
    ['schedule 1', 4],
    ['Schedule 1, 1.', 5],
    ['schedule 1 7.2', 6],
    ['article iv', 8],
    ['(ii)', 3],
  ])('%j finds clause %d', (typed, index) => {
    expect(findClauseByName(clauses, typed)).toEqual({ ok: true, value: index })
  })

  it('says what there is when it finds none', () => {
    expect(findClauseByName(clauses, '7.9')).toEqual({
      ok: false,
      error: { kind: 'missing', near: ['7', '7.2', '7.2(a)', '7.2(a)(ii)'] },
    })
  })

  it('asks which one when there are two', () => {
    const twins = [clause('1', null), clause('(a)', 0), clause('2', null), clause('(a)', 2)]
    expect(findClauseByName(twins, '(a)')).toEqual({
      ok: false,
      error: { kind: 'ambiguous', candidates: ['1(a)', '2(a)'] },
    })
  })

  it('finds nothing by an empty name', () => {
    expect(findClauseByName(clauses, ' ').ok).toBe(false)
  })
})
