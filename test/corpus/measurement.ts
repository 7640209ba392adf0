/** What one measurement over the corpus found. */
export interface Measured {
  /** What was measured, the numbers and the bars they are held against: a line each. */
  readonly lines: readonly string[]
  /** Everything that misses a bar or must not happen; empty when all is well. */
  readonly failures: readonly string[]
}

/** One thing that `npm run corpus` measures. `corpus` is the folder of real contracts. */
export interface Measurement {
  readonly name: string
  readonly measure: (corpus: string) => Measured | Promise<Measured>
}

/** A failure when a number is below its bar, nothing otherwise. */
export const below = (what: string, value: number, bar: number): readonly string[] =>
  value >= bar ? [] : [`${what} is ${shown(value)}, below ${bar}`]

/** A share with as many digits as the bars have. */
export const shown = (share: number): string => share.toFixed(5)
