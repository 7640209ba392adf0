import { describe, expect, it } from 'vitest'
import { openDocument } from '#main/formats/open-document.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import type { Review } from '#shared/model/playbook/review.ts'
import type { VersionText } from '#shared/model/version-text.ts'
import { preparePlaybook } from '#shared/review/prepare-playbook.ts'
import { type ReviewSettings, reviewVersion } from '#shared/review/review-version.ts'
import { readSentences } from '#shared/review/sentences.ts'
import { buildVersionText } from '#shared/text/build-version-text.ts'
import { SMALL } from '../../fixtures/review/small-playbook.ts'

function read(markdown: string): VersionText {
  const opened = openDocument('contract.md', new TextEncoder().encode(markdown))
  if (!opened.ok) throw new Error('the contract can be read')
  return buildVersionText(opened.value.view('accepted'))
}

const SETTINGS: ReviewSettings = { side: 'vendor', depth: 'smb', provider: 'vendor', choices: [] }

function review(markdown: string, settings: Partial<ReviewSettings> = {}, playbook: Playbook = SMALL): Review {
  const prepared = preparePlaybook(playbook)
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error))
  return reviewVersion(prepared.value, read(markdown), { ...SETTINGS, ...settings })
}

const topicOf = (done: Review, id: string) => done.topics.find((topic) => topic.id === id)

describe('a topic is', () => {
  it('missing where no sentence is about it', () => {
    const done = review('1. The Vendor works in peace.')
    expect(topicOf(done, 'incident-response')).toMatchObject({ verdict: 'missing', evidence: [], values: [] })
  })

  it('vague where it is spoken of, and a value it needs is not there', () => {
    const done = review('1. The Vendor reports each security incident promptly.')
    expect(topicOf(done, 'incident-response')).toMatchObject({
      verdict: 'vague',
      missing: ['window'],
      vague: [{ words: 'promptly', ask: 'a number of hours' }],
      evidence: [{ words: ['security incident'] }],
    })
  })

  it('explicit where every value it needs is there, vague words or not', () => {
    const done = review('1. The Vendor reports each suspected incident promptly and in any case within 24 hours.')
    expect(topicOf(done, 'incident-response')).toMatchObject({
      verdict: 'explicit',
      vague: [],
      values: [
        { field: 'window', value: { type: 'duration', number: 24, unit: 'hour' } },
        { field: 'trigger', value: { text: 'suspected' } },
      ],
    })
  })

  it('asked for more at enterprise depth', () => {
    const text = '1. The Vendor reports each incident within 24 hours.'
    expect(topicOf(review(text, { depth: 'enterprise' }), 'incident-response')).toMatchObject({
      verdict: 'vague',
      missing: ['evidence'],
    })
    const more = `${text} It will provide a timeline and the logs.`
    expect(topicOf(review(more, { depth: 'enterprise' }), 'incident-response')).toMatchObject({
      verdict: 'explicit',
      values: [{ field: 'window' }, { field: 'evidence', value: { type: 'list', text: 'timeline, logs' } }],
    })
  })

  it('not asked for a value where another one settles it as well', () => {
    const [incidents, ...others] = SMALL.topics
    if (incidents === undefined) throw new Error('the playbook has topics')
    const fields = incidents.fields.map((field) => (field.id === 'window' ? { ...field, or: ['trigger'] } : field))
    const either = { ...SMALL, topics: [{ ...incidents, fields }, ...others] }
    const text = '1. The Vendor reports each suspected incident.'
    expect(topicOf(review(text), 'incident-response')).toMatchObject({ verdict: 'vague', missing: ['window'] })
    expect(topicOf(review(text, {}, either), 'incident-response')).toMatchObject({ verdict: 'explicit', missing: [] })
  })

  it('not vague for words that the sentence takes back', () => {
    const [incidents, training] = SMALL.topics
    if (incidents === undefined || training === undefined) throw new Error('the playbook has two topics')
    const promise = { find: 'free of errors', cures: [], ask: 'a measure', unless: 'not warrant*' }
    const strict = { ...SMALL, topics: [incidents, { ...training, vague: [promise] }] }
    const judged = (text: string) => topicOf(review(text, {}, strict), 'training')?.verdict
    expect(judged('1. The Vendor may train models that are free of errors.')).toBe('vague')
    expect(judged('1. The Vendor may train models and does not warrant that they are free of errors.')).toBe('explicit')
  })

  it('what the user says it is, with the note, and what was read stays', () => {
    const choices = [{ topic: 'incident-response', verdict: 'out-of-scope', note: 'Theirs.' }] as const
    const done = review('1. Incidents are reported within 24 hours.', { choices })
    expect(topicOf(done, 'incident-response')).toMatchObject({
      ...{ verdict: 'out-of-scope', note: 'Theirs.' },
      values: [{ field: 'window' }],
    })
  })
})

describe('evidence', () => {
  it('is weighed: a heading alone makes none, with a word of the sentence it does', () => {
    const heading = '## 1. Incidents\n\nThe Vendor works.'
    expect(topicOf(review(heading), 'incident-response')).toMatchObject({ verdict: 'missing' })
    const both = '## 1. Incidents\n\nThe Vendor notifies the Client within 5 hours.'
    expect(topicOf(review(both), 'incident-response')).toMatchObject({
      verdict: 'explicit',
      evidence: [{ words: ['Incidents', 'notifies'] }],
    })
  })

  it('is outweighed by words that speak against it', () => {
    const done = review('1. Incidents of shipping are insured.')
    expect(topicOf(done, 'incident-response')).toMatchObject({ verdict: 'missing' })
  })

  it('is read with what leads into a list', () => {
    const done = review('1. The Vendor shall not:\n\n   (a) train any model with Client Data; or\n\n   (b) sell it.')
    expect(topicOf(done, 'training')).toMatchObject({
      verdict: 'explicit',
      values: [{ field: 'allowed', value: { type: 'yesno', text: 'no' } }],
    })
    expect(topicOf(done, 'training')?.evidence.map(({ quote }) => quote)).toEqual([
      expect.stringMatching(/^train any model/),
    ])
  })
})

describe('a value is read', () => {
  const window = [{ field: 'window', value: { text: '24 hours' } }]

  it('in the whole section that the topic names, and nowhere else', () => {
    const named = '## 1. Incidents\n\n1.1 The Vendor notifies the Client.\n\n1.2 It does so within 24 hours.'
    expect(topicOf(review(named), 'incident-response')).toMatchObject({ verdict: 'explicit', values: window })
    const other = '## 1. Work\n\n1.1 The Vendor reports security incidents.\n\n1.2 It answers calls within 24 hours.'
    expect(topicOf(review(other), 'incident-response')).toMatchObject({ verdict: 'vague', values: [] })
  })

  it('in a line or a row that the few words at its start head', () => {
    const line = 'Incidents: the Vendor notifies the Client within 24 hours.'
    expect(topicOf(review(line), 'incident-response')).toMatchObject({ verdict: 'explicit', values: window })
    const row = '| Topic | Agreed |\n|---|---|\n| Incidents | notification within 24 hours |\n'
    expect(topicOf(review(row), 'incident-response')).toMatchObject({ verdict: 'explicit', values: window })
  })

  it('in a list below a paragraph without a number, whose few words are its heading', () => {
    const list = 'Incidents:\n\n- the Vendor notifies the Client\n- it does so within 24 hours\n'
    expect(topicOf(review(list), 'incident-response')).toMatchObject({ verdict: 'explicit', values: window })
    const lettered = 'In a security incident the Vendor:\n\n(a) is calm;\n\n(b) notifies the Client within 24 hours.'
    expect(topicOf(review(lettered), 'incident-response')).toMatchObject({ verdict: 'explicit', values: window })
  })
})

describe('rules', () => {
  it('hold with the words they rest on, and without evidence where they do not', () => {
    const vague = review('1. The Vendor reports each incident promptly.')
    expect(vague.redFlags[0]?.holds).toBe(true)
    expect(vague.redFlags[0]?.evidence[0]?.quote).toContain('promptly')
    const clear = review('1. The Vendor reports each incident promptly, within 24 hours.')
    expect(clear.redFlags).toMatchObject([{ id: 'R4', holds: false, evidence: [] }])
  })

  it('begin with the words that decided their topics', () => {
    const [flag] = review(
      '1. A security incident is any loss.\n\n2. The Vendor reports each incident promptly.',
    ).redFlags
    const [first, ...rest] = flag?.evidence ?? []
    expect(first?.quote).toContain('promptly')
    expect(rest.map(({ quote }) => quote)).toEqual(['A security incident is any loss.'])
  })

  it('say which facts decided, for a rule that holds and for one that does not', () => {
    const window = 'incident-response.window'
    const [vague] = review('1. The Vendor reports each incident promptly.').redFlags
    expect(vague?.reasons).toEqual([{ found: true }, { field: window, value: null }])
    const [clear] = review('1. The Vendor reports each incident promptly, within 24 hours.').redFlags
    expect(clear?.reasons).toMatchObject([{ field: window, value: { number: 24, unit: 'hour' } }])
    const [silent] = review('1. The Vendor works.').redFlags
    expect(silent?.reasons).toEqual([{ found: false }])
  })

  it('set durations against numbers of days', () => {
    expect(review('1. Incidents: within 24 hours.').conflicts[0]?.holds).toBe(true)
    expect(review('1. Incidents: within 3 days.').conflicts[0]?.holds).toBe(false)
    expect(review('1. The Vendor works.').conflicts[0]?.holds).toBe(false)
  })

  it('ask for verdicts and values of topics', () => {
    expect(review('1. The Vendor works.').notes[0]?.holds).toBe(true)
    expect(review('1. The Vendor may train its models.').notes[0]?.holds).toBe(true)
    expect(review('1. The Vendor shall never train models.').notes[0]?.holds).toBe(false)
  })
})

it('a text in another language is not judged', () => {
  const german = `1. ${'Der Auftragnehmer verpflichtet sich, die Leistungen sorgfältig und fristgerecht zu erbringen. '.repeat(8)}`
  expect(review(german)).toMatchObject({ isCovered: false, topics: [], redFlags: [] })
})

it('quotes are words of their clause', () => {
  const markdown =
    '## 1. Incidents\n\nE.g. Acme Inc. notifies the Client. It reports incidents; no invoice is due within 9 days.'
  const text = read(markdown)
  for (const { evidence, values } of review(markdown).topics)
    for (const { clause, quote } of [...evidence, ...values]) expect(text.clauses[clause]?.text).toContain(quote)
})

describe('sentences', () => {
  it('end at full stops, semicolons and lines, and not after abbreviations', () => {
    const text = read('1. Acme Inc. works for A. B. Smith, e.g. today; and No. 5 is done. Later; Then it ends.\n')
    expect(readSentences(text).map((sentence) => sentence.text)).toEqual([
      'Acme Inc. works for A. B. Smith, e.g. today; and No. 5 is done.',
      'Later;',
      'Then it ends.',
    ])
  })
})

describe('a playbook with a fault is refused at its place', () => {
  const faultsOf = (playbook: Playbook) => {
    const prepared = preparePlaybook(playbook)
    return prepared.ok ? [] : prepared.error
  }
  const [incidents, training] = SMALL.topics

  it('for a pattern, an id that is there twice, a name that nothing has', () => {
    if (incidents === undefined || training === undefined) throw new Error('the playbook has two topics')
    expect(faultsOf({ ...SMALL, topics: [{ ...incidents, signals: [{ find: '(a' }] }, training] })).toEqual([
      { path: 'topics.0.signals.0.find', problem: 'this bracket is never closed (at character 1)' },
    ])
    expect(faultsOf({ ...SMALL, topics: [incidents, training, training] })).toEqual([
      { path: 'topics.2.id', problem: '"training" is there already' },
    ])
    expect(faultsOf({ ...SMALL, topics: [incidents, { ...training, links: ['nowhere'] }] })).toEqual([
      { path: 'topics.1.links.0', problem: 'there is no topic "nowhere"' },
    ])
  })
})
