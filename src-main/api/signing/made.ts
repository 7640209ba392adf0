import type { CopiedDocument } from '#main/formats/reading-pdf/reading-pdf.ts'
import { findVersion, listVersions, readVersionText } from '#main/store/versions.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { agreementPaths } from '#shared/bundle/lay-out-payload.ts'
import type { BundleFile } from '#shared/model/bundle.ts'
import type { Contract } from '#shared/model/contract.ts'
import { invariant, ok, type Result } from '#shared/model/result.ts'
import type { Version } from '#shared/model/version.ts'
import type { VersionText } from '#shared/model/version-text.ts'
import { compareStored } from '../comparing/compare-stored.ts'
import type { Reading } from '../context.ts'
import { today } from '../files/dates.ts'
import { reportedVersions } from '../redlines/reported.ts'

const COPIES = '08-reading-copies/'
const LAST_CHANGE = '05-history/last-change.html'

/** What a version says in one of its documents. */
function paragraphsOf({ documents, paragraphs }: VersionText, name: string): VersionText['paragraphs'] {
  const at = documents?.findIndex((document) => document.name === name) ?? 0
  invariant(at >= 0, 'the text of a version names its documents')
  const from = at === 0 ? 0 : documents?.[at]?.firstParagraph
  return paragraphs.slice(from, documents?.[at + 1]?.firstParagraph)
}

/** A PDF of each document that is none itself, by the path of the document. */
async function makeCopies(
  { db, jobs, signal, now }: Reading,
  contract: Contract,
  { number, documents }: Version,
): Promise<Result<readonly BundleFile[], ApiError>> {
  const text = readVersionText(db, contract.id, number)
  const paths = agreementPaths(documents.map(({ name }) => name))
  const copies: BundleFile[] = []
  for (const [at, { name, sha256, format }] of documents.entries()) {
    if (format === 'pdf') continue
    const document: CopiedDocument = {
      ...{ name, sha256, title: contract.title, madeOn: today({ now }) },
      ...{ paragraphs: paragraphsOf(text, name), clauses: text.clauses },
    }
    const copy = await jobs.copy({ document }, signal)
    if (!copy.ok) return copy
    copies.push({ path: `${COPIES}${paths[at]?.replace(/\.[^.]*$/, '')}.pdf`, bytes: copy.value })
  }
  return ok(copies)
}

/** What a version changed against the one before it, so that everybody sees that nothing came in late. */
async function makeLastChange(
  reading: Reading,
  contract: Contract,
  newer: Version,
): Promise<Result<readonly BundleFile[], ApiError>> {
  const older = listVersions(reading.db, contract.id).findLast(({ number }) => number < newer.number)
  if (older === undefined) return ok([])
  const compared = await compareStored(reading, contract.id, older.number, newer.number)
  if (!compared.ok) return compared
  const reported = reportedVersions(contract, older, newer, compared.value, today(reading))
  const rendered = await reading.jobs.render({ form: { what: 'redline', format: 'html' }, reported }, reading.signal)
  return rendered.ok ? ok([{ path: LAST_CHANGE, bytes: rendered.value.bytes }]) : rendered
}

/** The files of our own making that join the bundle of a version. */
export async function makeFiles(
  reading: Reading,
  contract: Contract,
  number: number,
): Promise<Result<readonly BundleFile[], ApiError>> {
  const version = findVersion(reading.db, contract.id, number)
  invariant(version !== null, 'a frozen version exists')
  const [copies, change] = await Promise.all([
    makeCopies(reading, contract, version),
    makeLastChange(reading, contract, version),
  ])
  if (!copies.ok) return copies
  return change.ok ? ok([...copies.value, ...change.value]) : change
}
