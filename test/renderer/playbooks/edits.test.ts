import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changeType,
  givesOf,
  withAnywhere,
  withGives,
  withOptions,
  withUnless,
  withUsual,
} from '#renderer/playbooks/model/field-edits.ts'
import { idFrom } from '#renderer/playbooks/model/ids.ts'
import { insertAt, moveAt, removeAt, replaceAt } from '#renderer/playbooks/model/lists.ts'
import { neighbourOf } from '#renderer/playbooks/model/neighbours.ts'
import { newTopic, withNewPart } from '#renderer/playbooks/model/skeletons.ts'
import { playbook as shape } from '#shared/api/schemas/playbook.ts'
import type { Field } from '#shared/model/playbook/playbook.ts'
import { sample } from './sample-playbook.ts'

const list = ['a', 'b', 'c']
const field: Field = { id: 'x', title: 'X', type: 'text', basis: 'derived', needed: [], read: [] }

describe('a list that is edited', () => {
  it('has one value replaced, removed or put in, and the others as they were', () => {
    expect(replaceAt(list, 1, 'x')).toEqual(['a', 'x', 'c'])
    expect(removeAt(list, 0)).toEqual(['b', 'c'])
    expect(insertAt(list, 3, 'd')).toEqual(['a', 'b', 'c', 'd'])
  })

  it('has a value moved, and stays as it is where there is nowhere to move it', () => {
    expect(moveAt(list, 0, 2)).toEqual(['b', 'c', 'a'])
    expect(moveAt(list, 2, 0)).toEqual(['c', 'a', 'b'])
    expect(moveAt(list, 0, -1)).toBe(list)
    expect(moveAt(list, 2, 3)).toBe(list)
  })

  it('gives back a value that was removed when it is put in at its place again', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.nat(), (values, number) => {
        const at = number % values.length
        expect(insertAt(removeAt(values, at), at, values[at])).toEqual(values)
      }),
    )
  })
})

describe('an id that is made of a title', () => {
  it('is its words, and numbered where it is taken', () => {
    expect(idFrom('Notice period', [])).toBe('notice-period')
    expect(idFrom('Notice period', ['notice-period', 'notice-period-2'])).toBe('notice-period-3')
    expect(idFrom('Café & Übung', [])).toBe('cafe-ubung')
    expect(idFrom('…', [])).toBe('part')
  })

  it('is one that a playbook may have, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        expect(idFrom(title, [])).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/)
      }),
    )
  })
})

describe('a topic that is moved', () => {
  it('changes places with the one of its own group', () => {
    expect(neighbourOf(sample.topics, 0, 1)).toBe(2)
    expect(neighbourOf(sample.topics, 2, -1)).toBe(0)
    expect(neighbourOf(sample.topics, 0, -1)).toBeNull()
    expect(neighbourOf(sample.topics, 1, 1)).toBeNull()
  })
})

describe('a value that is edited', () => {
  it('keeps of its old kind only what the new one has', () => {
    const choice = withOptions(changeType(field, 'choice'), 'one\ntwo')
    expect(choice).toMatchObject({ type: 'choice', options: ['one', 'two'] })
    expect(changeType(choice, 'date')).not.toHaveProperty('options')
    expect(changeType(choice, 'nonsense')).toBe(choice)
  })

  it('has no usual value, and no exception, once it is cleared', () => {
    expect(withUsual(withUsual(field, '30 days'), '')).toEqual(field)
    expect(withUnless(withUnless({ find: 'x' }, 'y'), '')).toEqual({ find: 'x' })
    expect(withAnywhere(withAnywhere({ find: 'x' }, true), false)).toEqual({ find: 'x' })
  })

  it('is read in exactly one way', () => {
    const fixed = withGives({ find: 'x' }, 'is')
    expect(fixed).toEqual({ find: 'x', is: '' })
    expect(givesOf(fixed)).toBe('is')
    expect(withGives(fixed, 'duration')).toEqual({ find: 'x', take: 'duration' })
    expect(withGives(withGives(fixed, 'duration'), 'found')).toEqual({ find: 'x' })
  })
})

describe('a new part', () => {
  it('of each kind lacks nothing but words that its author writes', () => {
    for (const kind of ['redFlags', 'conflicts', 'implementation', 'notes', 'checklist', 'controls'] as const) {
      const added = withNewPart(sample, kind, 'New')
      const parsed = shape.safeParse(added?.playbook)
      const problems = parsed.success ? [] : parsed.error.issues.map(({ code }) => code)
      expect(
        problems.filter((code) => code !== 'too_small'),
        kind,
      ).toEqual([])
    }
  })

  it('needs a topic that it is about', () => {
    expect(withNewPart({ ...sample, topics: [] }, 'notes', 'New')).toBeNull()
  })

  it('has an id that no topic and no rule has', () => {
    expect(newTopic(sample, 'Logs', 'Data').id).toBe('logs-2')
    expect(newTopic(sample, 'R1', 'Data').id).toBe('r1')
  })
})
