/** Control characters, overrides of direction, and what no file can hold: all but line breaks and tabs. */
const HIDDEN = /(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/**
 * Text of a contract as an export shows it: characters that command a reader, or that turn the order in which a line is
 * read, are shown as `[U+202E]`. All others stand as they are.
 */
export const visibleText = (text: string): string =>
  text.replaceAll(
    HIDDEN,
    (character) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  )
