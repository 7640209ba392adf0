import type { Commit, Context, Done, Mutation, Places, Reading, Sessions } from '#main/api/context.ts'
import { storeFailure } from '#main/api/failures.ts'
import { handlers } from '#main/api/handlers.ts'
import { appendAudit } from '#main/store/audit.ts'
import { closeWorkspace, type Workspace } from '#main/store/open.ts'
import { transact } from '#main/store/transact.ts'
import { type Input, type Output, type ProcedureName, procedures } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import { err, ok, type Result } from '#shared/model/result.ts'
import type { WorkerJobs } from './jobs.ts'

/** The one thing every host speaks to. */
export interface Core {
  /** Never throws: what goes wrong comes back as an error. */
  readonly invoke: <N extends ProcedureName>(
    name: N,
    input: Input<N>,
    signal?: AbortSignal,
  ) => Promise<Result<Output<N>, ApiError>>
  /** Closes the workspace and ends the waiting threads. */
  readonly close: () => void
}

/** What only the machine can give, so that tests can stand in for it. */
export interface CoreParts {
  readonly now: () => Date
  readonly jobs: WorkerJobs
  /** Null on the command line. */
  readonly places: Places | null
  /** A workspace that was opened before, such as by its raw key; without one, none is open. */
  readonly opened?: Workspace
}

const NEVER = new AbortController().signal

/** A core, over a workspace when one was opened before. */
export function createCore({ now, jobs, places, opened: before }: CoreParts): Core {
  let open: Workspace | null = before ?? null
  let queue: Promise<unknown> = Promise.resolve()

  const sessions: Sessions = {
    open: (workspace) => {
      open = workspace
    },
    close: () => {
      if (open !== null) closeWorkspace(open)
      open = null
    },
  }

  const workspace = (): Result<Workspace, ApiError> =>
    open === null ? err({ kind: 'workspace', problem: 'none-open', detail: null }) : ok(open)

  const reading = (signal: AbortSignal): Result<Reading, ApiError> => {
    const opened = workspace()
    return opened.ok ? ok({ workspace, now, jobs, signal, places, db: opened.value.db }) : opened
  }

  /** One after another, so that nothing comes between what a mutation read and what it writes. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work)
    queue = turn.catch(() => undefined)
    return turn
  }

  const run = async (name: ProcedureName, input: never, signal: AbortSignal): Promise<Result<unknown, ApiError>> => {
    const handler = handlers[name]
    const context: Context = { workspace, now, jobs, signal, places }
    if ('free' in handler) return handler.free(context, input)
    if ('session' in handler) return inTurn(async () => handler.session(sessions, input, context))
    if ('read' in handler) {
      const opened = reading(signal)
      return opened.ok ? handler.read(opened.value, input) : opened
    }
    return inTurn(async () => {
      const opened = reading(signal)
      if (!opened.ok) return opened
      const commit = await (handler as Mutation<ProcedureName>).mutate(opened.value, input)
      const current = workspace()
      if (!commit.ok) return commit
      return current.ok ? commitAudited(current.value, name, commit.value, now().toISOString()) : current
    })
  }

  const invoke = async <N extends ProcedureName>(name: N, input: Input<N>, signal: AbortSignal = NEVER) => {
    const decoded = decode(name, input)
    if (!decoded.ok) return decoded
    try {
      if (signal.aborted) return err({ kind: 'cancelled' } as const)
      return (await run(name, decoded.value as never, signal)) as Result<Output<N>, ApiError>
    } catch (thrown) {
      return err({ kind: 'broken', detail: thrown instanceof Error ? thrown.message : String(thrown) } as const)
    }
  }

  const close = (): void => {
    sessions.close()
    jobs.close()
  }
  return { invoke, close }
}

/** The input as its schema reads it. Input is hostile: an unknown procedure and a wrong shape are errors, not crashes. */
function decode(name: string, input: unknown): Result<unknown, ApiError> {
  const procedure = Object.hasOwn(procedures, name) ? procedures[name as ProcedureName] : undefined
  if (procedure === undefined) return err({ kind: 'bad-input', field: 'procedure', problem: 'is unknown' })
  const parsed = procedure.input.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  const field = issue === undefined || issue.path.length === 0 ? 'request' : issue.path.join('.')
  return err({ kind: 'bad-input', field, problem: issue?.message ?? 'has a wrong shape' })
}

/** Runs a commit and writes its audit entry in the same transaction: no mutation can go without one. */
function commitAudited(
  workspace: Workspace,
  action: ProcedureName,
  commit: Commit<ProcedureName>,
  at: string,
): Result<unknown, ApiError> {
  let abandon: Done<unknown>['abandon']
  let isSaved = false
  try {
    const done = transact<Done<unknown>, CommitRefusal>(workspace, (db) => {
      const result = commit(db, at)
      if (!result.ok) return err({ kind: 'refused-by-commit', error: result.error })
      abandon = result.value.abandon
      appendAudit(db, { action, at, contract: result.value.contract, payload: result.value.payload })
      return result
    })
    isSaved = done.ok
    if (done.ok) return ok(done.value.value)
    return err(done.error.kind === 'refused-by-commit' ? done.error.error : storeFailure(done.error, workspace.path))
  } finally {
    if (!isSaved) abandon?.()
  }
}

/** Keeps a commit's own refusal apart from a failure of the store. */
interface CommitRefusal {
  readonly kind: 'refused-by-commit'
  readonly error: ApiError
}
