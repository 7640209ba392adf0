const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]'
const LETTERS = '[\\p{L}\\p{M}\\p{N}\\u00ad\\u200b-\\u200d]'

/**
 * Scripts written without spaces go character by character, else a whole sentence would be one word. A currency sign
 * belongs to its number, and a number keeps its separators, so that "€10,000" changes as a whole.
 */
const TOKEN = new RegExp(
  [
    '\\s+',
    UNSPACED,
    '\\p{Sc}?\\p{N}+(?:[.,:/]\\p{N}+)*(?:%|[\\p{L}\\p{M}]+)?',
    `${LETTERS}+(?:['’‐‑-]${LETTERS}+)*`,
    '.',
  ].join('|'),
  'gsu',
)

/** The words, numbers, punctuation marks and runs of white space of a text; joined they are the text again. */
export const tokenise = (text: string): readonly string[] => text.match(TOKEN) ?? []

/** True for a token that is a word or a number. */
export const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token)

/** True for a token of white space. */
export const isSpace = (token: string): boolean => /^\s/.test(token)

const WORD = new RegExp(`${UNSPACED}|[\\p{L}\\p{M}\\p{N}]+`, 'gu')

/** The words and numbers of a text in lower case, without punctuation: what makes two clauses alike. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? []
