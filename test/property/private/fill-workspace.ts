import type { Input } from '#shared/api/contract.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import { otherSide } from '#shared/model/side.ts'
import { makeDocx, paragraph } from '../../fixtures/docx/make-docx.ts'
import { markdown, type TestCore } from '../../fixtures/open-core.ts'
import { SMALL } from '../../fixtures/review/small-playbook.ts'
import { type DrawnWorkspace, SHARED } from './drawn.ts'

type Ask = TestCore['ask']

/** The paragraphs of a draft. */
const lines = (months: number): readonly string[] => [
  `1. Services by ${SHARED}`,
  '1.1 The Vendor reports each security incident promptly.',
  '2. Money',
  `2.1 Liability is limited to the fees of ${months} months.`,
  '2.2 The Agreement ends on 31 December 2027.',
]

const document = (format: 'docx' | 'md', months: number) =>
  format === 'md'
    ? markdown(lines(months).join('\n\n'))
    : {
        name: 'draft.docx',
        bytes: makeDocx({
          body: lines(months)
            .map((text) => paragraph(text))
            .join(''),
        }),
      }

/** A playbook of our own that says how far we would fall back. */
const ownPlaybook = (text: string): Playbook => ({
  ...SMALL,
  id: 'own',
  topics: SMALL.topics.map((topic) => {
    const positions = { ...topic.positions.vendor, fallback: { text, basis: 'derived' as const } }
    return { ...topic, positions: { vendor: positions, buyer: positions } }
  }),
})

/** Fills an empty workspace as drawn, and answers with its contract and the number of its latest version. */
export async function fillWorkspace(ask: Ask, drawn: DrawnWorkspace): Promise<{ contract: string; latest: number }> {
  const { ours } = drawn
  const { id: contract } = await ask('contract.add', {
    ...{ title: `Deal ${SHARED}`, vendor: 'Ada', buyer: 'Bo', ours, currency: 'EUR', price: '1000', endDate: null },
  })
  await addVersions(ask, contract, drawn)
  const points = await addPoints(ask, contract, drawn)
  const [gave = '', got = ''] = points
  await ask('trade.add', {
    ...{ contract, gave, gaveIn: 1, got, gotIn: null, isConditional: true, note: drawn.tradeNote },
  })
  await review(ask, contract, drawn)
  await ask('turn.say', { contract, holder: ours, since: '2026-04-01', note: drawn.turnNote })
  await ask('reminder.add', { contract, title: `Ask ${SHARED}`, date: '2026-12-01' })
  await startDraft(ask, contract, drawn)
  return { contract, latest: drawn.months.length }
}

async function addVersions(ask: Ask, contract: string, drawn: DrawnWorkspace): Promise<void> {
  for (const [at, months] of drawn.months.entries()) {
    const documents = [{ ...document(drawn.format, months), kind: 'main' as const }]
    const side = at % 2 === 0 ? drawn.ours : otherSide(drawn.ours)
    await ask('version.add', { contract, documents, side, date: '2026-03-01', view: 'accepted' })
  }
  await ask('sending.add', {
    ...{ contract, version: 1, on: '2026-03-02', channel: drawn.channel, note: drawn.sendingNote },
  })
}

async function addPoints(ask: Ask, contract: string, drawn: DrawnWorkspace): Promise<readonly string[]> {
  const ids: string[] = []
  const changes: Input<'point.set'>['changes'][number][] = []
  for (const each of drawn.points) {
    const words = { vendor: `Six months, says ${SHARED}.`, buyer: 'Twelve months.' }
    const clause = each.isOnClause ? '2.1' : null
    const { wording, ideal, acceptable, walkAway, status, owner, due, priority, better, rationale, notes } = each
    const ladder = { ideal, acceptable, walkAway }
    const { id } = await ask('point.add', { contract, title: `Cap ${SHARED}`, clause, ...words, wording, ladder })
    changes.push({ point: id, status, owner, due, priority, better, rationale, notes })
    ids.push(id)
  }
  await ask('point.set', { contract, changes })
  await settlePoints(ask, contract, drawn, ids)
  return ids
}

async function settlePoints(
  ask: Ask,
  contract: string,
  { points }: DrawnWorkspace,
  ids: readonly string[],
): Promise<void> {
  for (const [at, { isAgreed, isWithdrawn }] of points.entries()) {
    const point = ids[at] ?? ''
    if (isAgreed) await ask('point.agree', { contract, point, text: `Nine, says ${SHARED}.`, version: 1 })
    else if (isWithdrawn) await ask('point.withdraw', { contract, point })
  }
}

async function review(ask: Ask, contract: string, { ours, fallback, choiceNote }: DrawnWorkspace): Promise<void> {
  await ask('playbook.add', { playbook: ownPlaybook(fallback) })
  await ask('review.set', { contract, playbook: 'own', side: ours, depth: 'smb', provider: ours })
  await ask('review.choose', { contract, topic: 'training', choice: { verdict: 'refused', note: choiceNote } })
}

async function startDraft(ask: Ask, contract: string, { draftNote }: DrawnWorkspace): Promise<void> {
  await ask('draft.start', { contract, base: null })
  const words = { heading: null, paragraphs: [`The Vendor reports each incident to ${SHARED} within one day.`] }
  const edit = { slot: 'c1', decision: 'counter', words, after: null, like: null, note: draftNote } as const
  await ask('draft.put', { contract, changes: [{ slot: 'c1', edit }] })
}
