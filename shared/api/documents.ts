import { offer } from './incoming.ts'
import { query } from './procedure.ts'
import { comparison } from './schemas/comparison.ts'
import { currency, file, isoDate, line, prose, side, versionNumber, view } from './schemas/fields.ts'
import { documentKind, versionText } from './schemas/version-text.ts'
import { z } from './zod.ts'

const count = z.int().min(0)

const inspected = z.strictObject({
  format: versionText.shape.format,
  title: versionText.shape.title,
  clauses: count,
  revisions: count,
  comments: count,
  /** Who made the tracked changes and wrote the comments, by first appearance. */
  authors: z.array(z.string()),
  /** How many of them made the tracked changes. */
  revisers: count,
  findings: versionText.shape.findings,
  tables: count,
  /** Footnotes and endnotes. */
  notes: count,
  /** What finds its place among the contracts: see `incoming.place`. */
  offer,
})

/** What happens to the sample contract, ready to be asked of the core step by step. */
const story = z.strictObject({
  contract: z.strictObject({
    title: line,
    vendor: line,
    buyer: line,
    ours: side,
    currency,
    price: z.string(),
    endDate: isoDate,
  }),
  versions: z.array(z.strictObject({ side, date: isoDate, documents: z.array(file.extend({ kind: documentKind })) })),
  points: z.array(
    z.strictObject({
      title: line,
      /** In the last version. */
      clause: line,
      vendor: prose,
      buyer: prose,
      /** The versions in which each side said so. */
      vendorVersion: versionNumber,
      buyerVersion: versionNumber,
      agreed: prose.nullable(),
    }),
  ),
  signer: z.strictObject({ name: line, capacity: line }),
  changeOrder: z.strictObject({
    title: line,
    scope: prose,
    price: z.string(),
    days: z.int(),
    clause: z.strictObject({ label: line, text: prose }),
  }),
})

/** Documents outside any workspace, and the sample's. */
export const documentProcedures = {
  'document.read': query(z.strictObject({ file, view }), versionText),
  'document.compare': query(
    z.strictObject({ older: file, newer: file }),
    z.strictObject({ old: versionText, new: versionText, comparison }),
  ),
  /** What a document holds, counted, before anybody decides what to do with it. */
  'document.inspect': query(z.strictObject({ file }), inspected),
  'sample.story': query(z.strictObject({}), story),
}
