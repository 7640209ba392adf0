import { describe, expect, it } from 'vitest'
import type { Playbook, Topic } from '#shared/model/playbook/playbook.ts'
import { reviewBy } from '../../fixtures/review/review-text.ts'
import { LOGS, SMALL } from '../../fixtures/review/small-playbook.ts'

const [INCIDENTS, TRAINING] = SMALL.topics
if (INCIDENTS === undefined || TRAINING === undefined) throw new Error('the playbook has two topics')

const withTopic = (topic: Topic): Playbook => ({ ...SMALL, topics: [topic, ...SMALL.topics.slice(1)] })

/** What is read for the first topic of a playbook. */
const read = (text: string, playbook: Playbook = SMALL) => reviewBy(playbook, text).topics[0]

const valueIn = (text: string, field: string, playbook: Playbook = SMALL): string | null =>
  read(text, playbook)?.values.find((value) => value.field === field)?.value.text ?? null

const BANNED = withTopic({
  ...INCIDENTS,
  fields: [
    ...INCIDENTS.fields,
    {
      ...{ id: 'banned', title: 'Banned', type: 'list', basis: 'derived', needed: [] },
      read: [{ find: 'incidents of', take: 'rest' }],
    },
  ],
})

describe('the words behind what is found', () => {
  it('are the rest of the sentence', () => {
    expect(valueIn('1. These are incidents of theft and fire.', 'banned', BANNED)).toBe('theft and fire')
  })

  it('are the items of the list that the sentence ends in', () => {
    const text = '1. These are incidents of:\n\n   (a) theft; and\n\n   (b) fire.'
    expect(valueIn(text, 'banned', BANNED)).toBe('theft; fire')
  })

  it('are nothing where nothing follows', () => {
    expect(valueIn('1. There are incidents of.', 'banned', BANNED)).toBeNull()
  })
})

describe('a table', () => {
  const table = (...rows: readonly string[]): string =>
    rows.flatMap((row, at) => (at === 0 ? [row, '|---|---|'] : [row])).join('\n')

  it('is read with what its columns are called', () => {
    const spanning = withTopic({ ...INCIDENTS, signals: [{ find: 'incident ~8 <duration>' }] })
    expect(valueIn(table('| Incident | Notice |', '| Theft | within 5 hours |'), 'window', spanning)).toBe('5 hours')
    expect(valueIn('1. Theft: within 5 hours.', 'window', spanning)).toBeNull()
  })

  it('has no such head where its first row says a value', () => {
    const text = table('| Incident | within 2 days |', '| Theft | within 5 hours |')
    expect(valueIn(text, 'window')).toBe('2 days')
  })

  it('with a column for each party says of each what stands in its cell', () => {
    const both = withTopic({ ...INCIDENTS, signals: [{ find: 'vendor ~8 <duration>' }] })
    const rows = ['| Task | Client | Vendor |', '|---|---|---|', '| Notice | within 9 hours | within 5 hours |']
    expect(read(rows.join('\n'), both)?.evidence.map(({ quote }) => quote)).toEqual(['within 5 hours'])
  })

  it('has rows that are read as one, whatever ends a cell', () => {
    expect(valueIn(table('| Question | Answer |', '| Incidents known? | Within 5 hours |'), 'window')).toBe('5 hours')
  })
})

describe('vague words', () => {
  const text = '1. Incidents are reported promptly.\n\n2. Incidents are reported within 5 hours.'

  it('are cured by the value they name, wherever it stands', () => {
    expect(read(text)).toMatchObject({ verdict: 'explicit', vague: [] })
  })

  it('that name no value are cured only in their own clause', () => {
    const strict = withTopic({ ...INCIDENTS, vague: [{ find: 'promptly', ask: 'a number of hours' }] })
    expect(read(text, strict)).toMatchObject({ verdict: 'vague', vague: [{ clause: 0 }] })
  })
})

describe('the half of a shared control', () => {
  const control = {
    ...LOGS,
    otherwise: {
      client: { other: ['vendor ~2 looks'], nobody: ['nobody ~2 looks'] },
      vendor: { other: ['client ~2 keeps'], nobody: ['nobody ~2 keeps'] },
    },
    clientNamed: ['client ~2 looks'],
    vendorNamed: ['vendor ~2 keeps'],
  }

  const ownersIn = (text: string) => reviewBy({ ...SMALL, controls: [control] }, text).controls[0]?.owners

  it('belongs to who is named for it, as usual or not', () => {
    expect(ownersIn('1. The Client looks at logs, and the Vendor keeps them.')).toEqual({
      client: 'client',
      vendor: 'vendor',
    })
    expect(ownersIn('1. The Vendor looks at logs, and the Client keeps them.')).toEqual({
      client: 'vendor',
      vendor: 'client',
    })
  })

  it('belongs to both where both are named, to nobody where the text says so, and is blank else', () => {
    expect(ownersIn('1. The Client looks at logs. The Vendor looks at them too.')).toEqual({
      client: 'both',
      vendor: null,
    })
    expect(ownersIn('1. Nobody keeps them.')).toEqual({ client: null, vendor: 'nobody' })
  })

  it('comes with the words that name its owner', () => {
    const [found] = reviewBy({ ...SMALL, controls: [control] }, '1. Nobody keeps them.').controls
    expect(found?.vendor).toEqual([{ clause: 0, quote: 'Nobody keeps them.' }])
  })
})
