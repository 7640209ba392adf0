/** Control characters but tabs and ends of lines, and what XML 1.0 does not know either. */
const UNKNOWN = /[^\t\n\P{Cc}]|[\ufffe\uffff]/gu

/** A text as a document can hold it and our reader reads it: no soft hyphens, one kind of line end, no control characters. */
export const writableText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|\f/g, '\n')
    .replaceAll('\u00ad', '')
    .replaceAll(UNKNOWN, '\ufffd')
