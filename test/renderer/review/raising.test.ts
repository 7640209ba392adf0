import { describe, expect, it } from 'vitest'
import { draftPoint } from '#renderer/review/model/draft-point.ts'
import { asksForProvider, draftWording } from '#renderer/review/model/draft-wording.ts'
import { pointInput } from '#renderer/review/model/point-input.ts'
import { itemOf } from '#renderer/review/model/reviewed.ts'
import { groupChanges, ruleChanges, versionBefore } from '#renderer/review/model/since.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import type { Side } from '#shared/model/side.ts'
import { compareReviews } from '#shared/review/compare-reviews.ts'
import { SMALL } from '../../fixtures/review/small-playbook.ts'
import { reviewed } from './support.ts'

const [INCIDENTS, TRAINING] = SMALL.topics
if (INCIDENTS === undefined || TRAINING === undefined) throw new Error('the playbook has two topics')

const said = (text: string) => ({ text, basis: 'derived' }) as const
const PLAYBOOK: Playbook = {
  ...SMALL,
  topics: [
    {
      ...INCIDENTS,
      positions: {
        vendor: { preferred: said('72 hours.'), fallback: said('48 hours.') },
        buyer: { preferred: said('24 hours.'), fallback: said('36 hours.') },
      },
      wording: {
        vendor: { smb: 'The {provider} tells the {customer} within {window}.', enterprise: 'More.' },
        buyer: { smb: 'Within {window}.', enterprise: 'More.' },
      },
    },
    TRAINING,
  ],
}

const draft = (markdown: string, id: string, ours: Side, sender: Side = 'buyer') => {
  const { reviewed: done, text } = reviewed(markdown, { playbook: PLAYBOOK, sender })
  const item = itemOf(done, id)
  if (item === null) throw new Error('the part is there')
  return pointInput(text, draftPoint(done, item, text, ours))
}

describe('a point from a finding', () => {
  it('has our position and ladder from the playbook, theirs from their text, and the clause that speaks of it', () => {
    const markdown = '1. The Vendor works.\n\n2. Each incident is reported promptly.'
    expect(draft(markdown, 'incident-response', 'vendor')).toEqual({
      ...{ contract: 'C-01', title: 'Incidents', topic: 'incident-response', clause: null, lineage: 101 },
      ...{ vendor: '72 hours.', buyer: 'Each incident is reported promptly.', vendorVersion: 2, buyerVersion: 2 },
      wording: 'The Vendor tells the Client within [Notification window].',
      ladder: { ideal: '72 hours.', acceptable: '48 hours.', walkAway: null },
    })
  })

  it('puts no words into the other side’s mouth where the version is ours, or says nothing', () => {
    const markdown = '1. Each incident is reported promptly.'
    expect(draft(markdown, 'incident-response', 'buyer', 'buyer')).toMatchObject({ buyer: '24 hours.', vendor: null })
    expect(draft('1. The Vendor works.', 'incident-response', 'vendor')).toMatchObject({ buyer: null, lineage: null })
  })

  it('of a red flag is about the topics of the flag', () => {
    expect(draft('1. Each incident is reported promptly.', 'R4', 'vendor')).toMatchObject({
      ...{ title: 'No time', topic: 'incident-response', vendor: '72 hours.', lineage: 100 },
    })
  })
})

describe('wording', () => {
  it('has the usual values, and names the sides by whose model it is', () => {
    const [incidents] = PLAYBOOK.topics
    if (incidents === undefined) throw new Error('the topic is there')
    const fields = incidents.fields.map((field) => (field.id === 'window' ? { ...field, usual: '24 hours' } : field))
    const as = { side: 'vendor', depth: 'smb', provider: 'buyer' } as const
    expect(draftWording({ ...incidents, fields }, as)).toBe('The Client tells the Vendor within 24 hours.')
  })

  it('or a rule makes it matter whose model it is', () => {
    expect(asksForProvider(SMALL)).toBe(false)
    expect(asksForProvider(PLAYBOOK)).toBe(true)
    const [note] = SMALL.notes
    const notes = note === undefined ? [] : [{ ...note, when: { all: [{ not: { provider: 'buyer' as const } }] } }]
    expect(asksForProvider({ ...SMALL, notes })).toBe(true)
  })
})

describe('what changed since an older version', () => {
  it('is told by kind, losses first, with the flags that came in and went', () => {
    const before = reviewed(
      '1. Each incident is reported within 3 days.\n\n2. The Vendor may train its models.',
    ).reviewed
    const after = reviewed('1. Each incident is reported promptly.').reviewed
    const since = compareReviews(before.got.review, after.got.review)
    expect(groupChanges(after, since).map(({ kind, changes }) => [kind, changes.map(({ topic }) => topic.id)])).toEqual(
      [
        ['dropped', ['training']],
        ['weakened', ['incident-response']],
      ],
    )
    const { raised, cleared } = ruleChanges(after, since)
    expect([raised, cleared].map((rules) => rules.map(({ rule }) => rule.id))).toEqual([['R4'], []])
  })

  it('is asked against the version before, and there is none for the first', () => {
    const versions = [{ number: 1 }, { number: 3 }, { number: 4 }]
    expect(versionBefore(versions, 4)).toBe(3)
    expect(versionBefore(versions, 1)).toBeNull()
  })
})
