const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`]/g
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]|''/g
const DASHES = /[\u2010-\u2015\u2212]/g
const PLAIN = /^[\x20-\x26\x28-\x5f\x61-\x7e]*$/

/**
 * The same characters in their plainest typography: straight quotes, one kind of dash, no invisible characters, and
 * compatibility forms (NFKC: ligatures, full-width digits, no-break spaces) in their ordinary ones.
 */
export function foldCharacters(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
}

/** What a text says regardless of typography: folded characters, every run of white space one space, none at the ends. */
export const foldTypography = (text: string): string => foldCharacters(text).replace(/\s+/g, ' ').trim()

/** Two texts that differ in typography at most. */
export const sameButTypography = (a: string, b: string): boolean => a === b || foldTypography(a) === foldTypography(b)
