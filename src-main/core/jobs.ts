import { Worker } from 'node:worker_threads'
import type {
  CheckJob,
  CompareJob,
  CopyJob,
  DraftJob,
  InspectJob,
  Jobs,
  JoinJob,
  PrintJob,
  ReadJob,
  ReadText,
  RedlineJob,
  RedraftJob,
  RenderJob,
  ReviewJob,
  SortJob,
  TablesJob,
} from '#main/api/context.ts'
import type { CheckedPlaybook } from '#main/api/playbooks/check-playbook.ts'
import type { Redlined } from '#main/formats/docx/redline/redline-docx.ts'
import type { Rendered } from '#main/formats/report/render-export.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { SortedContract } from '#shared/compare/match/sort/sort-folder.ts'
import type { Comparison } from '#shared/model/comparison.ts'
import type { Review } from '#shared/model/playbook/review.ts'
import { err, type Result } from '#shared/model/result.ts'
import type { ReadTables } from '#shared/negotiate/issues/table-rows.ts'
import type { Inspected } from './inspect.ts'
import { JOB_LIMITS, type JobLimits, watchJob } from './job-limits.ts'

/** What a worker thread is asked to do. */
export type Job =
  | { readonly kind: 'read'; readonly job: ReadJob }
  | { readonly kind: 'join'; readonly job: JoinJob }
  | { readonly kind: 'inspect'; readonly job: InspectJob }
  | { readonly kind: 'sort'; readonly job: SortJob }
  | { readonly kind: 'compare'; readonly job: CompareJob }
  | { readonly kind: 'tables'; readonly job: TablesJob }
  | { readonly kind: 'render'; readonly job: RenderJob }
  | { readonly kind: 'redline'; readonly job: RedlineJob }
  | { readonly kind: 'check'; readonly job: CheckJob }
  | { readonly kind: 'review'; readonly job: ReviewJob }
  | { readonly kind: 'print'; readonly job: PrintJob }
  | { readonly kind: 'copy'; readonly job: CopyJob }
  | { readonly kind: 'draft'; readonly job: DraftJob }
  | { readonly kind: 'redraft'; readonly job: RedraftJob }

/** Jobs in worker threads, and the end of those threads. */
export interface WorkerJobs extends Jobs {
  readonly close: () => void
}

// A 500-page contract needs some 400 MB; a document made to do harm meets this wall instead of the machine's.
const MEMORY_LIMIT_MB = 2048

function doing(job: Job): string {
  switch (job.kind) {
    case 'read':
    case 'inspect':
    case 'tables':
      return `Reading ${job.job.name}`
    case 'join':
      return 'Joining the documents'
    case 'sort':
      return 'Sorting the documents'
    case 'compare':
      return 'Comparing the documents'
    case 'redline':
      return `Redlining ${job.job.newer.name}`
    case 'render':
    case 'print':
    case 'draft':
      return 'Making the file'
    case 'copy':
      return `Making a PDF of ${job.job.document.name}`
    case 'redraft':
      return `Writing ${job.job.name}`
    case 'check':
      return 'Checking the playbook'
    case 'review':
      return 'Reviewing the document'
  }
}

/**
 * Each running job has a thread of its own; cancelling the job ends the thread.
 *
 * A thread whose job is done waits for the next one: loading the readers anew takes longer than most documents.
 */
export function makeWorkerJobs(limits: JobLimits = JOB_LIMITS): WorkerJobs {
  const idle: Worker[] = []

  const start = (): Worker => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    })
    worker.once('exit', () => {
      const waiting = idle.indexOf(worker)
      if (waiting >= 0) idle.splice(waiting, 1)
    })
    return worker
  }

  const run = <T>(job: Job, signal: AbortSignal): Promise<Result<T, ApiError>> =>
    new Promise((resolve) => {
      if (signal.aborted) {
        resolve(err({ kind: 'cancelled' }))
        return
      }
      const worker = idle.pop() ?? start()
      const settle = (result: Result<T, ApiError>): void => {
        stopWatching()
        signal.removeEventListener('abort', cancel)
        worker.off('message', answer).off('error', fail).off('exit', exit)
        resolve(result)
      }
      const end = (error: ApiError): void => {
        settle(err(error))
        void worker.terminate()
      }
      const answer = (result: Result<T, ApiError>): void => {
        settle(result)
        worker.unref()
        idle.push(worker)
      }
      const cancel = (): void => end({ kind: 'cancelled' })
      const fail = (error: Error & { readonly code?: string }): void => end(workerFailure(job, error))
      const exit = (): void => end({ kind: 'broken', detail: `${doing(job)} ended without an answer` })
      const stopWatching = watchJob(limits, (what) => end(overrun(job, what)))
      signal.addEventListener('abort', cancel, { once: true })
      worker.ref()
      worker.on('message', answer).on('error', fail).on('exit', exit)
      worker.postMessage(job)
    })

  return {
    read: (job, signal) => run<ReadText>({ kind: 'read', job }, signal),
    join: (job, signal) => run<ReadText>({ kind: 'join', job }, signal),
    inspect: (job, signal) => run<Inspected>({ kind: 'inspect', job }, signal),
    sort: (job, signal) => run<readonly SortedContract[]>({ kind: 'sort', job }, signal),
    compare: (job, signal) => run<Comparison>({ kind: 'compare', job }, signal),
    tables: (job, signal) => run<ReadTables>({ kind: 'tables', job }, signal),
    render: (job, signal) => run<Rendered>({ kind: 'render', job }, signal),
    redline: (job, signal) => run<Redlined>({ kind: 'redline', job }, signal),
    check: (job, signal) => run<CheckedPlaybook>({ kind: 'check', job }, signal),
    review: (job, signal) => run<Review>({ kind: 'review', job }, signal),
    print: (job, signal) => run<Uint8Array>({ kind: 'print', job }, signal),
    copy: (job, signal) => run<Uint8Array>({ kind: 'copy', job }, signal),
    draft: (job, signal) => run<Uint8Array>({ kind: 'draft', job }, signal),
    redraft: (job, signal) => run<Uint8Array>({ kind: 'redraft', job }, signal),
    close: () => {
      for (const worker of idle.splice(0)) void worker.terminate()
    },
  }
}

const overrun = (job: Job, what: 'memory' | 'time'): ApiError =>
  what === 'memory'
    ? { kind: 'out-of-memory', doing: doing(job) }
    : { kind: 'broken', detail: `${doing(job)} took too long, and was stopped` }

const workerFailure = (job: Job, error: Error & { readonly code?: string }): ApiError =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { kind: 'out-of-memory', doing: doing(job) }
    : { kind: 'broken', detail: `${doing(job)}: ${error.message}` }
