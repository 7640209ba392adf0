import type { ProcedureName } from '#shared/api/contract.ts'
import { ISSUE_FILES } from '#shared/api/negotiation/drafts.ts'
import { ISSUES_FORMATS } from '#shared/api/points.ts'
import { REDLINE_FORMATS, REDLINE_MODES, REPORT_FORMATS } from '#shared/api/redlines.ts'
import { REVIEW_EXPORTS, REVIEW_FORMATS } from '#shared/api/reviews.ts'
import { invariant } from '#shared/model/result.ts'
import type { TestCore } from '../../fixtures/open-core.ts'

type Ask = TestCore['ask']

/** What an export gives: a name and bytes. */
export interface Exported {
  readonly name: string
  readonly bytes: Uint8Array | null
}

/** One way in which something leaves a workspace. */
export interface Export {
  readonly procedure: ProcedureName
  readonly name: string
  /** Only documents of this format can be exported so. */
  readonly needs?: 'docx'
  /** It signs the contract. */
  readonly signs?: true
  readonly make: (ask: Ask, contract: string, latest: number) => Promise<readonly Exported[]>
}

const issues = ISSUES_FORMATS.map(
  (format): Export => ({
    ...{ procedure: 'point.export', name: `issues list .${format}` },
    make: async (ask, contract) => [await ask('point.export', { contract, format })],
  }),
)

/** The version that our draft became, which it becomes now unless it did before. */
async function issuedDraft(ask: Ask, contract: string): Promise<number> {
  if ((await ask('draft.show', { contract })) !== null) await ask('draft.issue', { contract, date: null })
  return (await ask('version.list', { contract })).at(-1)?.number ?? 0
}

const redlines = REDLINE_FORMATS.flatMap((format) =>
  REDLINE_MODES.map(
    (mode): Export => ({
      ...{ procedure: 'version.redline', name: `redline .${format}, ${mode}` },
      ...(format === 'docx' ? { needs: 'docx' } : {}),
      make: async (ask, contract, latest) => {
        // A cumulative redline is one of ours on top of theirs.
        const newer = mode === 'cumulative' ? await issuedDraft(ask, contract) : latest
        return [await ask('version.redline', { contract, older: newer - 1, newer, format, mode })]
      },
    }),
  ),
)

const reports = REPORT_FORMATS.map(
  (format): Export => ({
    ...{ procedure: 'version.report', name: `report .${format}` },
    make: async (ask, contract, newer) => [await ask('version.report', { contract, older: newer - 1, newer, format })],
  }),
)

const reviews = REVIEW_EXPORTS.flatMap((what) =>
  REVIEW_FORMATS.map(
    (format): Export => ({
      ...{ procedure: 'review.export', name: `${what} .${format}` },
      make: async (ask, contract) => [await ask('review.export', { contract, what, format })],
    }),
  ),
)

const drafts = ISSUE_FILES.map(
  (kind): Export => ({
    ...{ procedure: 'draft.send', name: `our draft, ${kind}`, needs: 'docx' },
    make: async (ask, contract) => {
      const version = await issuedDraft(ask, contract)
      const { files, notMade } = await ask('draft.send', { contract, version, files: [kind], author: null })
      invariant(notMade.length === 0, JSON.stringify(notMade))
      return files
    },
  }),
)

/** Freezes the latest version and signs it, unless we did before. */
async function sign(ask: Ask, contract: string): Promise<void> {
  if ((await ask('signing.show', { contract })).state === 'signed-by-us') return
  await ask('version.freeze', { contract })
  await ask('version.sign', { contract, name: 'Ada', capacity: 'owner' })
}

const others: readonly Export[] = [
  {
    ...{ procedure: 'version.export', name: 'a version' },
    make: async (ask, contract, version) => [await ask('version.export', { contract, version })],
  },
  {
    ...{ procedure: 'deadline.export', name: 'the calendar' },
    make: async (ask, contract) => [
      await ask('deadline.export', { contract }),
      await ask('deadline.export', { contract: null }),
    ],
  },
  {
    ...{ procedure: 'bundle.export', name: 'the bundle', signs: true },
    make: async (ask, contract) => {
      await sign(ask, contract)
      return [await ask('bundle.export', { contract })]
    },
  },
  {
    ...{ procedure: 'signing.request', name: 'the signing request', signs: true },
    make: async (ask, contract) => {
      await sign(ask, contract)
      return [await ask('signing.request', { contract })]
    },
  },
]

/** Every way in which something leaves a workspace for somebody else. */
export const EXPORTS: readonly Export[] = [...issues, ...redlines, ...reports, ...reviews, ...drafts, ...others]
