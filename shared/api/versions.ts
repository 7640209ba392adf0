import { pairing } from './comparisons.ts'
import { mutation, query } from './procedure.ts'
import { comparison } from './schemas/comparison.ts'
import { contractRef, exported, exportTo, file, isoDate, lineage, side, versionNumber, view } from './schemas/fields.ts'
import { comparedText, documentFormat, documentKind, versionText } from './schemas/version-text.ts'
import { z } from './zod.ts'

/** The most documents that make one version. */
export const MAX_DOCUMENTS = 50

/** The most that they are together, in bytes. */
const MAX_VERSION_BYTES = 256 * 1024 * 1024

const document = z.strictObject({
  name: z.string(),
  kind: documentKind,
  format: documentFormat,
  size: z.int(),
  sha256: z.string(),
})

export const version = z.strictObject({
  number: versionNumber,
  side,
  date: z.string(),
  view,
  documents: z.array(document),
  clauseCount: z.int(),
  revisionCount: z.int(),
  commentCount: z.int(),
  addedAt: z.string(),
  answers: versionNumber.nullable(),
})

/** Files that make one version; whatever their order, the main one stands first in it. */
const documents = z
  .array(file.extend({ kind: documentKind }))
  .min(1, 'must hold at least one document')
  .max(MAX_DOCUMENTS, `must hold at most ${MAX_DOCUMENTS} documents`)
  .refine((all) => all.filter(({ kind }) => kind === 'main').length === 1, 'must hold exactly one main document')
  .superRefine((all, context) => {
    const twice = all.find(({ name }, at) => all.findIndex((other) => other.name === name) < at)
    if (twice === undefined) return
    context.addIssue({ code: 'custom', message: `must have different names, and two are called ${twice.name}` })
  })
  .refine(
    (all) => all.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) <= MAX_VERSION_BYTES,
    'must be at most 256 MB together',
  )
  .readonly()

const ofContract = z.strictObject({ contract: contractRef })
const oneVersion = ofContract.extend({ version: versionNumber })

/** The version whose freeze this one ended, or null. */
const endedFreeze = versionNumber.nullable()

export const versionProcedures = {
  'version.add': mutation(
    ofContract.extend({
      documents,
      side,
      date: isoDate.nullable(),
      view,
      /** The version its sender worked on; by default the latest. */
      answers: versionNumber.exactOptional(),
    }),
    z.strictObject({
      version,
      /** Counts of clause changes against the version that it answers; null for the first. */
      summary: comparison.shape.summary.nullable(),
      endedFreeze,
      /** The last version whose main document had the same bytes, or null. */
      sameAs: versionNumber.nullable(),
    }),
    { by: 'version.withdraw', input: ({ contract }, { version: { number } }) => ({ contract, version: number }) },
  ),
  /** Takes the latest version back while nothing hangs on it. Its number is never used again, its bytes are kept. */
  'version.withdraw': mutation(
    oneVersion,
    /** `resumedFreeze`: the version whose freeze this one had ended, which is in force again, or null. */
    z.strictObject({ version, resumedFreeze: versionNumber.nullable() }),
    { by: 'version.restore', input: ({ contract, version: number }) => ({ contract, version: number }) },
  ),
  /** Puts a withdrawn version back, while the version it followed is still the latest. */
  'version.restore': mutation(oneVersion, z.strictObject({ version, endedFreeze }), {
    by: 'version.withdraw',
    input: ({ contract, version: number }) => ({ contract, version: number }),
  }),
  'version.list': query(ofContract, z.array(version)),
  'version.show': query(
    oneVersion,
    /** `lineages`: of every clause, in the order of the text's clauses. */
    z.strictObject({ version, text: versionText, lineages: z.array(lineage) }),
  ),
  /** One document as it came, byte for byte; by default the main one. */
  'version.export': query(
    oneVersion.extend({ document: z.string().exactOptional(), to: exportTo.default('caller') }),
    exported,
  ),
  'version.compare': query(
    ofContract.extend({ older: versionNumber, newer: versionNumber }),
    z.strictObject({
      old: comparedText,
      new: comparedText,
      /** The lineage of every clause of each text, in the order of its clauses. */
      lineages: z.strictObject({ old: z.array(lineage), new: z.array(lineage) }),
      comparison,
      /** What the user said against the machine about these two. */
      pairings: z.array(pairing),
    }),
  ),
}
