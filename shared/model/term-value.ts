/** What a term's value can be. */
export const TERM_TYPES = ['duration', 'money', 'percentage', 'number', 'date', 'list', 'text', 'yesno'] as const

export type TermType = (typeof TERM_TYPES)[number]

/**
 * A typed value read from a clause.
 *
 * `text` is always the words of the clause. `number` and `unit` for durations (`minute`, `hour`, `day`,
 * `business day`, `week`, `month`, `quarter`, `year`; singular), percentages (`unit` `%`) and counts (the counted noun,
 * singular); `number` in major units and `currency` (ISO 4217) for money.
 */
export interface TermValue {
  readonly type: TermType
  readonly number?: number
  readonly unit?: string
  readonly currency?: string
  /** What a rate is counted by, singular: `month` in "1.5 % per month", `hour` in "EUR 90 per hour". */
  readonly per?: string
  /** `YYYY-MM-DD` of a date that names its day, month and year without doubt; never guessed. */
  readonly date?: string
  /** What the words say where words and figure disagree: 30 in "thirty (60) days", whose `number` is 60. */
  readonly conflict?: number
  readonly text: string
}
