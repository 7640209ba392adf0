/** A clause's words after its label, parted into heading and text. Only a full stop or colon may stand between them. */
export interface HeadedText {
  readonly heading: string | null
  readonly text: string
}

const LONGEST_HEADING = 120
const LONGEST_CAPS_HEADING = 90
const MOST_RUN_IN_WORDS = 9

const SMALL_WORDS = new Set(
  'a an and as at but by for from if in into nor of on onto or out over per the their to under upon via with within without not no its our your vs'.split(
    ' ',
  ),
)
const ABBREVIATION = /(?:^|[\s(])(?:Inc|Ltd|Co|Corp|No|Nos|Mr|Mrs|Ms|Dr|St|Art|Sec|vs|e\.g|i\.e|[A-Z])\.$/

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))

/** True when every word that carries meaning is capitalised ("Limitation of Liability", "FEES"). */
export function isTitleCase(text: string): boolean {
  const words = wordsOf(text)
  const first = words[0]
  if (first === undefined || words.length > 20 || !/^\P{L}*[\p{Lu}\p{N}]/u.test(first)) return false
  return words.every(
    (word) => /^\P{L}*(?:[\p{Lu}\p{Lo}]|$)/u.test(word) || SMALL_WORDS.has(word.toLowerCase().replace(/\W/g, '')),
  )
}

/** True when the text has capitals and no small letters. */
const isAllCaps = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)

const endsSentence = (text: string): boolean => /[.;,!?]["”’)\]]*$/.test(text)

/**
 * True for an unnumbered paragraph that by its looks alone heads what follows: short, and all bold or all capitals.
 *
 * A line in capitals that ends as a sentence does is one only up to four words ("DEFINITIONS.").
 */
export function looksLikeHeading(text: string, bold: number): boolean {
  const trimmed = text.trim()
  if (trimmed.length === 0 || trimmed.length > LONGEST_HEADING || !/\p{L}{2}/u.test(trimmed)) return false
  if (/^(?:and|or|between|by and between|among|by|to|from|page)$/i.test(trimmed) || /[;,]$/.test(trimmed)) return false
  if (/_{3,}|\.{4,}|^[["“(].*[\])"”]$/.test(trimmed)) return false
  const short = !endsSentence(trimmed) || wordsOf(trimmed).length <= 4
  if (/\d/.test(trimmed) && wordsOf(trimmed).filter((word) => /\p{L}{2}/u.test(word)).length < 2) return false
  if (isAllCaps(trimmed)) return trimmed.length <= LONGEST_CAPS_HEADING && short
  return bold >= trimmed.length && short && wordsOf(trimmed).length <= 14
}

/** True for a title without any mark-up ("Limitation of Liability"): up to `most` words, no sentence, no figures. */
export function isPlainTitle(text: string, most: number): boolean {
  const trimmed = text.trim()
  return (
    trimmed.length > 2 && !/[.;:?!\d_@]|,$/.test(trimmed) && wordsOf(trimmed).length <= most && isTitleCase(trimmed)
  )
}

/** Where a heading that runs into its text ends, as [end of the heading, start of the text], or null. */
function runIn(text: string, bold: number, stops: RegExp): readonly [number, number] | null {
  const emphasised = bold > 0 && bold < text.length ? boldRunIn(text, bold) : null
  return emphasised ?? plainRunIn(text, stops)
}

function boldRunIn(text: string, bold: number): readonly [number, number] | null {
  const prefix = text.slice(0, bold).trimEnd()
  if (prefix.length > LONGEST_HEADING || !/^\P{L}{0,2}\p{L}/u.test(prefix) || /^["“‘']/.test(prefix)) return null
  const marked = /[.:](?:\s*[–—-])?$/.exec(prefix)
  const after = /^\s*(?:[.:](?=\s)|[–—](?=\s)|-(?=\s)|(?=\n))\s*/.exec(text.slice(bold, bold + 16))
  const titled =
    wordsOf(prefix).length > 1 && isTitleCase(prefix) && /^\s+["“]?\p{Lu}/u.test(text.slice(bold, bold + 16))
  if (marked === null && after === null && !titled) return null
  const end = marked === null ? prefix.length : marked.index
  const start =
    marked === null ? bold + (after?.[0].length ?? 0) : bold + (/^\s*/.exec(text.slice(bold))?.[0].length ?? 0)
  return start < text.length && end > 0 ? [end, start] : null
}

function plainRunIn(text: string, stops: RegExp): readonly [number, number] | null {
  const head = text.slice(0, LONGEST_HEADING)
  for (const match of head.matchAll(stops)) {
    const heading = head.slice(0, match.index)
    if (ABBREVIATION.test(`${heading}.`)) continue
    const after = /^[.:](?:\s+[–—-])?\s+/.exec(text.slice(match.index))?.[0].length ?? 0
    const start = match.index + after
    const fits = wordsOf(heading).length <= MOST_RUN_IN_WORDS && isTitleCase(heading) && !/[?!"“”_\d]/.test(heading)
    return fits && /^[\p{Lu}\d"“(‘[]/u.test(text.slice(start, start + 1)) ? [match.index, start] : null
  }
  return null
}

/**
 * The heading a numbered or styled paragraph begins with.
 *
 * The whole paragraph is one when `styled` (a heading style, or bold throughout) and no sentence, when in capitals, or
 * when a short title; a run-in heading ends at a full stop or colon: in bold type of any wording, without it of
 * capitalised words only ("Governing Law. This Agreement…"). The full stop or colon after a heading goes with neither.
 */
export function partHeading(text: string, bold: number, styled: boolean, item: boolean): HeadedText {
  if (text.length <= LONGEST_HEADING && isWholeHeading(text, bold, styled, item))
    return { heading: withoutStop(text), text: '' }
  const parted = runIn(text, bold, item ? /[.](?=\s)/g : /[.:](?=\s)/g)
  return parted === null ? { heading: null, text } : { heading: text.slice(0, parted[0]), text: text.slice(parted[1]) }
}

/** A title as a run-in heading would be read, so that both print alike: "Exclusions." is "Exclusions". */
function withoutStop(text: string): string {
  const bare = text.replace(/[.:]$/, '')
  return ABBREVIATION.test(text) || /[.:]$/.test(bare) ? text : bare
}

function isWholeHeading(text: string, bold: number, styled: boolean, item: boolean): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return false
  if (styled) return !endsSentence(text) || wordsOf(text).length <= 6 || isAllCaps(text)
  if (looksLikeHeading(text, bold)) return true
  return !item && isPlainTitle(text.replace(/[.:]$/, ''), 10)
}

/** A bold heading that runs into an unnumbered paragraph ("Confidentiality. Each party…"). */
export function partBoldRunIn(text: string, bold: number): HeadedText | null {
  const parted = bold > 0 && bold < text.length ? boldRunIn(text, bold) : null
  return parted === null ? null : { heading: text.slice(0, parted[0]), text: text.slice(parted[1]) }
}
