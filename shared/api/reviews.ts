import { HALVES, OWNERS } from '../model/playbook/contract-settings.ts'
import { DEPTHS } from '../model/playbook/playbook.ts'
import { CHOSEN_VERDICTS } from '../model/playbook/review.ts'
import { mutation, query } from './procedure.ts'
import { contractRef, exported, exportTo, file, prose, side, versionNumber, view } from './schemas/fields.ts'
import { playbook } from './schemas/playbook.ts'
import { review } from './schemas/review.ts'
import { termValue } from './schemas/version-text.ts'
import { z } from './zod.ts'

/** A built-in playbook by its id, or one as a file. */
const whichPlaybook = z.union([z.strictObject({ id: z.string().max(80) }), z.strictObject({ file })])

const settings = {
  side: side.default('vendor'),
  depth: z.enum(DEPTHS).default('smb'),
  /** Whose model it is: the Provider of the model-protection topics. */
  provider: side.default('vendor'),
}

/** What of a review is exported: the filled checklist, the list to be met before signing, the matrix, or all of it. */
export const REVIEW_EXPORTS = ['checklist', 'implementation', 'matrix', 'review'] as const
export const REVIEW_FORMATS = ['docx', 'pdf', 'xlsx', 'md'] as const

const id = z.string().max(80)
const ofContract = z.strictObject({ contract: contractRef })
const ofVersion = ofContract.extend({ version: versionNumber.nullable().default(null) })

/** How a contract is reviewed; the user's choice, which its next version takes over. */
const contractSettings = z.strictObject({ playbook: id, side, depth: z.enum(DEPTHS), provider: side })

/** The user's word on a topic, with the reason. */
const choice = z.strictObject({ verdict: z.enum(CHOSEN_VERDICTS), note: prose })

const half = z.enum(HALVES)
const owner = z.enum(OWNERS)

/** What changed for a topic from one version's review to another's. */
const topicChange = z.strictObject({
  topic: z.string(),
  /**
   * `settled`: it is explicit now. `weakened`: it was explicit, and is vague. `dropped`: it is no longer mentioned.
   * `mentioned`: it was missing, and is vague. `changed`: the same verdict with other values.
   */
  kind: z.enum(['settled', 'mentioned', 'weakened', 'dropped', 'changed']),
  /** Fields whose values differ; null where there was or is none. */
  values: z.array(z.strictObject({ field: z.string(), before: termValue.nullable(), after: termValue.nullable() })),
})

/** What a text leaves open, by a playbook. No answer says that a contract is safe or lawful. */
export const reviewProcedures = {
  'review.get': query(
    ofVersion,
    z.strictObject({
      version: versionNumber,
      playbook,
      /** The playbook was withdrawn from the workspace; the contract keeps it until another one is chosen. */
      isWithdrawn: z.boolean(),
      settings: contractSettings,
      choices: z.array(choice.extend({ topic: z.string() })),
      assignments: z.array(z.strictObject({ control: z.string(), half, owner })),
      review,
    }),
  ),
  /** How a contract is reviewed, also one that has no version yet. */
  'review.settings': query(ofContract, contractSettings),
  'review.set': mutation(ofContract.extend(contractSettings.shape), z.strictObject({ before: contractSettings }), {
    by: 'review.set',
    input: ({ contract }, { before }) => ({ contract, ...before }),
  }),
  /** The user's word on a topic of the contract; null takes it back, and the text decides. */
  'review.choose': mutation(
    ofContract.extend({ topic: id, choice: choice.nullable() }),
    z.strictObject({ before: choice.nullable() }),
    { by: 'review.choose', input: ({ contract, topic }, { before }) => ({ contract, topic, choice: before }) },
  ),
  /** Who owns one half of a shared control; null: as the text says. */
  'review.assign': mutation(
    ofContract.extend({ control: id, half, owner: owner.nullable() }),
    z.strictObject({ before: owner.nullable() }),
    {
      by: 'review.assign',
      input: ({ contract, control, half: of }, { before }) => ({ contract, control, half: of, owner: before }),
    },
  ),
  /** What the newer version settled, weakened or dropped; only topics for which something changed. */
  'review.compare': query(
    ofContract.extend({ older: versionNumber, newer: versionNumber }),
    z.strictObject({
      /** False where one of the texts is in a language that the playbook does not cover: then there is nothing to compare. */
      isCovered: z.boolean(),
      topics: z.array(topicChange),
      redFlags: z.strictObject({ raised: z.array(z.string()), cleared: z.array(z.string()) }),
      conflicts: z.strictObject({ raised: z.array(z.string()), cleared: z.array(z.string()) }),
    }),
  ),
  'review.export': query(
    ofVersion.extend({
      what: z.enum(REVIEW_EXPORTS),
      format: z.enum(REVIEW_FORMATS),
      to: exportTo.default('caller'),
    }),
    exported,
  ),
  /** Adds a version of ours: the latest one's documents and the responsibility matrix as a schedule. */
  'review.attachMatrix': mutation(ofContract, z.strictObject({ version: versionNumber }), {
    by: 'version.withdraw',
    input: ({ contract }, { version }) => ({ contract, version }),
  }),
  /** A document outside any workspace. */
  'document.review': query(
    z.strictObject({ file, view: view.default('accepted'), playbook: whichPlaybook, ...settings }),
    z.strictObject({ playbook, review }),
  ),
}
