import { ask } from '#renderer/api.ts'
import { sayProblem } from '#renderer/shell/notices/toasts.ts'
import type { AskWithin } from '#renderer/shell/notices/work.ts'
import type { Input, MutationName, Output } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'
import type { Result } from '#shared/model/result.ts'
import { refreshWorkspace } from './refresh.ts'
import { rememberStep } from './undo.ts'

/**
 * Makes a change: asks the core, remembers how it is undone, and lets every screen see it.
 *
 * `title` says in the past tense what was done; it names the step in Undo. A problem is said before it comes back.
 * `within` asks as part of longer work that can be cancelled.
 */
export async function mutate<N extends MutationName>(
  name: N,
  input: Input<N>,
  title: string,
  within: AskWithin = ask,
): Promise<Result<Output<N>, ApiError>> {
  const result = await mutateQuietly(name, input, title, within)
  if (!result.ok) sayProblem(result.error)
  return result
}

/** The same for a form, which shows the problem itself, at the field it is about. */
export async function mutateQuietly<N extends MutationName>(
  name: N,
  input: Input<N>,
  title: string,
  within: AskWithin = ask,
): Promise<Result<Output<N>, ApiError>> {
  const result = await within(name, input)
  if (!result.ok) return result
  rememberStep(name, input, result.value, title)
  await refreshWorkspace()
  return result
}
