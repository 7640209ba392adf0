/** A stretch of a text, by its offsets. */
interface Stretch {
  readonly start: number
  readonly end: number
}

// A full stop or semicolon before a new beginning, or a line's end; not the stop of "Inc. and" or "No. 5".
const BREAK = /[.;!?]["”’)\]]?\s+(?=["“‘([]?\p{Lu})|\n+/gu

/** The sentence of a text that a stretch stands in, without the space around it. */
export function sentenceAround(text: string, { start, end }: Stretch): string {
  let from = 0
  let to = text.length
  for (const { 0: mark, index } of text.matchAll(BREAK)) {
    if (index + mark.length <= start) from = index + mark.length
    else if (index >= end) {
      to = index + mark.trimEnd().length
      break
    }
  }
  return text.slice(from, to).trim()
}

/** At most so many characters, cut between words. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}

/** At most so many characters of a text around words of it, cut between words. */
export function shortenAround(text: string, words: string, most: number): string {
  const at = text.indexOf(words)
  const from = at + words.length - most / 2
  if (text.length <= most || from <= 0) return shorten(text, most)
  const space = text.indexOf(' ', from)
  return shorten(`…${text.slice(space === -1 || space > at ? from : space).trimStart()}`, most)
}
