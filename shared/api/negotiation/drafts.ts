import { DECISIONS } from '../../model/negotiation/our-draft.ts'
import { mutation, query } from '../procedure.ts'
import { contractRef, exported, exportTo, isoDate, line, prose, versionNumber } from '../schemas/fields.ts'
import { version } from '../versions.ts'
import { z } from '../zod.ts'

const ofContract = z.strictObject({ contract: contractRef })

/** `c12`: clause 12 of the base version by its index; `n3`: the third clause that was put in. */
const slot = z.string().regex(/^(c(0|[1-9]\d{0,5})|n[1-9]\d{0,5})$/, 'must name a clause of the draft')

const draftWords = z.strictObject({
  heading: z.string().max(2_000).nullable(),
  paragraphs: z.array(z.string().max(200_000)).max(2_000),
})

const draftLink = z.strictObject({
  slot,
  start: z.int().min(0),
  end: z.int().min(0),
  first: z.int().min(0),
  count: z.int().min(1),
})

const draftEdit = z.strictObject({
  slot,
  decision: z.enum(DECISIONS),
  words: z.union([draftWords, z.literal('base')]).nullable(),
  after: slot.nullable(),
  like: z.int().min(0).nullable(),
  from: z.strictObject({ version: versionNumber, clause: z.int().min(0) }).exactOptional(),
  note: prose.nullable(),
  /** Left out of what is typed: then numbers in the words name the clauses that have them as the draft is shown. */
  links: z.array(draftLink).max(10_000).readonly().exactOptional(),
})

const ourDraft = z.strictObject({
  id: z.int().min(1),
  base: versionNumber,
  startedAt: z.string(),
  edits: z.array(draftEdit),
})

/** A clause as the draft reads now. */
const draftClause = z.strictObject({
  slot,
  /** As it will be printed, with all numbers after it moved on. */
  label: z.string().nullable(),
  labelBefore: z.string().nullable(),
  heading: z.string().nullable(),
  paragraphs: z.array(z.string()),
  depth: z.int().min(0),
  isRemoved: z.boolean(),
  /** Its words differ from the base version's: by an edit, or because a reference in it follows a number. */
  isChanged: z.boolean(),
  decision: z.enum(DECISIONS).nullable(),
})

const shownDraft = z.strictObject({
  draft: ourDraft,
  clauses: z.array(draftClause),
  /** References that name a clause that was taken out, or none that there is, each with its words. */
  dangling: z.array(z.strictObject({ slot, text: z.string() })),
})

const change = z.strictObject({ slot, edit: draftEdit.nullable() })

/** What an issued draft is sent as. */
export const ISSUE_FILES = ['clean', 'redline', 'cumulative', 'issues-docx', 'issues-xlsx', 'cover'] as const

const sent = exported.extend({ kind: z.enum(ISSUE_FILES), sha256: z.string() })

export const draftProcedures = {
  /** Our draft as it reads now; null while there is none. */
  'draft.show': query(ofContract, shownDraft.nullable()),
  /** Lays a draft over a version (null: the latest). There must be none yet. */
  'draft.start': mutation(ofContract.extend({ base: versionNumber.nullable() }), ourDraft, {
    by: 'draft.discard',
    input: ({ contract }) => ({ contract }),
  }),
  /** Puts the draft away; its edits are kept. */
  'draft.discard': mutation(ofContract, ourDraft, {
    by: 'draft.resume',
    input: ({ contract }, { id }) => ({ contract, draft: id }),
  }),
  'draft.resume': mutation(ofContract.extend({ draft: z.int().min(1) }), ourDraft, {
    by: 'draft.discard',
    input: ({ contract }) => ({ contract }),
  }),
  /** Edits clauses, all at once; an edit of null takes what was decided on its slot back. Answers with what stood there. */
  'draft.put': mutation(
    ofContract.extend({ changes: z.array(change).min(1).max(20_000).readonly() }),
    z.strictObject({ draft: ourDraft, before: z.array(change) }),
    { by: 'draft.put', input: ({ contract }, { before }) => ({ contract, changes: before }) },
  ),
  /** Makes the draft our next version. What is sent for it is made by `draft.send`. */
  'draft.issue': mutation(
    ofContract.extend({ date: isoDate.nullable() }),
    z.strictObject({ version, draft: ourDraft }),
    { by: 'draft.unissue', input: ({ contract }, { version: { number } }) => ({ contract, version: number }) },
  ),
  /** Withdraws the version that the draft became, and takes the draft up again. */
  'draft.unissue': mutation(ofContract.extend({ version: versionNumber }), ourDraft, {
    by: 'draft.reissue',
    input: ({ contract, version: number }) => ({ contract, version: number }),
  }),
  'draft.reissue': mutation(
    ofContract.extend({ version: versionNumber }),
    z.strictObject({ version, draft: ourDraft }),
    { by: 'draft.unissue', input: ({ contract, version: number }) => ({ contract, version: number }) },
  ),
  /** The files that go to the other side for a version of ours: the clean document, redlines, the issues list, a cover note. */
  'draft.send': query(
    ofContract.extend({
      version: versionNumber,
      files: z.array(z.enum(ISSUE_FILES)).min(1).readonly(),
      author: line.nullable(),
      to: exportTo.default('caller'),
    }),
    z.strictObject({
      files: z.array(sent),
      /** Files that could not be made, each with the reason for people. */
      notMade: z.array(z.strictObject({ kind: z.enum(ISSUE_FILES), why: z.string() })),
    }),
  ),
}
