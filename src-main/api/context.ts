import type { Redlined, RedlineInput } from '#main/formats/docx/redline/redline-docx.ts'
import type { PrintoutFormat } from '#main/formats/printout/render-printout.ts'
import type { CopiedDocument } from '#main/formats/reading-pdf/reading-pdf.ts'
import type { ExportForm, Rendered } from '#main/formats/report/render-export.ts'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import type { Workspace } from '#main/store/open.ts'
import type { Decoded, Output, ProcedureName } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { KnownContract, SortedContract } from '#shared/compare/match/sort/sort-folder.ts'
import type { Sortable } from '#shared/compare/match/sort/sortable.ts'
import type { Reported } from '#shared/compare/report/reported.ts'
import type { Draft } from '#shared/draft/draft.ts'
import type { Comparison } from '#shared/model/comparison.ts'
import type { ContractId } from '#shared/model/ids.ts'
import type { Correction } from '#shared/model/pairing.ts'
import type { Playbook } from '#shared/model/playbook/playbook.ts'
import type { Review } from '#shared/model/playbook/review.ts'
import type { Printout } from '#shared/model/printout/printout.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { DocumentKind, VersionText, View } from '#shared/model/version-text.ts'
import type { DraftDocument } from '#shared/negotiate/draft/paragraphs/split-documents.ts'
import type { ReadTables } from '#shared/negotiate/issues/table-rows.ts'
import type { ReviewSettings } from '#shared/review/review-version.ts'
import type { DocumentViews } from '#shared/text/joining/document-text.ts'
import type { CheckedPlaybook } from './playbooks/check-playbook.ts'

/** A file to read, and the view of its tracked changes that is wanted. */
export interface ReadJob {
  readonly name: string
  readonly bytes: Uint8Array
  readonly view: View
  /** What it is of its version; by default the main document. */
  readonly kind?: DocumentKind
}

/** Read documents to be made one text, the main one first. */
export interface JoinJob {
  readonly documents: readonly DocumentViews[]
}

/** A file to look into; no day after `today` is believed. */
export interface InspectJob {
  readonly name: string
  readonly bytes: Uint8Array
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** Documents of a folder to sort, also into the contracts that there are. */
export interface SortJob {
  readonly drafts: readonly Sortable[]
  readonly contracts: readonly KnownContract[]
}

/** Two texts to compare; `newerOriginal` is the newer one with its tracked changes rejected. */
export interface CompareJob {
  readonly older: VersionText
  readonly newer: VersionText
  readonly newerOriginal: VersionText | null
  /** The user's word on clauses of the two; see `compareVersions`. */
  readonly corrections?: readonly Correction[]
}

/** What reading gives: the view asked for, and the original view where the file carries tracked changes. */
export interface ReadText {
  readonly text: VersionText
  readonly original: VersionText | null
}

/** A comparison to make into a file for somebody else. */
export interface RenderJob {
  readonly form: ExportForm
  readonly reported: Reported
}

/** A file by its name and its bytes. */
interface JobFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Two files to make a redline of; see `RedlineInput`. */
export interface RedlineJob extends Omit<RedlineInput, 'older' | 'newer' | 'base'> {
  readonly older: JobFile
  readonly newer: JobFile
  readonly base: JobFile | null
}

/** A version text to review against a playbook. */
export interface ReviewJob {
  readonly text: VersionText
  readonly playbook: Playbook
  readonly settings: ReviewSettings
}

/** A printout to make into a file. */
export interface PrintJob {
  readonly format: PrintoutFormat
  readonly printout: Printout
}

/** A document of a version to make a PDF of, for reading. */
export interface CopyJob {
  readonly document: CopiedDocument
}

/** A draft to make into a Word document. */
export interface DraftJob {
  readonly draft: Draft
}

/** A file with tables to read. */
export interface TablesJob {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A document of our draft to write on top of that of its base version. */
export interface RedraftJob {
  readonly name: string
  readonly bytes: Uint8Array
  readonly document: DraftDocument
  /** The view of the base that the draft is laid over; only in that of accepted changes can it be written on. */
  readonly view: View
  /** Written anew, since the base is no .docx, or read in another view. */
  readonly isFresh: boolean
  /** ISO 8601, UTC; the day that a document which is written anew bears. */
  readonly date: string
}

/** A playbook's file to look through. */
export interface CheckJob {
  readonly bytes: Uint8Array
}

/** Long work, done off the main thread. Each ends with `cancelled` when the signal fires. */
export interface Jobs {
  readonly read: (job: ReadJob, signal: AbortSignal) => Promise<Result<ReadText, ApiError>>
  readonly join: (job: JoinJob, signal: AbortSignal) => Promise<Result<ReadText, ApiError>>
  readonly inspect: (job: InspectJob, signal: AbortSignal) => Promise<Result<Output<'document.inspect'>, ApiError>>
  readonly sort: (job: SortJob, signal: AbortSignal) => Promise<Result<readonly SortedContract[], ApiError>>
  readonly compare: (job: CompareJob, signal: AbortSignal) => Promise<Result<Comparison, ApiError>>
  readonly redline: (job: RedlineJob, signal: AbortSignal) => Promise<Result<Redlined, ApiError>>
  readonly tables: (job: TablesJob, signal: AbortSignal) => Promise<Result<ReadTables, ApiError>>
  readonly render: (job: RenderJob, signal: AbortSignal) => Promise<Result<Rendered, ApiError>>
  readonly check: (job: CheckJob, signal: AbortSignal) => Promise<Result<CheckedPlaybook, ApiError>>
  readonly review: (job: ReviewJob, signal: AbortSignal) => Promise<Result<Review, ApiError>>
  readonly print: (job: PrintJob, signal: AbortSignal) => Promise<Result<Uint8Array, ApiError>>
  readonly copy: (job: CopyJob, signal: AbortSignal) => Promise<Result<Uint8Array, ApiError>>
  readonly draft: (job: DraftJob, signal: AbortSignal) => Promise<Result<Uint8Array, ApiError>>
  readonly redraft: (job: RedraftJob, signal: AbortSignal) => Promise<Result<Uint8Array, ApiError>>
}

/** The folders that a window's core works in; neither need exist yet. */
export interface Places {
  /** Workspaces that are opened by name. */
  readonly workspaces: string
  /** The user's Downloads. */
  readonly exports: string
}

/** What a handler may use besides its input. */
export interface Context {
  /** The open workspace, or the error that says there is none. */
  readonly workspace: () => Result<Workspace, ApiError>
  readonly now: () => Date
  readonly jobs: Jobs
  readonly signal: AbortSignal
  /** Null on the command line, whose paths are the user's own. */
  readonly places: Places | null
}

/** What a query reads from. */
export interface Reading extends Context {
  readonly db: ReadableDb
}

/** What a mutation did, besides its answer: the contract it belongs to and the audit entry's payload, never document text. */
export interface Done<T> {
  readonly value: T
  readonly contract: ContractId | null
  readonly payload: Readonly<Record<string, unknown>>
  /** Takes back what was done outside the workspace, for when the transaction cannot be saved. */
  readonly abandon?: () => void
}

export type Answer<T> = Result<T, ApiError> | Promise<Result<T, ApiError>>

/** The writing half of a mutation, run inside one transaction. */
export type Commit<N extends ProcedureName> = (db: WritableDb, at: string) => Result<Done<Output<N>>, ApiError>

/** A query over the open workspace. */
export interface Query<N extends ProcedureName> {
  readonly read: (reading: Reading, input: Decoded<N>) => Answer<Output<N>>
}

/** A query that needs no workspace. */
export interface Free<N extends ProcedureName> {
  readonly free: (context: Context, input: Decoded<N>) => Answer<Output<N>>
}

/**
 * A mutation: the slow or asynchronous part only reads and answers with the commit, which the dispatcher runs in one
 * transaction together with its audit entry.
 */
export interface Mutation<N extends ProcedureName> {
  readonly mutate: (reading: Reading, input: Decoded<N>) => Answer<Commit<N>>
}

/** Opening, making or closing the workspace. */
export interface Session<N extends ProcedureName> {
  readonly session: (sessions: Sessions, input: Decoded<N>, context: Context) => Answer<Output<N>>
}

/** Where the one open workspace is kept. */
export interface Sessions {
  readonly open: (workspace: Workspace) => void
  readonly close: () => void
}

/** A mutation with nothing to prepare. */
export const direct = <N extends ProcedureName>(
  commit: (db: WritableDb, input: Decoded<N>, at: string) => Result<Done<Output<N>>, ApiError>,
): Mutation<N> => ({ mutate: (_, input) => ok((db, at) => commit(db, input, at)) })
