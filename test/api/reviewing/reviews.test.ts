import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Input, Output } from '#shared/api/contract.ts'
import { markdown, PARTIES, PASSPHRASE, startCore } from '../../fixtures/open-core.ts'
import { LOGS, SMALL } from '../../fixtures/review/small-playbook.ts'

const bench = startCore()
const { ask, refusal, path } = bench
beforeAll(async () => {
  await ask('workspace.create', { path, passphrase: PASSPHRASE })
  await ask('playbook.add', { playbook: { ...SMALL, controls: [LOGS] } })
})
afterAll(bench.end)

const VAGUE = '1. The Vendor reports each security incident promptly.'
const EXPLICIT = '1. The Vendor reports each suspected incident within 24 hours.'
const SETTINGS = { playbook: 'small', side: 'vendor', depth: 'smb', provider: 'vendor' } as const

const addVersion = (contract: string, text: string) =>
  ask('version.add', {
    ...{ contract, documents: [{ ...markdown(text), kind: 'main' }], date: null, view: 'accepted', side: 'vendor' },
  })

/** A contract that is reviewed against the small playbook, with these versions. */
async function dealOf(...texts: readonly string[]): Promise<string> {
  const { id: contract } = await ask('contract.add', { ...PARTIES, title: 'Deal', price: null, endDate: null })
  for (const text of texts) await addVersion(contract, text)
  await ask('review.set', { contract, ...SETTINGS })
  return contract
}

const topicOf = ({ review }: Output<'review.get'>, id: string) => review.topics.find((topic) => topic.id === id)
const verdictOf = async (input: Input<'review.get'>, id: string): Promise<string | undefined> =>
  topicOf(await ask('review.get', input), id)?.verdict

describe('a review of a stored version', () => {
  it('is for our side, by the playbook on AI services, until something else is said', async () => {
    const party = { ...PARTIES, ours: 'buyer', title: 'Theirs', price: null, endDate: null } as const
    const { id: contract } = await ask('contract.add', party)
    const settings = { playbook: 'ai-services', side: 'buyer', depth: 'smb', provider: 'vendor' }
    expect(await ask('review.settings', { contract })).toEqual(settings)
    expect(await refusal('review.get', { contract })).toMatchObject({ kind: 'refused', why: 'no-versions' })
    await addVersion(contract, VAGUE)
    const got = await ask('review.get', { contract })
    expect(got).toMatchObject({ version: 1, settings, choices: [], assignments: [], isWithdrawn: false })
    expect(got.review.topics.map(({ id }) => id)).toEqual(got.playbook.topics.map(({ id }) => id))
  })

  it('is of the latest version, or of the one that is asked for', async () => {
    const contract = await dealOf(VAGUE, EXPLICIT)
    expect(await verdictOf({ contract }, 'incident-response')).toBe('explicit')
    expect(await verdictOf({ contract, version: 1 }, 'incident-response')).toBe('vague')
    expect(await refusal('review.get', { contract, version: 7 })).toMatchObject({ kind: 'missing', noun: 'version' })
  })

  it('asks for more evidence at enterprise depth', async () => {
    const contract = await dealOf(EXPLICIT)
    await ask('review.set', { contract, ...SETTINGS, depth: 'enterprise' })
    expect(topicOf(await ask('review.get', { contract }), 'incident-response')).toMatchObject({
      verdict: 'vague',
      missing: ['evidence'],
    })
  })

  it('changes with its playbook', async () => {
    await ask('playbook.add', { playbook: { ...SMALL, id: 'changing' } })
    const contract = await dealOf(VAGUE)
    await ask('review.set', { contract, ...SETTINGS, playbook: 'changing' })
    expect(await verdictOf({ contract }, 'training')).toBe('missing')
    const [incidents] = SMALL.topics
    const less = {
      ...SMALL,
      id: 'changing',
      topics: incidents === undefined ? [] : [{ ...incidents, vague: [], fields: [] }],
    }
    await ask('playbook.change', { playbook: { ...less, redFlags: [], conflicts: [], notes: [] } })
    expect((await ask('review.get', { contract })).review.topics).toMatchObject([{ verdict: 'explicit' }])
  })

  it('goes on by a playbook that was withdrawn, and says so', async () => {
    await ask('playbook.add', { playbook: { ...SMALL, id: 'going', title: 'Going' } })
    const contract = await dealOf(VAGUE)
    await ask('review.set', { contract, ...SETTINGS, playbook: 'going' })
    await ask('playbook.withdraw', { id: 'going' })
    expect(await ask('review.get', { contract })).toMatchObject({ isWithdrawn: true, playbook: { title: 'Going' } })
    const missing = await refusal('review.set', { contract, ...SETTINGS, playbook: 'never' })
    expect(missing).toMatchObject({ kind: 'missing', noun: 'playbook', ref: 'never' })
  })
})

describe('what the user says of a topic', () => {
  const refused = { verdict: 'refused', note: 'They never do.' } as const

  it('stands against the text, with its note, and for the next version too', async () => {
    const contract = await dealOf(VAGUE)
    await ask('review.choose', { contract, topic: 'training', choice: refused })
    expect(topicOf(await ask('review.get', { contract }), 'training')).toMatchObject({ ...refused, values: [] })
    await addVersion(contract, EXPLICIT)
    const next = await ask('review.get', { contract })
    expect(next).toMatchObject({ version: 2, choices: [{ topic: 'training', ...refused }] })
    expect(topicOf(next, 'training')?.verdict).toBe('refused')
    await ask('review.choose', { contract, topic: 'training', choice: null })
    expect(await verdictOf({ contract }, 'training')).toBe('missing')
  })

  it('is of a topic of its playbook, and can be taken back when that is gone from it', async () => {
    const contract = await dealOf(VAGUE)
    const unknown = await refusal('review.choose', { contract, topic: 'weather', choice: refused })
    expect(unknown).toEqual({
      ...{ kind: 'missing', noun: 'topic', ref: 'weather' },
      known: ['incident-response', 'training'],
    })
    await ask('review.choose', { contract, topic: 'training', choice: refused })
    await ask('review.set', { contract, ...SETTINGS, playbook: 'nda' })
    expect(await ask('review.choose', { contract, topic: 'training', choice: null })).toEqual({ before: refused })
  })

  it('decides what rests on its verdict', async () => {
    const contract = await dealOf(VAGUE)
    const note = async () => (await ask('review.get', { contract })).review.notes[0]?.holds
    expect(await note()).toBe(true)
    await ask('review.choose', {
      contract,
      topic: 'training',
      choice: { verdict: 'not-applicable', note: 'No model.' },
    })
    expect(await note()).toBe(false)
  })

  it('names an owner for a half of a control, and of no other control', async () => {
    const contract = await dealOf(VAGUE)
    const half = { contract, control: 'C1', half: 'client' } as const
    expect(await ask('review.assign', { ...half, owner: 'both' })).toEqual({ before: null })
    expect(await ask('review.assign', { ...half, owner: 'nobody' })).toEqual({ before: 'both' })
    const { assignments } = await ask('review.get', { contract })
    expect(assignments).toEqual([{ control: 'C1', half: 'client', owner: 'nobody' }])
    expect(await refusal('review.assign', { ...half, control: 'C9', owner: 'both' })).toMatchObject({
      kind: 'missing',
      noun: 'control',
    })
  })
})

describe('what a version changed', () => {
  it('is told by topic, with red flags and conflicts that came and went', async () => {
    const contract = await dealOf(VAGUE, EXPLICIT)
    expect(await ask('review.compare', { contract, older: 1, newer: 2 })).toMatchObject({
      ...{ isCovered: true, topics: [{ topic: 'incident-response', kind: 'settled' }] },
      redFlags: { raised: [], cleared: ['R4'] },
      conflicts: { raised: ['N1'], cleared: [] },
    })
    expect(await refusal('review.compare', { contract, older: 1, newer: 5 })).toMatchObject({ kind: 'missing' })
  })
})

describe('texts that no playbook is made for', () => {
  it.each([
    ['of one line', 'x'],
    ['of one long line', `The Vendor works ${'and works '.repeat(4000)}.`],
    ['of marks alone', '--- *** ???'],
    ['of patterns', '(a|b)* ~30 <duration> {window} [[0-9]+](?:x)'],
  ])('%s are reviewed all the same', async (_, text) => {
    const contract = await dealOf(text)
    const { review } = await ask('review.get', { contract })
    expect(review.topics.map(({ verdict }) => verdict)).toEqual(['missing', 'missing'])
  })

  it('in another language are not judged, and say so', async () => {
    const german = `1. ${'Der Auftragnehmer meldet jeden Vorfall unverzüglich und ohne schuldhaftes Zögern. '.repeat(8)}`
    const contract = await dealOf(german)
    expect((await ask('review.get', { contract })).review).toMatchObject({ isCovered: false, topics: [], redFlags: [] })
  })

  it('without a word are refused when they come in', async () => {
    const contract = await dealOf()
    const documents = [{ ...markdown(''), kind: 'main' as const }]
    const input = { contract, documents, date: null, view: 'accepted', side: 'vendor' } as const
    expect(await refusal('version.add', input)).toMatchObject({ kind: 'document', problem: 'empty' })
  })
})
