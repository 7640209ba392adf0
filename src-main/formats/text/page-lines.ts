/** Lines longer than this hold a page of a document that lost its line ends. */
const PAGE_LINE = 1_500
/** Share of a text in such lines from which it is taken apart at its numbers. */
const PAGE_SHARE = 0.3

const NUMBER =
  /(?<=\s)(?:\d{1,2}\.\d{1,2}\.?|\d{1,2}\.|ARTICLE\s+(?:[IVXL]{1,6}|\d{1,2})\.?|Section\s+\d{1,2}\.\d{1,2}\.?|\([a-z]{1,4}\))\s+(?=["“]?\p{Lu})/gu
/** A word after which a number belongs to the sentence. */
const LEADS_ON =
  /(?:^|\s)(?:sections?|articles?|clauses?|paragraphs?|schedules?|exhibits?|appendix|annex|and|or|to|through|with|of|in|by|under|per|see|no\.|§+|page|,)$/i
const CONTENTS = /\s\d{1,3}\s+\d{1,2}\.\d{1,2}\s+\p{Lu}/gu

/** True for a text whose pages were saved as one line each. */
export function isPageLined(lines: readonly string[]): boolean {
  let long = 0
  let all = 1
  for (const { length } of lines) {
    all += length
    if (length > PAGE_LINE) long += length
  }
  return long / all > PAGE_SHARE
}

function beginsClause(before: string, number: string): boolean {
  const head = before.trimEnd()
  if (/[.;:]["”’)\]]*$/.test(head) && !/(?:^|\s)(?:No|Sec|Art|Inc|Ltd|vs?)\.$/i.test(head)) return true
  if (LEADS_ON.test(head)) return false
  // "DEFINITIONS 1.1 Certain …": the first clause directly after its article's title.
  return /^\d{1,2}\.1\.?\s/.test(number) && /\p{Lu}\p{L}*$/u.test(head)
}

/** Parts a page that was saved as one line before each number that begins a clause; tables of contents stay whole. */
export function splitPageLine(line: string): readonly string[] {
  if ((line.match(CONTENTS)?.length ?? 0) >= 3) return [line]
  const parts: string[] = []
  let start = 0
  for (const match of line.matchAll(NUMBER)) {
    const before = line.slice(Math.max(start, match.index - 40), match.index)
    if (before.trim() === '' || !beginsClause(before, match[0])) continue
    parts.push(line.slice(start, match.index))
    start = match.index
  }
  return [...parts, line.slice(start)]
}
