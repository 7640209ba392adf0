import type { z } from './zod.ts'

/** A value that nobody changes in place. */
export type DeepReadonly<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined | Uint8Array
    ? T
    : { readonly [K in keyof T]: DeepReadonly<T[K]> }

/**
 * How a mutation is taken back: by the procedure `by` with the input made here from what was asked and answered, or
 * never, for the reason given. Redoing is taking back what took it back.
 */
export type Undo<I = never, O = never> =
  | { readonly by: string; readonly input: (input: I, output: O) => unknown }
  | { readonly never: string }

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

export const mutation = <
  I extends z.ZodType,
  O extends z.ZodType,
  const U extends Undo<z.input<I>, DeepReadonly<z.output<O>>>,
>(
  input: I,
  output: O,
  undo: U,
) => ({ kind: 'mutation', input, output, undo }) as const
