import { describe, expect, it } from 'vitest'
import { clausesOf, findClauses } from '#renderer/playbooks/model/clauses.ts'
import { piecesOf, placesOf } from '#renderer/playbooks/model/wording-pieces.ts'
import { textOf, tryTopic } from '#renderer/playbooks/try-it/try-topic.ts'
import { sample } from './sample-playbook.ts'

const clauses = clausesOf([sample, { ...sample, id: 'other', title: 'Other' }])
const filter = { query: '', side: 'vendor', depth: 'smb', playbook: null } as const
const found = (own: Partial<Parameters<typeof findClauses>[1]>) =>
  findClauses(clauses, { ...filter, ...own }).map(({ id }) => id)

describe('the clause bank', () => {
  it('has the wording of every topic of every playbook', () => {
    expect(found({})).toHaveLength(6)
    expect(found({ playbook: 'other' })).toEqual(['other.logs', 'other.fees', 'other.deletion'])
  })

  it('finds clauses that have all words, in any order and case', () => {
    expect(found({ query: 'KEPT logs', playbook: 'sample' })).toEqual(['sample.logs'])
    expect(found({ query: 'logs unicorn' })).toEqual([])
  })

  it('looks into the wording that is shown, not into that of the other side', () => {
    expect(found({ query: 'deletes' })).toEqual([])
    expect(found({ query: 'deletes', side: 'buyer', playbook: 'sample' })).toEqual(['sample.logs'])
  })
})

describe('wording', () => {
  it('is cut at its places for values, and nothing of it is lost', () => {
    const wording = sample.topics[0]?.wording.vendor.enterprise ?? ''
    expect(
      piecesOf(wording)
        .map(({ text }) => text)
        .join(''),
    ).toBe(wording)
    expect(placesOf(wording)).toEqual(['provider', 'events', 'period'])
    expect(placesOf('No place, {not one}, {}')).toEqual([])
  })
})

describe('a topic that is tried on a text', () => {
  const [topic] = sample.topics
  const tried = (text: string) => {
    if (topic === undefined) throw new Error('the sample has topics')
    return tryTopic(sample, topic, textOf(text), 'smb')
  }

  it('says what a sentence settles, and what it does not', () => {
    expect(tried('Logs are kept for thirty (30) days.')).toMatchObject({
      kind: 'found',
      found: { verdict: 'explicit' },
    })
    expect(tried('Logs are kept as needed.')).toMatchObject({
      ...{ kind: 'found', found: { verdict: 'vague', missing: ['period'], vague: [{ words: 'as needed' }] } },
    })
    expect(tried('The rent is paid monthly.')).toMatchObject({ kind: 'found', found: { verdict: 'missing' } })
  })

  it('is not tried while its words cannot be read', () => {
    if (topic === undefined) throw new Error('the sample has topics')
    expect(tryTopic(sample, { ...topic, signals: [{ find: '(logs' }] }, textOf('Logs.'), 'smb')).toEqual({
      kind: 'faulty',
    })
  })
})
