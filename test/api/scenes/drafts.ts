import type { Input } from '#shared/api/contract.ts'
import { addDeal, type TestCore } from '../../fixtures/open-core.ts'

type Changes = Input<'draft.put'>['changes']

const NOWHERE = { after: null, like: null, note: null } as const

/** Clause 2.1 with other words, and a clause after it that names it. */
const CHANGES: Changes = [
  {
    slot: 'c4',
    edit: {
      ...{ slot: 'c4', decision: 'counter', ...NOWHERE, note: 'Nine is our limit.' },
      words: { heading: null, paragraphs: ['Liability is limited to the fees of nine months.'] },
    },
  },
  {
    slot: 'n1',
    edit: {
      ...{ slot: 'n1', decision: 'insert', after: 'c4', like: 4, note: null },
      words: { heading: null, paragraphs: ['Section 2.1 does not limit what cannot be limited.'] },
    },
  },
]

/** A contract of two versions with a draft of ours over the second. */
async function dealWithDraft({ ask }: TestCore, contract: string): Promise<{ contract: string; draft: number }> {
  const { id } = await ask('draft.start', { contract, base: null })
  await ask('draft.put', { contract, changes: CHANGES })
  return { contract, draft: id }
}

/** The scenes of our draft. */
export const draftScenes = (bench: TestCore) => {
  const started = async () => await dealWithDraft(bench, await addDeal(bench, 2))
  const issued = async () => {
    const { contract } = await started()
    const { version } = await bench.ask('draft.issue', { contract, date: '2026-03-02' })
    return { contract, version: version.number }
  }
  return {
    'draft.start': async (): Promise<Input<'draft.start'>> => ({ contract: await addDeal(bench, 2), base: null }),
    'draft.discard': async () => ({ contract: (await started()).contract }),
    'draft.resume': async () => {
      const { contract, draft } = await started()
      await bench.ask('draft.discard', { contract })
      return { contract, draft }
    },
    'draft.put': async (): Promise<Input<'draft.put'>> => {
      const { contract } = await started()
      const first = { slot: 'n2', decision: 'insert', after: null, like: 1, note: null } as const
      const words = { heading: 'Words', paragraphs: [] }
      const changes: Changes = [
        // All numbers move on, and the clause before is hung on another one.
        { slot: 'n2', edit: { ...first, words } },
        { slot: 'n1', edit: null },
        { slot: 'c2', edit: { slot: 'c2', decision: 'edit', ...NOWHERE, words: null } },
      ]
      return { contract, changes }
    },
    'draft.issue': async () => ({ contract: (await started()).contract, date: null }),
    'draft.unissue': issued,
    'draft.reissue': async () => {
      const made = await issued()
      await bench.ask('draft.unissue', made)
      return made
    },
  }
}
