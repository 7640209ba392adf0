import type { SaidPair } from '#main/formats/docx/redline/align/said-pairs.ts'
import type { Redlined } from '#main/formats/docx/redline/redline-docx.ts'
import type { ExportForm, Rendered } from '#main/formats/report/render-export.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { listVersions, readVersionText } from '#main/store/versions.ts'
import type { Decoded, Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Contract } from '#shared/model/contract.ts'
import type { ContractId } from '#shared/model/ids.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Version } from '#shared/model/version.ts'
import type { VersionText } from '#shared/model/version-text.ts'
import { compareStored, readCorrections } from '../comparing/compare-stored.ts'
import type { Query, Reading } from '../context.ts'
import { markDate, today } from '../files/dates.ts'
import { deliver } from '../files/exports.ts'
import { theContract, theVersion } from '../find.ts'
import { deliverRedline } from './deliver-redline.ts'
import { reportedVersions } from './reported.ts'
import { counterpartIn, fileOf, theDocument } from './version-files.ts'

export const redlineVersions: Query<'version.redline'> = {
  read: async (reading, input) => {
    const pair = findPair(reading.db, input)
    if (!pair.ok) return pair
    const { contract, older, newer } = pair.value
    const base = baseOf(reading.db, contract, older, input.mode)
    if (!base.ok) return base
    const { format } = input
    if (format === 'docx') return redlineWord(reading, input, pair.value, base.value)
    const rendered = await render(reading, { contract, older: base.value, newer }, { what: 'redline', format })
    if (!rendered.ok) return rendered
    const { bytes, notShown: notCompared } = rendered.value
    const name = `${exportName(contract.title, base.value, newer)} redline.${format}`
    return deliverRedline(reading, input.to, name, { bytes, notCompared })
  },
}

type WordRedline = Pick<
  Decoded<'version.redline'>,
  'contract' | 'older' | 'newer' | 'mode' | 'realMoves' | 'author' | 'document'
>

/** A Word redline of two versions: its name, its bytes, and what is to be said of it. */
export async function redlineVersion(reading: Reading, input: WordRedline): Promise<Result<NamedRedline, ApiError>> {
  const pair = findPair(reading.db, input)
  if (!pair.ok) return pair
  const base = baseOf(reading.db, pair.value.contract, pair.value.older, input.mode)
  return base.ok ? makeWordRedline(reading, input, pair.value, base.value) : base
}

type NamedRedline = Redlined & { readonly name: string }

async function redlineWord(
  reading: Reading,
  input: Decoded<'version.redline'>,
  pair: Pair,
  base: Version,
): Promise<Result<Output<'version.redline'>, ApiError>> {
  const made = await makeWordRedline(reading, input, pair, base)
  return made.ok ? deliverRedline(reading, input.to, made.value.name, made.value) : made
}

/** One document of the newer version with tracked changes on top of it, by our party unless another is named. */
async function makeWordRedline(
  reading: Reading,
  input: WordRedline,
  { contract, older, newer }: Pair,
  base: Version,
): Promise<Result<NamedRedline, ApiError>> {
  const { db, jobs, signal } = reading
  const { mode, realMoves, author } = input
  const document = theDocument(newer, input.document ?? null)
  if (!document.ok) return document
  const theirs = counterpartIn(older, newer, document.value)
  if (!theirs.ok) return theirs
  const sent = counterpartIn(base, newer, document.value)
  if (!sent.ok) return sent
  const files = {
    older: fileOf(db, contract.id, older, theirs.value),
    newer: fileOf(db, contract.id, newer, document.value),
    base: mode === 'received' ? null : fileOf(db, contract.id, base, sent.value),
  }
  const date = markDate(reading)
  const said = saidOf(db, contract.id, older.number, newer.number)
  const made = await jobs.redline(
    { ...files, mode, realMoves, author: author ?? contract[contract.ours], date, said },
    signal,
  )
  if (!made.ok) return made
  const stem = document.value.kind === 'main' ? contract.title : document.value.name.replace(/\.[^.]*$/, '')
  return ok({ ...made.value, name: `${exportName(stem, base, newer)} redline.docx` })
}

/** What the user said of clauses of two versions, paragraph by paragraph. */
function saidOf(db: ReadableDb, contract: ContractId, older: number, newer: number): readonly SaidPair[] {
  const corrections = readCorrections(db, contract, older, newer)
  if (corrections.length === 0) return []
  const [before, after] = [readVersionText(db, contract, older), readVersionText(db, contract, newer)]
  const wordsOf = ({ paragraphs }: VersionText, clause: number): readonly string[] =>
    paragraphs.filter((paragraph) => paragraph.clause === clause && paragraph.text !== '').map(({ text }) => text)
  return corrections.flatMap(({ old, new: now, same }) => {
    const [oldWords, nowWords] = [wordsOf(before, old), wordsOf(after, now)]
    return oldWords.slice(0, nowWords.length).map((words, at) => ({ old: words, now: nowWords[at] ?? '', same }))
  })
}

export const reportVersions: Query<'version.report'> = {
  read: async (reading, input) => {
    const pair = findPair(reading.db, input)
    if (!pair.ok) return pair
    const { format } = input
    const rendered = await render(reading, pair.value, { what: 'report', format })
    if (!rendered.ok) return rendered
    const { contract, older, newer } = pair.value
    const name = `${exportName(contract.title, older, newer)} changes.${format}`
    return deliver(reading.places, input.to, name, rendered.value.bytes)
  },
}

interface Pair {
  readonly contract: Contract
  readonly older: Version
  readonly newer: Version
}

function findPair(
  db: ReadableDb,
  input: Pick<Decoded<'version.report'>, 'contract' | 'older' | 'newer'>,
): Result<Pair, ApiError> {
  const contract = theContract(db, input.contract)
  if (!contract.ok) return contract
  const older = theVersion(db, input.contract, input.older)
  if (!older.ok) return older
  const newer = theVersion(db, input.contract, input.newer)
  if (!newer.ok) return newer
  if (input.older === input.newer) return badInput('newer', 'must be another version than the older one')
  return ok({ contract: contract.value, older: older.value, newer: newer.value })
}

/**
 * The text that a redline starts from: the older version itself, or, cumulatively, the last one that we sent before it,
 * so that their changes and ours stand in one file.
 */
function baseOf(
  db: ReadableDb,
  { id, ours }: Contract,
  older: Version,
  mode: Decoded<'version.redline'>['mode'],
): Result<Version, ApiError> {
  if (mode === 'received') return ok(older)
  if (older.side === ours) {
    return badInput('older', 'must be a version of theirs: a cumulative redline starts from ours before it')
  }
  const base = listVersions(db, id).findLast(({ side, number }) => side === ours && number < older.number)
  return base === undefined
    ? badInput('mode', `cannot be cumulative: we sent no version before version ${older.number}`)
    : ok(base)
}

async function render(
  reading: Reading,
  { contract, older, newer }: Pair,
  form: ExportForm,
): Promise<Result<Rendered, ApiError>> {
  const compared = await compareStored(reading, contract.id, older.number, newer.number)
  if (!compared.ok) return compared
  const reported = reportedVersions(contract, older, newer, compared.value, today(reading))
  return reading.jobs.render({ form, reported }, reading.signal)
}

/** "Northwind services v3 against v2" */
const exportName = (stem: string, older: Version, newer: Version): string =>
  `${stem} v${newer.number} against v${older.number}`

const badInput = (field: string, problem: string): Result<never, ApiError> => err({ kind: 'bad-input', field, problem })
