import { describeError } from '#shared/api/describe-error.ts'
import type { ApiError } from '#shared/api/errors.ts'

/** Ends a command: what is said on standard error, and the exit code. */
export class CommandFailure extends Error {
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2 = 2) {
    super(message)
    this.exitCode = exitCode
  }
}

/** An API error as one message: what happened, what was kept, what to do. */
export function failureText(error: ApiError): string {
  const { happened, kept, todo } = describeError(error)
  // What quotes a text in lines of its own ends with one.
  const space = happened.includes('\n') ? '\n' : ' '
  return [happened, [kept, todo].filter((part) => part !== null).join(' ')].filter((part) => part !== '').join(space)
}
