/**
 * The outcome of something that may fail in an expected way.
 *
 * Expected failures are plain objects with a `kind`, declared beside the function that makes them. What must never
 * happen is an `invariant`, and throws.
 */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** A success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** An expected failure. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })

/** Throws unless the condition holds; `why` says why it must. */
export function invariant(condition: unknown, why: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${why}`)
}
