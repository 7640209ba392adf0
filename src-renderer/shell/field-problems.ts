import { type Input, type MutationName, procedures } from '#shared/api/contract.ts'
import type { ApiError } from '#shared/api/errors.ts'

/** What is wrong with the fields of a form, by the path of the field in the input: `title`, `clause.text`. */
export type FieldProblems = Readonly<Record<string, string>>

const asSentence = (problem: string): string => `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`

/** What the core would refuse of this input, all of it at once, before it is asked. */
export function fieldProblems<N extends MutationName>(name: N, input: Input<N>): FieldProblems {
  const parsed = procedures[name].input.safeParse(input)
  if (parsed.success) return {}
  return Object.fromEntries(
    parsed.error.issues.map(({ path, message }) => [path.join('.'), asSentence(message)] as const).reverse(),
  )
}

/** The field an answer of the core complains about; nothing where it complains about something else. */
export const answeredProblems = (error: ApiError): FieldProblems =>
  error.kind === 'bad-input' ? { [error.field]: asSentence(error.problem) } : {}
