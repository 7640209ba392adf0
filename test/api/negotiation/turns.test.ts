import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addDeal,
  addDraft,
  DRAFTS,
  markdown,
  PARTIES,
  PASSPHRASE,
  signDeal,
  startCore,
} from '../../fixtures/open-core.ts'
import { readCalendar, unescaped } from '../../fixtures/read-calendar.ts'

const bench = startCore()
const { ask, refusal } = bench
beforeAll(async () => {
  await ask('workspace.create', { path: bench.path, passphrase: PASSPHRASE })
})
afterAll(bench.end)

const row = async (contract: string) => {
  const found = (await ask('contract.list', {})).find((each) => each.contract.id === contract)
  if (found === undefined) throw new Error(`${contract} is not listed`)
  return found
}

/** A contract with a version from each side, dated. */
async function datedDeal(): Promise<string> {
  const { id: contract } = await ask('contract.add', { ...PARTIES, title: 'Dated', price: null, endDate: null })
  const draft = { contract, documents: [{ ...markdown(DRAFTS[0] ?? ''), kind: 'main' }], view: 'accepted' } as const
  await ask('version.add', { ...draft, side: 'vendor', date: '2026-02-10' })
  await ask('version.add', { ...draft, side: 'buyer', date: '2026-02-20' })
  return contract
}

describe('turns', () => {
  it('are shown with the contract and in the list: who, since when, how long', async () => {
    const contract = await datedDeal()
    const turn = {
      holder: 'vendor',
      since: '2026-02-20',
      lasting: 9,
      days: { vendor: 9, buyer: 10 },
      rounds: 1,
      forks: 0,
    }
    expect((await row(contract)).turn).toEqual(turn)
    expect((await ask('contract.show', { contract })).turn).toEqual(turn)
    expect((await ask('turn.show', { contract })).turns).toHaveLength(2)
  })

  it('follow the user’s word until the next version, and the versions again when it is taken back', async () => {
    const contract = await datedDeal()
    const { id } = await ask('turn.say', { contract, holder: 'buyer', since: '2026-02-25', note: null })
    expect((await row(contract)).turn).toMatchObject({ holder: 'buyer', lasting: 4 })
    await ask('turn.unsay', { contract, turn: id })
    expect((await row(contract)).turn).toMatchObject({ holder: 'vendor', since: '2026-02-20' })
    await ask('turn.sayAgain', { contract, turn: id })
    await addDraft(bench, contract, 1)
    expect((await ask('turn.show', { contract })).forks).toEqual([])
    expect((await row(contract)).turn).toMatchObject({ holder: 'vendor', since: '2026-03-01' })
  })

  it('cannot begin before the latest version, in the future, or in a frozen contract', async () => {
    const contract = await datedDeal()
    const say = { contract, holder: 'buyer', note: null } as const
    expect(await refusal('turn.say', { ...say, since: '2026-02-19' })).toMatchObject({
      kind: 'bad-input',
      field: 'since',
    })
    expect(await refusal('turn.say', { ...say, since: '2026-03-02' })).toMatchObject({
      kind: 'bad-input',
      field: 'since',
    })
    await ask('version.freeze', { contract })
    expect(await refusal('turn.say', { ...say, since: '2026-02-25' })).toMatchObject({ why: 'frozen-so-no-turn' })
    expect((await row(contract)).turn).toMatchObject({ holder: null, since: null, lasting: 0 })
  })

  it('name what there is when a word is not there', async () => {
    const contract = await datedDeal()
    expect(await refusal('turn.unsay', { contract, turn: 999 })).toMatchObject({
      kind: 'missing',
      noun: 'turn',
      known: [],
    })
  })
})

describe('what was sent', () => {
  it('is the version’s documents by their hashes, unless other files are named', async () => {
    const contract = await addDeal(bench, 2)
    const [first] = await ask('version.list', { contract })
    const sent = await ask('sending.add', { contract, version: 1, on: '2026-03-01', channel: 'E-mail', note: null })
    expect(sent.files).toEqual(first?.documents.map(({ name, sha256 }) => ({ name, sha256 })))
    expect((await ask('turn.show', { contract })).sendings).toEqual([sent])
  })

  it('is on record once for a version, a channel and a day', async () => {
    const contract = await addDeal(bench, 1)
    const sending = { contract, version: 1, on: '2026-03-01', channel: 'E-mail', note: null } as const
    const { id } = await ask('sending.add', sending)
    expect(await refusal('sending.add', sending)).toMatchObject({ kind: 'refused', why: 'sent-already' })
    await ask('sending.remove', { contract, sending: id })
    await ask('sending.add', sending)
    expect(await refusal('sending.restore', { contract, sending: id })).toMatchObject({ why: 'sent-already' })
  })

  it('goes with its version, and comes back with it', async () => {
    const contract = await addDeal(bench, 2)
    await ask('sending.add', { contract, version: 2, on: '2026-03-01', channel: 'E-mail', note: null })
    await ask('version.withdraw', { contract, version: 2 })
    expect((await ask('turn.show', { contract })).sendings).toEqual([])
    await ask('version.restore', { contract, version: 2 })
    expect((await ask('turn.show', { contract })).sendings).toHaveLength(1)
  })
})

const TERM = `# Services

1. Term

1.1 This Agreement continues until 31 December 2026. It renews unless either party gives notice at least sixty (60) days before the end of the term.

2. Milestones

2.1 The prototype is delivered on 15 April 2026.
`

async function termDeal(): Promise<string> {
  const { id: contract } = await ask('contract.add', {
    ...PARTIES,
    title: 'Term; of, use',
    price: null,
    endDate: '2026-12-31',
  })
  const documents = [{ ...markdown(TERM), kind: 'main' as const }]
  await ask('version.add', { contract, documents, side: 'vendor', date: '2026-02-10', view: 'accepted' })
  return contract
}

describe('deadlines', () => {
  it('are read from the text, the points, the contract and the reminders, the next first', async () => {
    const contract = await termDeal()
    const { id: point } = await ask('point.add', { contract, title: 'Cap', clause: '2.1', vendor: null, buyer: null })
    await ask('point.set', { contract, changes: [{ point, due: '2026-02-15', notes: 'planted-private-note' }] })
    await ask('reminder.add', { contract, title: 'Call Bo', date: '2026-03-09' })
    const list = await ask('deadline.list', { contract })
    expect(list.map(({ kind, date, title }) => [kind, date, title])).toEqual([
      ['point', '2026-02-15', 'Cap'],
      ['own', '2026-03-09', 'Call Bo'],
      ['text', '2026-04-15', 'Milestones'],
      ['notice', '2026-11-01', 'Last day for notice, sixty (60) days before the end'],
      ['end', '2026-12-31', 'End of the contract'],
    ])
    expect(list.at(-1)?.clause).toMatchObject({ version: 1, label: '1.1' })
    expect(await row(contract)).toMatchObject({ overduePoints: 1, next: { kind: 'own', date: '2026-03-09' } })
  })

  it('lose a point that is settled, and a reminder that is removed', async () => {
    const contract = await addDeal(bench, 1)
    const { id: point } = await ask('point.add', { contract, title: 'Cap', clause: '2.1', vendor: null, buyer: null })
    await ask('point.set', { contract, changes: [{ point, due: '2026-03-15' }] })
    const { id } = await ask('reminder.add', { contract, title: 'Call Bo', date: '2026-03-09' })
    expect(await ask('deadline.list', { contract })).toHaveLength(2)
    await ask('point.agree', { contract, point, text: 'Six months.', version: 1 })
    await ask('reminder.remove', { contract, reminder: id })
    expect(await ask('deadline.list', { contract })).toEqual([])
  })

  it('move with the change orders, and follow the signed text', async () => {
    const contract = await termDeal()
    await signDeal(bench, contract)
    const order = { title: 'More', scope: null, price: null, days: 14, clause: null, date: null } as const
    await ask('changeOrder.add', { contract, ...order, status: 'agreed' })
    const list = await ask('deadline.list', { contract })
    expect(list.filter(({ kind }) => kind === 'end' || kind === 'notice').map(({ date }) => date)).toEqual([
      ...['2026-11-15', '2027-01-14'],
    ])
  })

  it('make a calendar of whole days, whose ids stay when a date moves', async () => {
    const contract = await termDeal()
    await ask('reminder.add', { contract, title: 'Call, then write', date: '2026-03-09' })
    const events = async (): Promise<ReadonlyMap<string, string>> => {
      const { bytes, name } = await ask('deadline.export', { contract, to: 'caller' })
      expect(name).toBe('Term; of, use deadlines.ics')
      const { parts } = readCalendar(bytes ?? new Uint8Array())
      const value = (of: (typeof parts)[number], key: string): string => unescaped(of.properties.get(key)?.[0] ?? '')
      return new Map(
        parts.map((event) => [value(event, 'UID'), `${value(event, 'DTSTART;VALUE=DATE')} ${value(event, 'SUMMARY')}`]),
      )
    }
    const before = await events()
    expect([...before.values()]).toEqual([
      '20260309 Term; of, use: Call, then write',
      '20260415 Term; of, use: Milestones',
      '20261101 Term; of, use: Last day for notice, sixty (60) days before the end',
      '20261231 Term; of, use: End of the contract',
    ])
    const later = [{ ...markdown(TERM.replace('15 April', '20 April')), kind: 'main' as const }]
    await ask('version.add', { contract, documents: later, side: 'buyer', date: '2026-02-12', view: 'accepted' })
    const after = await events()
    expect([...after.keys()]).toEqual([...before.keys()])
    expect([...after.values()]).toContain('20260420 Term; of, use: Milestones')
  })

  it('of all contracts make one calendar, in which no two days are one', async () => {
    await Promise.all([termDeal(), termDeal()])
    const { bytes } = await ask('deadline.export', { contract: null, to: 'caller' })
    const { parts } = readCalendar(bytes ?? new Uint8Array())
    const uids = parts.flatMap(({ properties }) => properties.get('UID') ?? [])
    expect(parts.length).toBeGreaterThan(6)
    expect(new Set(uids).size).toBe(parts.length)
    expect(new TextDecoder().decode(bytes ?? new Uint8Array())).not.toContain('planted-private-note')
  })
})
