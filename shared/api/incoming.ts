import { MAX_PRINT_BYTES } from '../compare/match/pack-print.ts'
import { query } from './procedure.ts'
import { contractRef, isoDate, side, versionNumber } from './schemas/fields.ts'
import { documentFormat, documentKind } from './schemas/version-text.ts'
import { z } from './zod.ts'

const index = z.int().min(0)
const share = z.number().min(0).max(1)
/** Names and titles of a document are cut to this length. */
export const OFFERED_LENGTH = 1000
/** As many authors of one document are told of. */
export const MOST_OFFERED = 1000

const said = z.string().max(OFFERED_LENGTH).nullable()
const print = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.byteLength <= MAX_PRINT_BYTES,
  'must be the print of a text',
)

/**
 * What is known of a document without its text: enough to find where it belongs. `document.inspect` makes it, and the
 * page hands it back as it is.
 */
export const offer = z.strictObject({
  /** The file's name; of a dropped folder with its path below that folder, parts joined by a slash. */
  name: z.string().min(1).max(1000),
  format: documentFormat,
  title: said,
  /** Lower-case hex. */
  sha256: z.string().regex(/^[\da-f]{64}$/),
  /** The print of its text, packed. */
  print,
  creator: said,
  lastModifiedBy: said,
  company: said,
  /** Authors of tracked changes and comments, with how many each. */
  authors: z
    .array(z.strictObject({ name: z.string().max(OFFERED_LENGTH), count: z.int().min(1) }))
    .max(MOST_OFFERED)
    .readonly(),
  /** Who it says it is between, and the side of the word each is called by. */
  parties: z
    .array(z.strictObject({ name: z.string().max(OFFERED_LENGTH), side: side.nullable() }))
    .max(10)
    .readonly(),
  /** The latest day that the document itself names: of its tracked changes, comments or properties. */
  date: isoDate.nullable(),
  /** The newest day up to today that its text names, or only its year. */
  newestDay: z
    .string()
    .regex(/^\d{4}(?:-\d\d-\d\d)?$/)
    .nullable(),
})

/** What speaks for a side, strongest first; see `shared/compare/match/guess-sender.ts`. */
const reason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('author'), who: z.string(), version: versionNumber }),
  z.strictObject({ kind: z.literal('editor'), who: z.string(), version: versionNumber }),
  z.strictObject({ kind: z.literal('company'), who: z.string() }),
  z.strictObject({ kind: z.literal('party-author'), who: z.string() }),
  z.strictObject({ kind: z.literal('turn'), version: versionNumber }),
])

const sender = z.strictObject({ side, isUnsure: z.boolean(), reasons: z.array(reason) })

/** A version that a folder of drafts seems to hold. */
const sortedVersion = z.strictObject({
  side: side.nullable(),
  isUnsure: z.boolean(),
  /** `YYYY-MM-DD`, from the documents themselves or their names; null when nothing says it. */
  date: z.string().nullable(),
  /** Index of the version of this list that it answers; null for the first, or where it answers one that is there already. */
  answers: index.nullable(),
  documents: z.array(z.strictObject({ offer: index, kind: documentKind })).min(1),
})

export const MAX_SORTED = 500

/** Where documents belong that came in, before anybody has decided. Nothing here changes anything. */
export const incomingProcedures = {
  /** For the documents of one version. */
  'incoming.place': query(
    z.strictObject({ offers: z.array(offer).min(1).max(50), contract: contractRef.nullable() }),
    z.strictObject({
      /** Of each document; exactly one is the main one. */
      kinds: z.array(documentKind),
      /** Best first, at most ten. */
      contracts: z.array(
        z.strictObject({ contract: contractRef, title: z.string(), similarity: share, isLikely: z.boolean() }),
      ),
      /** In the contract asked for, or else in the best one that is likely. */
      answered: z.strictObject({ version: versionNumber, similarity: share }).nullable(),
      sender: sender.nullable(),
      /** Documents that are in a version already, byte for byte. */
      known: z.array(z.strictObject({ offer: index, contract: contractRef, version: versionNumber })),
    }),
  ),
  /** For a folder of drafts: which contracts, and which versions of them in which order. */
  'incoming.sort': query(
    z.strictObject({ offers: z.array(offer).min(1).max(MAX_SORTED) }),
    z.strictObject({
      contracts: z.array(
        z.strictObject({
          /** The contract of the workspace that they continue; null for one to be added. */
          contract: contractRef.nullable(),
          title: z.string(),
          vendor: z.string().nullable(),
          buyer: z.string().nullable(),
          /** In the order they were sent. */
          versions: z.array(sortedVersion).min(1),
        }),
      ),
      /** Documents that are in the workspace already, or twice in the folder. */
      known: z.array(z.strictObject({ offer: index, sameAs: index.nullable() })),
    }),
  ),
}
