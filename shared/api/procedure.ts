import type { z } from './zod.ts'

/** How a mutation is undone: by another procedure, or the reason why it cannot be. */
export type Undo = { readonly by: string } | { readonly never: string }

/**
 * What the window or the command line can ask of the core.
 *
 * A `query` changes nothing. A `mutation` runs in one transaction together with its audit entry, and declares its undo.
 * A `session` procedure opens, makes or closes the workspace itself.
 */
export type Procedure<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  readonly input: Input
  readonly output: Output
} & ({ readonly kind: 'query' | 'session' } | { readonly kind: 'mutation'; readonly undo: Undo })

export const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'query', input, output }) as const

export const session = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'session', input, output }) as const

export const mutation = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O, undo: Undo) =>
  ({ kind: 'mutation', input, output, undo }) as const
