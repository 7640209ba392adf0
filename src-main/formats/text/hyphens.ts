const LONGEST_WORD = 64

/** Words of a text, to tell "exam-" / "ple" from "long-" / "term". */
export function findWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [])
}

/**
 * Adds the next line to the pieces of a paragraph.
 *
 * A hyphen at a line's end is taken out only where the text has the word without it elsewhere and never with it;
 * otherwise it stays, since a lost hyphen would change a word.
 */
export function joinLine(pieces: string[], next: string, words: ReadonlySet<string>): void {
  const before = pieces.at(-1) ?? ''
  const broken = /(\p{L}+)-$/u.exec(before.slice(-LONGEST_WORD))
  const rest = /^\p{Ll}+/u.exec(next)
  if (broken?.[1] === undefined || rest === null) {
    pieces.push(` ${next}`)
    return
  }
  const [head, tail] = [broken[1].toLowerCase(), rest[0].toLowerCase()]
  if (words.has(head + tail) && !words.has(`${head}-${tail}`)) pieces[pieces.length - 1] = before.slice(0, -1)
  pieces.push(next)
}
