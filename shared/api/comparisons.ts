import { mutation, query } from './procedure.ts'
import { comparison } from './schemas/comparison.ts'
import { contractRef, lineage, side, versionNumber } from './schemas/fields.ts'
import { comparedText } from './schemas/version-text.ts'
import { z } from './zod.ts'

const index = z.int().min(0)
const ofContract = z.strictObject({ contract: contractRef })

/** What the user said of two clauses against the machine: that they are the same one, or that they are not. */
export const pairing = z.strictObject({
  id: z.int().min(1),
  older: versionNumber,
  newer: versionNumber,
  /** Indices of clauses in the two versions. */
  old: index,
  new: index,
  same: z.boolean(),
})

const onePairing = ofContract.extend({ pairing: z.int().min(1) })

/** One version's state of a clause that is followed. */
const lineageStep = z.strictObject({
  version: versionNumber,
  side,
  date: z.string(),
  /** Null in a version in which it does not stand. */
  clause: z
    .strictObject({ index, label: z.string().nullable(), heading: z.string().nullable(), text: z.string() })
    .nullable(),
  /** Against the version before in which it stood; `added` where it stands first, `removed` where it is gone. */
  relation: z.enum(['added', 'same', 'changed', 'split', 'merged', 'removed', 'absent']),
  moved: z.boolean(),
  renumbered: z.boolean(),
  marked: z.enum(['all', 'some', 'none']).nullable(),
  words: comparison.shape.changes.element.shape.words,
  terms: comparison.shape.changes.element.shape.terms,
})

/** How two drafts of the same text stand to each other at one place. */
const sideState = z.enum(['unchanged', 'buyer', 'vendor', 'same', 'both'])

const sidesRow = z.strictObject({
  base: z.array(index),
  buyer: z.array(index),
  vendor: z.array(index),
  /** `buyer` and `vendor`: only that side changed it; `same`: both did, alike; `both`: both did, differently. */
  state: sideState,
  /** Indices of the changes in the two comparisons with the base; null where that side has none. */
  buyerChange: index.nullable(),
  vendorChange: index.nullable(),
})

export const comparisonProcedures = {
  'clause.history': query(ofContract.extend({ lineage }), z.array(lineageStep)),
  /** Buyer's and vendor's versions against the last one that both worked on; by default their latest. */
  'version.compareSides': query(
    ofContract.extend({
      base: versionNumber.exactOptional(),
      buyer: versionNumber.exactOptional(),
      vendor: versionNumber.exactOptional(),
    }),
    z.strictObject({
      base: versionNumber,
      buyer: versionNumber,
      vendor: versionNumber,
      texts: z.strictObject({ base: comparedText, buyer: comparedText, vendor: comparedText }),
      comparisons: z.strictObject({ buyer: comparison, vendor: comparison }),
      rows: z.array(sidesRow),
    }),
  ),
  'pairing.list': query(ofContract, z.array(pairing)),
  /** Corrects the machine; comparisons and lineages are made anew with it. */
  'pairing.add': mutation(ofContract.extend(pairing.omit({ id: true }).shape), pairing, {
    by: 'pairing.remove',
    input: ({ contract }, { id }) => ({ contract, pairing: id }),
  }),
  'pairing.remove': mutation(onePairing, pairing, {
    by: 'pairing.restore',
    input: ({ contract }, { id }) => ({ contract, pairing: id }),
  }),
  'pairing.restore': mutation(onePairing, pairing, {
    by: 'pairing.remove',
    input: ({ contract }, { id }) => ({ contract, pairing: id }),
  }),
}
