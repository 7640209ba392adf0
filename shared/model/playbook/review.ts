import type { TermValue } from '../term-value.ts'
import type { Half, Owner } from './contract-settings.ts'

export const VERDICTS = ['explicit', 'vague', 'missing', 'not-applicable', 'out-of-scope', 'refused'] as const

/** Whether a topic is settled. The last three are the user's own word. */
export type Verdict = (typeof VERDICTS)[number]

/** What the user may say of a topic against or without the text. */
export const CHOSEN_VERDICTS = ['not-applicable', 'out-of-scope', 'refused'] as const

export type ChosenVerdict = (typeof CHOSEN_VERDICTS)[number]

/** Words of a clause: `clause` is its index. */
export interface Quote {
  readonly clause: number
  readonly quote: string
}

/** A sentence about a topic. */
export interface Evidence extends Quote {
  /** The words that decided, as they stand in the quote or its heading. */
  readonly words: readonly string[]
}

/** A value that was read for a field. */
export interface FieldValue extends Quote {
  readonly field: string
  readonly value: TermValue
}

/** Vague words where a value is needed, and what to ask for. */
export interface VagueFinding extends Quote {
  readonly words: string
  readonly ask: string
}

/** What a review says of one topic. */
export interface TopicReview {
  readonly id: string
  readonly verdict: Verdict
  readonly values: readonly FieldValue[]
  readonly evidence: readonly Evidence[]
  /** Needed fields that were not read. */
  readonly missing: readonly string[]
  readonly vague: readonly VagueFinding[]
  /** The user's note with a verdict of theirs. */
  readonly note: string | null
}

/** A fact that a rule holds for, or fails for: a verdict, a value (null: not stated), words looked for, a setting. */
export type Reason =
  | { readonly topic: string; readonly verdict: Verdict }
  | { readonly field: string; readonly value: TermValue | null }
  | { readonly found: boolean }
  | { readonly setting: 'side' | 'depth' | 'provider' }

/** What a review says of one rule: red flag, conflict, item of a checklist, note. */
export interface RuleReview {
  readonly id: string
  readonly holds: boolean
  /** Why it holds or not. */
  readonly reasons: readonly Reason[]
  readonly evidence: readonly Quote[]
}

/** Who holds each half of a shared control, by the text. */
export interface ControlReview {
  readonly id: string
  /** Words that name somebody for the half that the client typically holds, and for the one that the vendor does. */
  readonly client: readonly Quote[]
  readonly vendor: readonly Quote[]
  /** Who is named for each half; `nobody` where the words say so, null where they say nothing. */
  readonly owners: Readonly<Record<Half, Owner | null>>
}

/** A version text against a playbook. */
export interface Review {
  readonly playbook: string
  /** False where the text is in a language that the playbook does not cover: then no topic is judged. */
  readonly isCovered: boolean
  readonly topics: readonly TopicReview[]
  readonly redFlags: readonly RuleReview[]
  readonly conflicts: readonly RuleReview[]
  readonly implementation: readonly RuleReview[]
  readonly notes: readonly RuleReview[]
  readonly controls: readonly ControlReview[]
}
