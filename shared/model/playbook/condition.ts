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
  /** The field was read; or, with `is`, was read with one of these values (`yes`, `no` or a name), or names one of them. */
  | { readonly field: FieldPath; readonly is?: readonly string[] }
  /** The field is a duration, percentage or number below that of `than`; durations in days. */
  | { readonly below: readonly [FieldPath, number | FieldPath] }
  /** Both fields were read, and say different things. */
  | { readonly differ: readonly [FieldPath, FieldPath] }
  /** The percentages read for the field do not add up to this. */
  | { readonly sum: FieldPath; readonly isNot: number }
  /**
   * Dates stand in the wrong order: of one pattern, any of those that it finds; of several, the first that each finds, in
   * the order of the patterns.
   */
  | { readonly unordered: readonly string[] }
  /** Sums of money that the pattern finds do not add up to the total that the other one finds beside them. */
  | { readonly parts: string; readonly total: string }
  /** A pattern that is found somewhere in the text. */
  | { readonly found: string }
  | { readonly side: 'vendor' | 'buyer' }
  | { readonly depth: 'smb' | 'enterprise' }
  /** Whose model it is: the Provider of the model-protection clauses. */
  | { readonly provider: 'vendor' | 'buyer' }
