import type { ApiError } from '#shared/api/errors.ts'
import type { Result } from '#shared/model/result.ts'
import { type CoreProcess, type CoreRequest, type CoreRun, followCore, gone } from './core-run.ts'

/** `hung` may turn into `running` again; `ended` needs a restart. */
export type CoreState = 'running' | 'hung' | 'ended'

/** The host's end of the line to the core process. */
export interface CoreLink {
  /** Never rejects, and always answers: with an error when the process ends. Aborting the signal cancels the request. */
  readonly request: (request: CoreRequest, signal?: AbortSignal) => Promise<Result<unknown, ApiError>>
  readonly state: () => CoreState
  /** Ends the process, and its memory with it, and starts a fresh one. */
  readonly restart: () => Promise<void>
  /** Ends the process for good: asks it first, so that it closes its workspace. */
  readonly close: () => Promise<void>
}

/** How long to wait for what; tests shorten it. */
export interface LinkTimes {
  /** Between two looks at whether the last ping was answered. */
  readonly tickMs: number
  /** So many looks in vain mean `hung`. Counted, because one late timer after the machine slept says nothing. */
  readonly hungAfterTicks: number
  /** For a process that was asked to end; then it is killed. */
  readonly endMs: number
}

// Long work runs in the core's threads; the longest that its main thread does in one piece is writing a large file.
const TIMES: LinkTimes = { tickMs: 3000, hungAfterTicks: 4, endMs: 3000 }

/**
 * Keeps a core process behind one line, with a watchdog and a restart.
 *
 * The watchdog only tells: killing a core that may be in the middle of writing is the user's decision.
 */
export function linkCore(
  spawnCore: () => CoreProcess,
  onState: (state: CoreState) => void,
  times: LinkTimes = TIMES,
): CoreLink {
  let state: CoreState = 'ended'
  let unanswered = 0
  let ending: Promise<void> | null = null
  let closed = false

  const enter = (next: CoreState): void => {
    if (state === next) return
    state = next
    // An end that was asked for is nobody's news.
    if (!closed && !(next === 'ended' && ending !== null)) onState(next)
  }

  const start = (): CoreRun => {
    unanswered = 0
    const run = followCore(
      spawnCore(),
      () => {
        unanswered = 0
        if (state === 'hung') enter('running')
      },
      () => enter('ended'),
    )
    enter('running')
    return run
  }

  let run = start()

  const look = (): void => {
    if (state !== 'running' || ending !== null) return
    if (unanswered >= times.hungAfterTicks) {
      enter('hung')
      return
    }
    unanswered += 1
    run.ping()
  }
  const watchdog = setInterval(look, times.tickMs)
  watchdog.unref()

  const end = async (): Promise<void> => {
    if (state === 'ended') return
    run.giveUp(state === 'hung' ? 'hung' : 'ended')
    // One that hangs will not hear that it is to end.
    await run.end(state === 'hung' ? 0 : times.endMs)
  }

  const restart = async (): Promise<void> => {
    if (closed) return
    ending ??= end()
      .then(() => {
        if (!closed) run = start()
      })
      // A core that cannot be started is one that has ended: the next restart tries again.
      .finally(() => {
        ending = null
      })
    await ending
  }

  const close = async (): Promise<void> => {
    closed = true
    clearInterval(watchdog)
    await (ending ?? end())
  }

  const request: CoreLink['request'] = async (message, signal) => {
    if (state === 'running' && ending === null && !closed) return run.request(message, signal)
    return gone(state === 'hung' ? 'hung' : 'ended')
  }

  return { request, state: () => state, restart, close }
}
