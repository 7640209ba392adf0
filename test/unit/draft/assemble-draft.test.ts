import { describe, expect, it } from 'vitest'
import { assembleDraft, type DraftChoices } from '#shared/draft/assemble-draft.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { SMALL } from '../../fixtures/review/small-playbook.ts'

const wordingOf = (text: string) => ({
  vendor: { smb: text, enterprise: `${text}\nMore.` },
  buyer: { smb: `Client: ${text}`, enterprise: text },
})

const [incidents, training] = SMALL.topics
if (incidents === undefined || training === undefined) throw new Error('the playbook has two topics')

const PLAYBOOK: Playbook = {
  ...SMALL,
  topics: [
    {
      ...incidents,
      place: 'schedule',
      fields: incidents.fields.map((field) => (field.id === 'window' ? { ...field, usual: '48 hours' } : field)),
      wording: wordingOf(
        'The {provider} tells the {customer} within {window}.\n- by e-mail, with {evidence};\n- by phone.',
      ),
    },
    { ...training, wording: wordingOf('No training: {allowed}.') },
  ],
  template: {
    intro: 'Between {vendor} and {client}, {date}.',
    opening: [{ heading: 'Services', text: '{services}' }],
    closing: [{ heading: 'Changes', text: 'In writing only.' }],
    schedule: 'Schedule 1: Security',
  },
}

const CHOICES: DraftChoices = {
  ...{
    side: 'vendor',
    depth: 'smb',
    provider: 'vendor',
    title: 'Deal',
    vendor: 'Ada',
    buyer: 'Bo',
    date: '2026-03-01',
  },
  ...{ services: 'A weather model.', topics: ['training', 'incident-response'], values: {}, wording: {} },
}

const textsOf = (choices: Partial<DraftChoices>): readonly string[] => {
  const { intro, agreement, schedule } = assembleDraft(PLAYBOOK, { ...CHOICES, ...choices })
  return [...intro, ...[...agreement, ...schedule].flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))]
}

describe('a draft', () => {
  it('puts topics where the playbook has them, in its frame', () => {
    const draft = assembleDraft(PLAYBOOK, CHOICES)
    expect(draft.intro).toEqual(['Between Ada and Bo, 2026-03-01.'])
    expect(draft.agreement.map(({ heading, topic }) => [heading, topic])).toEqual([
      ['Services', null],
      ['Training', 'training'],
      ['Changes', null],
    ])
    expect(draft.schedule.map(({ topic }) => topic)).toEqual(['incident-response'])
    expect(draft.scheduleTitle).toBe('Schedule 1: Security')
  })

  it('fills in the value given, else the usual one, else a blank that is told', () => {
    const draft = assembleDraft(PLAYBOOK, CHOICES)
    expect(draft.schedule[0]?.paragraphs).toEqual([
      { text: 'The Vendor tells the Client within 48 hours.', isItem: false },
      { text: 'by e-mail, with [Evidence];', isItem: true },
      { text: 'by phone.', isItem: true },
    ])
    expect(draft.blanks).toEqual(['training.allowed', 'incident-response.evidence'])
    expect(textsOf({ values: { 'incident-response.window': '24 hours' } })).toContain(
      'The Vendor tells the Client within 24 hours.',
    )
  })

  it('takes the wording of the side, the depth and the provider, or the user’s own', () => {
    expect(textsOf({ side: 'buyer', provider: 'buyer' })).toContain(
      'Client: The Client tells the Vendor within 48 hours.',
    )
    expect(textsOf({ depth: 'enterprise' }).filter((text) => text === 'More.')).toHaveLength(2)
    expect(textsOf({ wording: { training: 'Own words, {allowed}.' } })).toContain('Own words, [Allowed].')
  })

  it('takes what stands in a value as words, never as a place to fill in', () => {
    const texts = textsOf({ values: { 'training.allowed': '{vendor} $& {allowed}' }, services: '{client} {x}' })
    expect(texts).toContain('No training: {vendor} $& {allowed}.')
    expect(texts).toContain('{client} {x}')
  })

  it('leaves places to fill in where nothing is said, and takes names that every object has', () => {
    expect(textsOf({ services: null, date: null }).slice(0, 2)).toEqual([
      'Between Ada and Bo, [date].',
      '[what is delivered, by when]',
    ])
    expect(textsOf({ wording: { ['__proto__']: 'x' }, topics: ['constructor'] })).toHaveLength(3)
  })
})
