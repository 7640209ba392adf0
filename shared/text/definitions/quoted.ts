/** A term where its definition starts. */
export interface DefinedTerm {
  readonly term: string
  readonly start: number
}

/** Words in quotation marks: `start` and `end` take the marks in. */
interface Quoted {
  readonly term: string
  readonly start: number
  readonly end: number
}

const LONGEST = 90
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”“"'],
  ['"', '"”“'],
  ['„', '“”"'],
  ['«', '»'],
  ['‘', '’'],
  ['”', '”"'],
])
const TERM = /^[\p{L}\p{N}](?:[^\n“”„«»"]{0,88}[\p{L}\p{N}.)%+’'])?$/u
const PHRASE = /^(?:as[ -]is|as[ -]available|where is|with all faults|etc\.?|yes|no)$/i

/** A quoted phrase without Markdown's marks and the comma inside the quotation; null when it is no term. */
function cleanTerm(raw: string): string | null {
  const term = raw
    .replace(/^[\s*_]{0,6}/, '')
    .replace(/[\s*_,;:]{1,6}$/, '')
    .replace(/\s{1,4}/g, ' ')
  const words = term.split(' ').length
  return words <= 10 && TERM.test(term) && !PHRASE.test(term) ? term : null
}

/** All quoted phrases short enough for a term. An opening mark without a close near by is passed over. */
function findQuoted(text: string): readonly Quoted[] {
  const found: Quoted[] = []
  for (let start = 0; start < text.length; start++) {
    const closers = CLOSERS.get(text.charAt(start))
    if (closers === undefined || /[\p{L}\p{N}]/u.test(text.charAt(start - 1))) continue
    if (/[\s,.;)]/.test(text.charAt(start + 1) || ' ') && !/^.[ *]{1,2}\S/.test(text.slice(start, start + 4))) continue
    let end = start + 1
    while (
      end < text.length &&
      end - start <= LONGEST &&
      !closers.includes(text.charAt(end)) &&
      text.charAt(end) !== '\n'
    )
      end += 1
    if (!closers.includes(text.charAt(end) || '\n')) continue
    const term = cleanTerm(text.slice(start + 1, end))
    if (term !== null) found.push({ term, start, end: end + 1 })
    start = end
  }
  return found
}

// “X” means, “X” or “Y” shall mean, “X” of a party has the meaning, “X”, as used here, means.
const VERB =
  /^[*_\s]{0,30}(?:\([^()\n]{0,80}\)\s{0,3})?(?:,\s{0,2}[^.;:“”"\n]{0,90},\s{0,2}|(?:of|with respect to|in relation to|for|when used|as used)\s[^.;:“”"\n]{0,60}\s)?(?:(?:shall|will|may|must)\s{1,3}(?:each\s|also\s|collectively\s|only\s)?(?:mean|refer|include|have\s{1,3}the)|(?:also\s|each\s|collectively\s)?(?:means?|refers?\sto|includes?|denotes?|(?:has|have)\s{1,3}(?:the|that|its)\b[^.;]{0,30}\bmeanings?|(?:(?:is|are)\s(?:hereby\s|herein\s|further\s)?)?defined|having\s+the\s+meaning))\b/i
const IS = /^[*_\s]{0,30}(?:is|are|:|–|—|-|=)(?=\s)/
const ALSO = /^[*_\s]{0,4}(?:,|or|and|and\/or|,\s?(?:or|and))[\s*_]{0,4}(?:the\s|an?\s)?[*_\s]{0,4}$/i
const CALLED =
  /(?:hereinafter|hereafter|hereunder|herein|sometimes|collectively|individually|jointly|together|is|are|be)[\s,]{1,3}(?:(?:collectively|individually|sometimes|also|jointly|each|be|hereinafter|hereafter|herein)[\s,]{1,3}){0,3}(?:referred\sto\s(?:(?:herein|hereinafter|hereunder|collectively|individually|in\sthis\s\w{1,12})[\s,]{1,2}){0,2}as|called|known\sas|termed|designated(?:\sas)?)[\s,:]{1,2}(?:the\s|an?\s|each\san?\s)?$/i

const isUpper = (text: string): boolean => /\p{Lu}/u.test(text)

/** Quoted terms that a verb after them defines; those joined to the next by "or" and "and" share its verb. */
function readMeans(text: string, quoted: readonly Quoted[], inSection: boolean): readonly Quoted[] {
  const found: Quoted[] = []
  let next: { readonly at: number; readonly defined: boolean } = { at: text.length, defined: false }
  for (const one of quoted.toReversed()) {
    const after = text.slice(one.end, one.end + 190)
    const opensLine = /(?:^|\n)[\s*_•-]{0,6}(?:\([a-z0-9]{1,4}\)\s{0,3})?$/i.test(
      text.slice(Math.max(0, one.start - 14), one.start),
    )
    const joined = next.defined && ALSO.test(text.slice(one.end, next.at).slice(0, 30)) && next.at - one.end < 30
    const defined =
      VERB.test(after) || joined || ((inSection || opensLine) && isUpper(one.term) && opensLine && IS.test(after))
    if (defined) found.push(one)
    next = { at: one.start, defined }
  }
  return found
}

const LEAD =
  /^(?:the|a|an|each|any|this|these|such|and|together|collectively|individually|jointly|severally|singly|hereinafter|hereafter|herein|hereto|referred|to|as|or|called|also|all|both|either|in|our|your|its|their|foregoing|known|for|short|abbreviated|defined|terms|agreement|with|by|being|of|it|we|us|you|i\.e\.|which|sometimes|capacity|be|is|are|shall|will|parties|party)$/i
const FIRM =
  /^(?:the|a|an|each|any|this|these|such|collectively|together|individually|hereinafter|hereafter|as|or|and|called|our|jointly|either)$/i

/** True when the words before a quoted term in brackets lead up to a name: "each a", "hereinafter the", or nothing. */
function isLeadIn(words: string): boolean {
  const list = words.split(/[\s,;:*_]{1,8}/).filter((word) => word !== '')
  const last = list.at(-1)
  if (last === undefined) return true
  if (list.every((word) => LEAD.test(word))) return true
  // "(as amended from time to time, the “Plan”)"
  return FIRM.test(last) && /,\s{0,3}(?:\w{1,14}\s{1,2}){0,3}$/.test(`${words} `)
}

/** Quoted terms that a bracket names what stands before it: (the “Agreement”), (each a “Party”). */
function readBracketed(text: string, quoted: readonly Quoted[]): readonly Quoted[] {
  const found: Quoted[] = []
  let open = -1
  let at = 0
  let words = 0
  for (const one of quoted) {
    for (; at < one.start; at++) {
      const sign = text.charAt(at)
      if (sign === '(' || sign === '[') {
        open = at
        words = at + 1
      } else if (sign === ')' || sign === ']') open = -1
    }
    at = one.end
    if (open >= 0 && one.start - open < 400) {
      const before = text.slice(Math.max(words, one.start - 200), one.start)
      if (isLeadIn(before) && (isUpper(one.term) || /\bthe\s*$|\beach\s|\ba\s*$/i.test(before))) found.push(one)
      words = one.end
    } else if (CALLED.test(text.slice(Math.max(0, one.start - 110), one.start))) found.push(one)
  }
  return found
}

/** The terms that a text defines in quotation marks, with or without brackets. */
export function readQuotedTerms(text: string, inSection: boolean): readonly DefinedTerm[] {
  const quoted = findQuoted(text)
  return [...readMeans(text, quoted, inSection), ...readBracketed(text, quoted)]
}
