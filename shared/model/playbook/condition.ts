import type { Verdict } from './review.ts'

/** A field of a topic, as `topic-id.field-id`. */
export type FieldPath = string

/** Something that holds of a reviewed text or not; a playbook's red flags, conflicts and advice are made of these. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** The topic has one of these verdicts. */
  | { readonly topic: string; readonly is: readonly Verdict[] }
  /** The field was read; or, with `is`, was read with one of these values (`yes`, `no` or a name). */
  | { readonly field: FieldPath; readonly is?: readonly string[] }
  /** The field is a duration, percentage or number below that of `than`; durations in days. */
  | { readonly below: readonly [FieldPath, number | FieldPath] }
  /** Both fields were read, and say different things. */
  | { readonly differ: readonly [FieldPath, FieldPath] }
  /** The percentages read for the field do not add up to this. */
  | { readonly sum: FieldPath; readonly isNot: number }
  /** A pattern that is found somewhere in the text. */
  | { readonly found: string }
  | { readonly side: 'vendor' | 'buyer' }
  | { readonly depth: 'smb' | 'enterprise' }
  /** Whose model it is: the Provider of the model-protection clauses. */
  | { readonly provider: 'vendor' | 'buyer' }
