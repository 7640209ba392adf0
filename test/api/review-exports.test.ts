import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Input } from '#shared/api/contract.ts'
import { addDeal, PASSPHRASE, startCore } from '../fixtures/open-core.ts'

const bench = startCore()
const { ask, refusal, path } = bench
beforeAll(async () => {
  await ask('workspace.create', { path, passphrase: PASSPHRASE })
})
afterAll(bench.end)

const KINDS = ['checklist', 'implementation', 'matrix', 'review'] as const
const FORMATS = ['docx', 'pdf', 'xlsx', 'md'] as const

describe('review.export', () => {
  it('makes each printout in each format, and none holds a note of ours', async () => {
    const contract = await addDeal(bench, 2)
    const note = 'PRIVATE-NOTE we give in on this'
    await ask('review.choose', { contract, topic: 'insurance', choice: { verdict: 'refused', note } })
    for (const what of KINDS) {
      for (const format of FORMATS) {
        const { name, bytes } = await ask('review.export', { contract, what, format })
        expect(name).toMatch(new RegExp(`^Deal v2 .*\\.${format}$`))
        expect(bytes?.length).toBeGreaterThan(100)
      }
      const { bytes } = await ask('review.export', { contract, what, format: 'md' })
      const text = new TextDecoder().decode(bytes ?? new Uint8Array())
      expect(text).toContain('not legal advice')
      expect(text).not.toContain('PRIVATE-NOTE')
    }
  })

  it('is of the version asked for', async () => {
    const contract = await addDeal(bench, 3)
    expect((await ask('review.export', { contract, version: 1, what: 'review', format: 'md' })).name).toContain(' v1 ')
    expect(await refusal('review.export', { contract, version: 9, what: 'review', format: 'md' })).toMatchObject({
      kind: 'missing',
      noun: 'version',
    })
  })
})

/** Names one owner for every half that lacks one. */
async function assignAll(contract: string): Promise<void> {
  const { playbook } = await ask('review.get', { contract })
  for (const { id: control } of playbook.controls) {
    for (const half of ['client', 'vendor'] as const)
      await ask('review.assign', { contract, control, half, owner: half })
  }
}

describe('review.attachMatrix', () => {
  it('is refused while a half has no owner, and names it', async () => {
    const contract = await addDeal(bench, 1)
    const why = await refusal('review.attachMatrix', { contract })
    expect(why).toMatchObject({ kind: 'refused', why: 'halves-open' })
    expect(await ask('version.list', { contract })).toHaveLength(1)
  })

  it('adds a version of ours with the matrix as a schedule, whose text names the owners', async () => {
    const contract = await addDeal(bench, 2)
    await assignAll(contract)
    const { version } = await ask('review.attachMatrix', { contract })
    const shown = await ask('version.show', { contract, version })
    expect(shown.version).toMatchObject({ number: 3, side: 'vendor' })
    expect(shown.version.documents.map(({ kind }) => kind)).toEqual(['main', 'schedule'])
    const schedule = shown.text.clauses.find(({ kind }) => kind === 'schedule')
    expect(schedule).toMatchObject({ label: 'Schedule 1', heading: 'Shared responsibility' })
    const again = await ask('review.attachMatrix', { contract })
    const documents = (await ask('version.show', { contract, version: again.version })).version.documents
    expect(documents.map(({ kind }) => kind)).toEqual(['main', 'schedule'])
  })
})

const DRAFT: Omit<Input<'template.preview'>, 'topics'> = {
  playbook: 'ai-services',
  side: 'vendor',
  depth: 'smb',
  provider: 'vendor',
  title: 'AI services',
  vendor: 'Ada',
  buyer: 'Bo',
  date: '2026-03-01',
  services: 'A demand forecast and its handover.',
}

describe('templates', () => {
  it.each([
    ['vendor', 'smb'],
    ['vendor', 'enterprise'],
    ['buyer', 'smb'],
    ['buyer', 'enterprise'],
  ] as const)('a contract that the %s drafts at %s depth is explicit in every topic', async (side, depth) => {
    const { playbook } = await ask('playbook.show', { id: 'ai-services' })
    const topics = playbook.topics.map(({ id }) => id)
    const { name, bytes } = await ask('template.make', { ...DRAFT, side, depth, topics })
    const { review } = await ask('document.review', {
      ...{ file: { name, bytes: bytes ?? new Uint8Array() }, playbook: { id: 'ai-services' }, side, depth },
    })
    const open = review.topics.filter(({ verdict }) => verdict !== 'explicit')
    expect(open.map(({ id, verdict, missing, vague }) => ({ id, verdict, missing, vague }))).toEqual([])
    expect(review.redFlags.filter(({ holds }) => holds).map(({ id }) => id)).toEqual([])
  })

  it('shows what it would write, and refuses topics that the playbook does not have', async () => {
    const shown = await ask('template.preview', { ...DRAFT, topics: ['insurance', 'deletion-return'] })
    expect(shown.agreement.map(({ topic }) => topic)).toContain('insurance')
    expect(shown.schedule.map(({ topic }) => topic)).toEqual(['deletion-return'])
    expect(await refusal('template.preview', { ...DRAFT, topics: ['no-such'] })).toMatchObject({ noun: 'topic' })
  })
})
