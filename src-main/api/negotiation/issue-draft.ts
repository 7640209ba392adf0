import { findDraft, findDraftOfVersion, markDraft, type StoredDraft } from '#main/store/negotiation/drafts.ts'
import { findVersion, readDocumentBytes, readVersionText } from '#main/store/versions.ts'
import type { Decoded } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { ContractId } from '#shared/model/ids.ts'
import { err, invariant, ok, type Result } from '#shared/model/result.ts'
import type { Version, VersionDocument } from '#shared/model/version.ts'
import type { VersionText } from '#shared/model/version-text.ts'
import { type AssembledDraft, assembleDraft } from '#shared/negotiate/draft/assemble-draft.ts'
import { differsFromDraft } from '#shared/negotiate/draft/hold-against.ts'
import { type DraftDocument, splitDocuments } from '#shared/negotiate/draft/paragraphs/split-documents.ts'
import { direct, type Mutation, type Reading } from '../context.ts'
import { markDate } from '../files/dates.ts'
import { theContract, theVersion } from '../find.ts'
import { prepareVersion } from '../versions.ts'
import { restore, withdraw } from '../withdrawals.ts'
import { theDraft, toOurDraft } from './drafts.ts'

type NewDocuments = Decoded<'version.add'>['documents']

/** Only a Word document that was read as the draft shows it can be written on; of others a new one is made. */
const isRewritable = ({ view, revisionCount }: Version, { format }: VersionDocument): boolean =>
  format === 'docx' && (view === 'accepted' || revisionCount === 0)

/** A document that is not changed goes over as it came. */
const isKept = (base: Version, document: VersionDocument, { isChanged }: DraftDocument): boolean =>
  !isChanged && (isRewritable(base, document) || base.revisionCount === 0)

/** "Agreement.md" is written as "Agreement.docx". */
const wordName = (name: string, taken: readonly string[]): string => {
  const word = `${name.replace(/\.[^.]*$/, '')}.docx`
  return taken.includes(word) ? `${name}.docx` : word
}

/** The documents that a draft makes of those of its base version. */
async function writeDocuments(
  reading: Reading,
  contract: ContractId,
  base: Version,
  drafted: readonly DraftDocument[],
): Promise<Result<NewDocuments, ApiError>> {
  const { db, jobs, signal } = reading
  const names = base.documents.map(({ name }) => name)
  const written: NewDocuments[number][] = []
  for (const [at, document] of base.documents.entries()) {
    const { name, kind } = document
    const draft = drafted[at]
    invariant(draft !== undefined, 'the text of a version has all of its documents')
    const bytes = readDocumentBytes(db, contract, base.number, name)
    if (isKept(base, document, draft)) {
      written.push({ name, kind, bytes })
      continue
    }
    const isFresh = !isRewritable(base, document)
    const made = await jobs.redraft(
      { name, bytes, document: draft, view: base.view, isFresh, date: markDate(reading) },
      signal,
    )
    if (!made.ok) return made
    written.push({ name: isFresh ? wordName(name, names) : name, kind, bytes: made.value })
  }
  return ok(written)
}

/** A draft and all that it stands on. */
interface Issuing {
  readonly draft: StoredDraft
  readonly base: Version
  readonly text: VersionText
  readonly assembled: AssembledDraft
}

function readIssuing({ db }: Reading, contract: ContractId): Result<Issuing, ApiError> {
  const draft = theDraft(db, contract)
  if (!draft.ok) return draft
  const base = theVersion(db, contract, draft.value.base)
  if (!base.ok) return base
  const text = readVersionText(db, contract, draft.value.base)
  return ok({ draft: draft.value, base: base.value, text, assembled: assembleDraft(text, draft.value.edits) })
}

/**
 * Makes the draft our next version, which answers its base.
 *
 * What was written is read again as any version is, and refused where it does not say what the draft says.
 */
export const issueDraft: Mutation<'draft.issue'> = {
  mutate: async (reading, { contract, date }) => {
    const found = theContract(reading.db, contract)
    if (!found.ok) return found
    const issuing = readIssuing(reading, contract)
    if (!issuing.ok) return issuing
    const { draft, base, text, assembled } = issuing.value
    const documents = await writeDocuments(reading, contract, base, splitDocuments(text, assembled.paragraphs))
    if (!documents.ok) return documents
    const added = { contract, documents: documents.value, side: found.value.ours, date, answers: base.number }
    const prepared = await prepareVersion(reading, { ...added, view: 'accepted' })
    if (!prepared.ok) return prepared
    const detail = differsFromDraft(assembled, prepared.value.text)
    const { name } = base.documents[0] ?? { name: found.value.title }
    if (detail !== null) return err({ kind: 'document', problem: 'not-the-draft', name, detail })
    return ok((db, at) => {
      const { value, payload } = prepared.value.store(db, at)
      markDraft(db, draft.id, 'issued', value.version.number)
      const told = { version: value.version, draft: toOurDraft(db, contract, draft) }
      return ok({ value: told, contract, payload })
    })
  },
}

export const unissueDraft = direct<'draft.unissue'>((db, { contract, version }, at) => {
  const found = theContract(db, contract)
  if (!found.ok) return found
  const draft = findDraftOfVersion(db, contract, version)
  if (draft?.state !== 'issued') return err({ kind: 'refused', why: 'not-issued', detail: String(version) })
  const there = findDraft(db, contract)
  if (there !== null) return err({ kind: 'refused', why: 'draft-there', detail: String(there.base) })
  const done = withdraw(db, contract, version, at)
  if (!done.ok) return done
  markDraft(db, draft.id, 'current', version)
  return ok({
    value: toOurDraft(db, contract, draft),
    contract,
    payload: done.value.payload,
  })
})

export const reissueDraft = direct<'draft.reissue'>((db, { contract, version }, at) => {
  const draft = theDraft(db, contract)
  if (!draft.ok) return draft
  const standing = findVersion(db, contract, version)
  if (draft.value.issued !== version || standing !== null) {
    return err({ kind: 'refused', why: 'draft-changed', detail: String(version) })
  }
  const done = restore(db, contract, version, at)
  if (!done.ok) return done
  markDraft(db, draft.value.id, 'issued', version)
  return ok({
    value: { version: done.value.value.version, draft: toOurDraft(db, contract, draft.value) },
    contract,
    payload: done.value.payload,
  })
})
