import { describe, expect, it } from 'vitest'
import { groupAdvice } from '#renderer/review/model/advice.ts'
import { countShown, findingsOf, groupTopics } from '#renderer/review/model/findings.ts'
import { flaggedTopics, unraisedTopics } from '#renderer/review/model/raisable.ts'
import { itemOf } from '#renderer/review/model/reviewed.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { pointOf } from '../../fixtures/points.ts'
import { SMALL } from '../../fixtures/review/small-playbook.ts'
import { reviewed } from './support.ts'

const VAGUE = '1. The Vendor reports each security incident promptly.'

const point = (topic: string, status: 'open' | 'withdrawn') => pointOf({ topic, status })

describe('what is gone through', () => {
  it('is red flags, conflicts and open topics, in this order', () => {
    expect(findingsOf(reviewed(VAGUE).reviewed, 'all')).toEqual(['R4', 'incident-response', 'training'])
    const short = reviewed('1. Each incident is reported within 24 hours.').reviewed
    expect(findingsOf(short, 'all')).toEqual(['N1', 'training'])
  })

  it('leaves out what the user set aside, and lists what a filter shows', () => {
    const choices = [{ topic: 'training', verdict: 'not-applicable', note: 'No model is trained.' }] as const
    const { reviewed: done } = reviewed(VAGUE, { choices })
    expect(findingsOf(done, 'all')).toEqual(['R4', 'incident-response'])
    expect(findingsOf(done, 'chosen')).toEqual(['training'])
    expect(countShown(done.topics, 'missing')).toBe(0)
    expect(countShown(done.topics, 'all')).toBe(2)
  })
})

describe('the grid', () => {
  it('has each group once, in the order of its first topic, and none without topics', () => {
    const [one, two] = SMALL.topics
    if (one === undefined || two === undefined) throw new Error('the playbook has two topics')
    const topics = [
      { ...one, group: 'B' },
      { ...two, group: 'A' },
      { ...one, id: 'third', group: 'B' },
    ]
    const { reviewed: done } = reviewed(VAGUE, { playbook: { ...SMALL, topics } })
    const ids = (filter: 'all' | 'missing') =>
      groupTopics(done.topics, filter).map(({ title, topics: of }) => [title, of.map(({ topic }) => topic.id)])
    expect(ids('all')).toEqual([
      ['B', ['incident-response', 'third']],
      ['A', ['training']],
    ])
    expect(ids('missing')).toEqual([['A', ['training']]])
  })
})

describe('an address', () => {
  it('names a topic, a rule, a control or a field of the checklist, which stands for the topic that fills it', () => {
    const playbook: Playbook = {
      ...SMALL,
      checklist: [
        { id: 'F1', group: 'Time', title: 'Hours', fields: ['training.allowed', 'incident-response.window'] },
      ],
    }
    const { reviewed: done } = reviewed('1. Each incident is reported within 24 hours.', { playbook })
    expect(itemOf(done, 'training')).toMatchObject({ kind: 'topic', found: { verdict: 'missing' } })
    expect(itemOf(done, 'N1')).toMatchObject({ kind: 'rule', list: 'conflicts' })
    expect(itemOf(done, 'F1')).toMatchObject({ kind: 'entry', topic: { id: 'incident-response' } })
    expect(itemOf(done, 'nothing')).toBeNull()
  })
})

describe('points that can be raised', () => {
  it('are open topics without a standing point; those of a red flag are chosen first, else all', () => {
    const { reviewed: done } = reviewed(VAGUE)
    const all = unraisedTopics(done, [])
    expect(all.map(({ topic }) => topic.id)).toEqual(['incident-response', 'training'])
    expect([...flaggedTopics(done, all)]).toEqual(['incident-response'])
    const left = unraisedTopics(done, [point('incident-response', 'open')])
    expect(left.map(({ topic }) => topic.id)).toEqual(['training'])
    expect([...flaggedTopics(done, left)]).toEqual(['training'])
    expect(unraisedTopics(done, [point('incident-response', 'withdrawn')])).toHaveLength(2)
  })

  it('include what the other side refused', () => {
    const choices = [{ topic: 'training', verdict: 'refused', note: 'They said no.' }] as const
    const { reviewed: done } = reviewed('1. Each incident is reported within 24 hours.', { choices })
    expect(unraisedTopics(done, []).map(({ topic }) => topic.id)).toEqual(['training'])
  })
})

describe('advice', () => {
  it('is told by kind, and only where it applies', () => {
    const [note] = SMALL.notes
    if (note === undefined) throw new Error('the playbook has a note')
    const notes = [note, { ...note, id: 'X1' }, { ...note, id: 'own-note' }]
    const kinds = (markdown: string) =>
      groupAdvice(reviewed(markdown, { playbook: { ...SMALL, notes } }).reviewed).map(({ kind, notes: of }) => [
        kind,
        of.map(({ rule }) => rule.id),
      ])
    expect(kinds('1. The Vendor works.')).toEqual([
      ['X', ['X1']],
      ['T', ['T1']],
      ['other', ['own-note']],
    ])
    expect(kinds('1. The Vendor shall never train models.')).toEqual([])
  })
})
