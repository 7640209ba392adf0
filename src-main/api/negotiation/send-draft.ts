import { createHash } from 'node:crypto'
import { findVersion, readDocumentBytes } from '#main/store/versions.ts'
import type { Decoded, Output } from '#shared/api/contract.ts'
import { describeError } from '#shared/api/describe-error.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { summariseChanges } from '#shared/compare/summarise.ts'
import type { Contract } from '#shared/model/contract.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { Version, VersionDocument } from '#shared/model/version.ts'
import { type CoverNote, coverNote } from '#shared/negotiate/cover-note.ts'
import { compareStored } from '../comparing/compare-stored.ts'
import type { Query, Reading } from '../context.ts'
import { today } from '../files/dates.ts'
import { deliver } from '../files/exports.ts'
import { theContract, theVersion } from '../find.ts'
import { issuesOf, listedPoints } from '../issues.ts'
import { redlineVersion } from '../redlines/versions.ts'

type Kind = Decoded<'draft.send'>['files'][number]

interface Made {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What is sent, and from whom. */
interface Sending {
  readonly reading: Reading
  readonly contract: Contract
  readonly version: Version
  /** The version that it answers; null for a first one. */
  readonly answered: Version | null
  readonly author: string | null
  readonly kinds: readonly Kind[]
}

/** The files that go to the other side for a version of ours; one that cannot be made does not stop the others. */
export const sendDraft: Query<'draft.send'> = {
  read: async (reading, { contract: id, version: number, files: kinds, author, to }) => {
    const contract = theContract(reading.db, id)
    if (!contract.ok) return contract
    const version = theVersion(reading.db, id, number)
    if (!version.ok) return version
    if (version.value.side !== contract.value.ours) return badInput('version', 'must be a version of ours')
    const { answers } = version.value
    const answered = answers === null ? null : findVersion(reading.db, id, answers)
    const sending = { reading, contract: contract.value, version: version.value, answered, author, kinds }
    const files: Output<'draft.send'>['files'][number][] = []
    const notMade: Output<'draft.send'>['notMade'][number][] = []
    for (const kind of new Set(kinds)) {
      for (const made of await make(sending, kind)) {
        const given = made.ok ? deliver(reading.places, to, made.value.name, made.value.bytes) : made
        if (made.ok && given.ok) files.push({ ...given.value, kind, sha256: sha256(made.value.bytes) })
        else if (!given.ok && given.error.kind === 'cancelled') return given
        else if (!given.ok) notMade.push({ kind, why: inWords(given.error) })
      }
    }
    return ok({ files, notMade })
  },
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const badInput = (field: string, problem: string): Result<never, ApiError> => err({ kind: 'bad-input', field, problem })

function inWords(error: ApiError): string {
  const { happened, todo } = describeError(error)
  return todo === null ? happened : `${happened} ${todo}`
}

const nameOf = ({ contract: { title }, version: { number } }: Sending, what: string): string =>
  `${title} v${number}${what === '' ? '' : ` ${what}`}`

async function make(sending: Sending, kind: Kind): Promise<readonly Result<Made, ApiError>[]> {
  switch (kind) {
    case 'clean':
      return sending.version.documents.map((document) => ok(cleanFile(sending, document)))
    case 'redline':
      return await redlines(sending, 'received')
    case 'cumulative':
      return await redlines(sending, 'cumulative')
    case 'issues-docx':
      return [await printed(sending, 'docx', issuesOf(sending.reading, sending.contract), 'issues list')]
    case 'issues-xlsx':
      return [await printed(sending, 'xlsx', issuesOf(sending.reading, sending.contract), 'issues list')]
    case 'cover':
      return [await cover(sending)]
  }
}

/** A document of the version as it is; the main one is called by the contract and its number. */
function cleanFile(sending: Sending, { name, kind }: VersionDocument): Made {
  const { reading, contract, version } = sending
  const bytes = readDocumentBytes(reading.db, contract.id, version.number, name)
  const extension = /\.[^.]*$/.exec(name)?.[0] ?? ''
  return { name: kind === 'main' ? `${nameOf(sending, '')}${extension}` : name, bytes }
}

/** One redline of each document that is not the one of the answered version. */
async function redlines(sending: Sending, mode: 'received' | 'cumulative'): Promise<readonly Result<Made, ApiError>[]> {
  const { reading, contract, version, answered, author } = sending
  if (answered === null) return [badInput('version', 'answers none, so there is nothing to mark')]
  const before = new Set(answered.documents.map(({ sha256: hash }) => hash))
  const changed = version.documents.filter(({ kind, sha256: hash }) => kind === 'main' || !before.has(hash))
  const made: Result<Made, ApiError>[] = []
  for (const { name } of changed) {
    const pair = { contract: contract.id, older: answered.number, newer: version.number }
    const redline = await redlineVersion(reading, { ...pair, mode, realMoves: false, author, document: name })
    made.push(redline)
  }
  return made
}

async function printed(
  sending: Sending,
  format: 'docx' | 'xlsx',
  printout: ReturnType<typeof coverNote>,
  what: string,
): Promise<Result<Made, ApiError>> {
  const { jobs, signal } = sending.reading
  const made = await jobs.print({ format, printout }, signal)
  return made.ok ? ok({ name: `${nameOf(sending, what)}.${format}`, bytes: made.value }) : made
}

const ENCLOSED: Readonly<Record<Exclude<Kind, 'cover'>, string>> = {
  clean: 'The document, clean',
  redline: 'The document with our changes tracked, against yours',
  cumulative: 'The document with all changes tracked since our last version',
  'issues-docx': 'The issues list (Word)',
  'issues-xlsx': 'The issues list (Excel)',
}

async function cover(sending: Sending): Promise<Result<Made, ApiError>> {
  const { reading, contract, version, answered, kinds } = sending
  const answers = await answersOf(sending, answered)
  if (!answers.ok) return answers
  const theirs = contract.ours === 'vendor' ? 'buyer' : 'vendor'
  const note = coverNote({
    ...{ contract: contract.title, from: contract[contract.ours], to: contract[theirs] },
    version: { number: version.number, date: version.date },
    answers: answers.value,
    points: listedPoints(reading.db, contract.id),
    files: kinds.flatMap((kind) => (kind === 'cover' ? [] : [ENCLOSED[kind]])),
    hasIssuesList: kinds.some((kind) => kind.startsWith('issues')),
    madeOn: today(reading),
  })
  return printed(sending, 'docx', note, 'cover note')
}

async function answersOf(
  { reading, contract, version }: Sending,
  answered: Version | null,
): Promise<Result<CoverNote['answers'], ApiError>> {
  if (answered === null) return ok(null)
  const { number, date } = answered
  const compared = await compareStored(reading, contract.id, number, version.number)
  if (!compared.ok) return compared
  const changes = compared.value.comparison.changes.filter(({ noiseOnly }) => !noiseOnly)
  return ok({ number, date, summary: summariseChanges(changes) })
}
