/** The kinds of typed value that a pattern may ask for, as `<duration>`. */
export const PATTERN_VALUES = ['duration', 'money', 'percentage', 'number', 'date', 'law'] as const

export type PatternValue = (typeof PATTERN_VALUES)[number]

/** A pattern as it is written, taken apart. */
export type PatternNode =
  /** One word, in lower case; `isStem`: any word that begins so. */
  | { readonly kind: 'word'; readonly word: string; readonly isStem: boolean }
  /** Up to so many words, whatever they are. */
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'value'; readonly type: PatternValue }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'optional'; readonly item: PatternNode }
