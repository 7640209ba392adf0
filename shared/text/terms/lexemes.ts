import type { TermValue } from '../../model/term-value.ts'

/** A word, a figure or a single mark of a text. Spaces and asterisks (left over from Markdown) are between them. */
export interface Lexeme {
  readonly kind: 'word' | 'figure' | 'mark'
  readonly start: number
  readonly end: number
  /** Lower-cased, with straight apostrophes. */
  readonly lower: string
}

/** A text cut into lexemes once, for readers that look ahead a few lexemes and never back over the text. */
export interface Lexed {
  readonly text: string
  readonly items: readonly Lexeme[]
}

/**
 * What a reader found: lexemes `from` up to, not including, `next`.
 *
 * The words themselves are cut from the text by the caller.
 */
export interface Reading<V> {
  readonly from: number
  readonly next: number
  readonly value: V
}

/** A value whose words are still to be cut from the text, and a label where the words themselves settle it. */
export interface Found {
  readonly value: Omit<TermValue, 'text'>
  readonly name?: string
}

/** Reads one kind of term that starts at a lexeme, or null. */
export type ReadTerm = (source: Lexed, at: number) => Reading<Found> | null

// Thousands may be set apart by a no-break, narrow no-break or thin space; an ordinary space never joins two figures.
const LEXEME =
  /(\p{L}+(?:['’]\p{L}+)*)|(\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*)|[^\s*]/gu

/** Cuts a text into lexemes, in time linear in its length. */
export function lex(text: string): Lexed {
  const items: Lexeme[] = []
  for (const match of text.matchAll(LEXEME)) {
    const [all, word, figure] = match
    const kind = word !== undefined ? 'word' : figure !== undefined ? 'figure' : 'mark'
    const lower = kind === 'word' ? all.toLowerCase().replaceAll('’', "'") : all
    items.push({ kind, start: match.index, end: match.index + all.length, lower })
  }
  return { text, items }
}

/** The lexeme at an index as lower-case text, empty outside the text. */
export const lowerAt = (source: Lexed, at: number): string => source.items[at]?.lower ?? ''

/** The words of the lexemes `from` up to, not including, `next`, exactly as they stand. */
export function sliceOf(source: Lexed, from: number, next: number): string {
  const first = source.items[from]
  const last = source.items[next - 1]
  return first === undefined || last === undefined ? '' : source.text.slice(first.start, last.end)
}

/** True when nothing stands between a lexeme and the next one. */
export function touchesNext(source: Lexed, at: number): boolean {
  const one = source.items[at]
  const two = source.items[at + 1]
  return one !== undefined && two !== undefined && one.end === two.start
}

/** True for a word with a capital first letter. */
export function isCapitalised(source: Lexed, at: number): boolean {
  const item = source.items[at]
  if (item?.kind !== 'word') return false
  const first = source.text.charAt(item.start)
  return first !== first.toLowerCase()
}

/** True when a lexeme opens a sentence, a line or a bracket. */
export function opensSentence(source: Lexed, at: number): boolean {
  const before = source.items[at - 1]
  const item = source.items[at]
  if (before === undefined || item === undefined) return true
  if (before.kind === 'mark' && '.;:!?()[]"“”•'.includes(before.lower)) return true
  return source.text.slice(before.end, item.start).includes('\n')
}
