// A full stop, a semicolon or a line's end; not the stop of "Inc.", "No. 5" or a single letter, and not that of a table's
// cell, whose row is read as one.
const BREAK =
  /(?<=[.;!?]["”’)\]]?)(?<!\b(?:\p{L}|No|Inc|Ltd|Corp|Co|vs|Mr|Ms|Dr|St|Art|Sec|e\.g|i\.e|approx|incl)\.)[^\S\t]+(?=["“‘([]?[\p{Lu}\p{N}(])|\n+/u

/** The sentences of a text, each exactly as it stands there; what holds neither a letter nor a figure is none. */
export const splitSentences = (text: string): readonly string[] =>
  text.split(BREAK).filter((part) => /[\p{L}\p{N}]/u.test(part))
