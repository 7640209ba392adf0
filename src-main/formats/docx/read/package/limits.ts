/** What a .docx may hold. A thousand-page contract stays ten times below; what is beyond is made to exhaust its reader. */
export const LIMITS = {
  /** Parts of the package, pictures included. */
  entries: 10_000,
  /** Bytes of one part, unpacked. */
  partBytes: 128 * 1024 * 1024,
  /** Bytes of all parts that are read, unpacked. */
  readBytes: 256 * 1024 * 1024,
  /** How many times larger than packed a part of more than `ratioFrom` bytes may be; Word's own XML packs 10 to 40 times. */
  ratio: 200,
  ratioFrom: 16 * 1024 * 1024,
  /** Elements within elements. Word's own nest a few dozen deep. */
  depth: 256,
  /** Elements of all parts that are read: a thousand pages at the fifteen hundred of the densest contracts measured. */
  elements: 1_500_000,
  /** Their attributes, nearly one and a half an element in Word's own files. */
  attributes: 4_000_000,
  /** Paragraphs of all stories; a page has some twenty. */
  paragraphs: 250_000,
  /** Styles, lists, notes or comments of one part. */
  listed: 100_000,
  /** Fields within fields; Word itself goes twenty deep. */
  fields: 256,
  /** Comments whose ranges cover one place. */
  comments: 256,
  /** Styles based on one another, and numbering styles that lead to one another. */
  bases: 64,
} as const
