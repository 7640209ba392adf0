/** What an HTML file may hold. Contracts stay far below; what is beyond is made to exhaust its reader. */
export const LIMITS = {
  /** Text with pictures written into it. */
  bytes: 32 * 1024 * 1024,
  /** Elements within elements. Browsers stop nesting at 512 themselves. */
  depth: 512,
  /** Elements of the file, those that the standard's repairs add included; five hundred pages have some fifty thousand. */
  elements: 1_000_000,
  /** Paragraphs; a page of paper has some twenty. */
  paragraphs: 250_000,
  /** Attributes of one tag: a parser compares each with all before it. */
  attributes: 512,
  /** Columns a cell may span (HTML §4.9.11), and rows. */
  columns: 1000,
  rows: 65_534,
} as const

/** What makes a page unreadable, in words for people. */
export class HtmlFault extends Error {}
