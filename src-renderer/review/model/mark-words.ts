/** A stretch of a quote; marked where it is one of the words that decided. */
export interface QuotePart {
  readonly text: string
  readonly isMarked: boolean
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')

/** Cuts a quote at the words that decided. Words that are not in it, such as a heading's, mark nothing. */
export function markWords(quote: string, words: readonly string[]): readonly QuotePart[] {
  // The longest first: "security incident" is one mark, not "security" and something left.
  const wanted = [...new Set(words.map((each) => each.trim()).filter((each) => each !== ''))]
  if (wanted.length === 0) return [{ text: quote, isMarked: false }]
  const any = wanted.sort((a, b) => b.length - a.length).map(escaped)
  const parts = quote.split(new RegExp(`(${any.join('|')})`, 'iu'))
  // What a split leaves between is at even places, what it found at odd ones.
  return parts.map((text, at) => ({ text, isMarked: at % 2 === 1 })).filter(({ text }) => text !== '')
}
