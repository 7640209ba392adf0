import { comparison } from './comparison.ts'
import { bytes, contractRef, file, isoDate, side, versionNumber, view } from './fields.ts'
import { mutation, query } from './procedure.ts'
import { versionText } from './version-text.ts'
import { z } from './zod.ts'

const document = z.strictObject({
  name: z.string(),
  kind: z.enum(['main', 'schedule', 'annex']),
  format: z.enum(['docx', 'markdown', 'text']),
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
})

const ofContract = z.strictObject({ contract: contractRef })
const oneVersion = ofContract.extend({ version: versionNumber })

export const versionProcedures = {
  'version.add': mutation(
    ofContract.extend({ document: file, side, date: isoDate.nullable(), view }),
    z.strictObject({
      version,
      /** Counts of clause changes against the version before; null for the first. */
      summary: comparison.shape.summary.nullable(),
      /** The version whose freeze this one ended, or null. */
      endedFreeze: versionNumber.nullable(),
    }),
    { never: 'A version that was sent stays on record; add the next one.' },
  ),
  'version.list': query(ofContract, z.array(version)),
  'version.show': query(oneVersion, z.strictObject({ version, text: versionText })),
  'version.export': query(oneVersion, z.strictObject({ name: z.string(), bytes })),
  'version.compare': query(
    ofContract.extend({ older: versionNumber, newer: versionNumber }),
    z.strictObject({ old: versionText, new: versionText, comparison }),
  ),
}
