import { describe, expect, it } from 'vitest'
import { countParts } from '#renderer/playbooks/model/count-parts.ts'
import { faultsAt, placeOf } from '#renderer/playbooks/model/fault-places.ts'
import { entryOf, outlineOf, partAt, titlesOf } from '#renderer/playbooks/model/parts.ts'
import { sample } from './sample-playbook.ts'

const fault = (path: string) => ({ path, problem: 'is missing', line: 1, column: 1 })

describe('the outline of a playbook', () => {
  it('has its topics by group, in the order in which the groups come first, and then the other parts', () => {
    const outline = outlineOf(sample).map(({ title, kind, entries }) => [title ?? kind, entries.map(({ id }) => id)])
    expect(outline).toEqual([
      ['Data', ['logs', 'deletion']],
      ['Money', ['fees']],
      ['redFlags', ['R1']],
      ['checklist', ['logs']],
    ])
  })

  it('tells a topic apart from a field of the checklist that has the same id', () => {
    const keys = outlineOf(sample).flatMap(({ entries }) => entries.map(({ key }) => key))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('counts what is there, and leaves out what is not', () => {
    expect(countParts(sample)).toEqual([
      ['topics', 3],
      ['fields', 2],
      ['redFlags', 1],
      ['checklist', 1],
    ])
  })
})

describe('a part of a playbook', () => {
  it('is found by its id: topics before all others, unless another was chosen', () => {
    expect(entryOf(sample, 'logs')).toMatchObject({ kind: 'topics', at: 0 })
    expect(entryOf(sample, 'logs', 'checklist:logs:0')).toMatchObject({ kind: 'checklist', at: 0 })
    expect(entryOf(sample, 'R1')).toMatchObject({ kind: 'redFlags', at: 0 })
    expect(entryOf(sample, 'R2')).toBeNull()
    expect(entryOf(sample, null)).toBeNull()
  })

  it('is at its place in its list', () => {
    expect(partAt(sample, 'checklist', 0)).toMatchObject({ kind: 'checklist', entry: { title: 'Logs' } })
    expect(partAt(sample, 'redFlags', 0)).toMatchObject({ kind: 'redFlags', rule: { title: 'Unlogged' } })
    expect(partAt(sample, 'topics', 9)).toBeNull()
  })

  it('is called by its title where a path names it, else by its id', () => {
    expect(titlesOf(sample, 'logs.period')).toEqual({ topicId: 'logs', topic: 'Logging', field: 'Kept for' })
    expect(titlesOf(sample, 'gone.x')).toEqual({ topicId: 'gone', topic: 'gone', field: 'x' })
  })
})

describe('the place of a fault', () => {
  it('is the part that its path leads into', () => {
    expect(placeOf(sample, 'topics.1.signals.0.find')).toEqual({
      ...{ kind: 'topics', at: 1, title: 'Fees', part: 'signals.0.find' },
    })
    expect(placeOf(sample, 'redFlags.0')).toEqual({ kind: 'redFlags', at: 0, title: 'Unlogged', part: null })
  })

  it('is the playbook where the path leads into no part', () => {
    expect(placeOf(sample, 'sources.0.id')).toMatchObject({ kind: 'playbook', at: null, part: 'sources.0.id' })
    expect(placeOf(sample, '')).toMatchObject({ kind: 'playbook', part: null })
    expect(placeOf(sample, 'topics')).toMatchObject({ kind: 'playbook', part: 'topics' })
  })

  it('below a path is not that of a longer number', () => {
    const faults = ['topics.1.title', 'topics.10.title', 'topics.1'].map(fault)
    expect(faultsAt(faults, 'topics.1', true).map(({ path }) => path)).toEqual(['topics.1.title', 'topics.1'])
    expect(faultsAt(faults, 'topics.1').map(({ path }) => path)).toEqual(['topics.1'])
  })
})
