import { romanValue } from '../roman.ts'
import { isScheduleKeyword, keywordOf } from './labels.ts'
import type { Container, Mention } from './mention.ts'
import { isQuantityAhead, type MentionedLabel, readLabel } from './mention-labels.ts'
import { isOutside } from './outside.ts'

const GAP = /\s{0,4}(?:(?:No|Nos|Nr)\.?\s{0,3})?/iuy
const SHORT = /^(?:secs?|sect|arts?|paras?|cl)$/i
const THIS = /(?:^|\s)this\s{1,3}$/iu
const JOINT =
  /\s{0,3}(?:(?:,|;)\s{0,3}(?:(?:and\/or|and|or|&)(?=[\s(])\s{0,3})?|(?:and\/or|and|or|to|through|&|[-–—])(?=[\s(\d])\s{0,3})/iuy
const CHAIN =
  /,?\s{0,3}(?:of|in)\s{1,3}(?:the\s{1,2})?(schedule|exhibit|annex|annexure|appendix|attachment|part|article|section|clause|paragraph)\s{1,3}/iuy
const LAST_MENTIONS = 200

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const isUpper = (text: string): boolean => text.charAt(0) !== text.charAt(0).toLowerCase()

/** Short spellings need their dot and "Part" its capital, or ordinary words would name clauses. */
function mayName(word: string, text: string, end: number): boolean {
  if (/^(?:art|arts|cl)$/i.test(word)) return text.charAt(end) === '.' && isUpper(word)
  if (/^parts?$/i.test(word)) return isUpper(word)
  return true
}

/** Capital letters, Roman numerals and number words name schedules, and whatever is itself written with a capital. */
const takesLetters = (word: string, keyword: string): boolean => isScheduleKeyword(keyword) || isUpper(word)

const kindOf = (part: string): string => (/^\d/.test(part) ? 'figure' : romanValue(part) !== null ? 'roman' : 'letter')

/** "(b)" after "7(a)(ii)" is 7(b), "(iii)" is 7(a)(iii): a bracket follows the last one of its own kind. */
function continueBrackets(base: MentionedLabel, label: MentionedLabel): MentionedLabel {
  const first = label.parts[0] ?? ''
  let depth = base.parts.length - 1
  for (let at = base.parts.length - 1; at >= base.plain; at--)
    if (kindOf(base.parts[at] ?? '') === kindOf(first)) {
      depth = at
      break
    }
  return { ...label, parts: [...base.parts.slice(0, depth), ...label.parts], plain: base.plain }
}

const GOES_ON =
  /^\s{0,3}(?:$|[^\p{L}\s]|(?:and|or|to|of|in|through|above|below|hereof|hereto|herein|shall|will|is|are|may|must|does|do|has|have|apply|applies|and\/or)\b)/u

/** Whether a label after a joint still belongs to the list, and what it then names. */
function continuation(
  text: string,
  base: MentionedLabel,
  label: MentionedLabel,
  plural: boolean,
  joint: string,
): MentionedLabel | null {
  if (label.plain === 0) {
    if (base.parts.length === base.plain) return null
    // "as in Section 5(a), (b) deliver": the bracket opens the next item of an enumeration in the sentence.
    return GOES_ON.test(text.slice(label.end, label.end + 16)) ? continueBrackets(base, label) : null
  }
  const alike = label.plain > 1 && base.plain > 1
  return plural || (alike && !/[,;]\s*$/.test(joint)) || /^\s*(?:to|through)\b/i.test(joint) ? label : null
}

function readList(text: string, first: MentionedLabel, word: string, keyword: string): readonly MentionedLabel[] {
  const plural = /s$|§§|ces$/i.test(word)
  const labels = [first]
  for (let base = first; labels.length < LAST_MENTIONS; ) {
    const joint = matchAt(JOINT, text, base.end)
    if (joint === null) break
    const label = readLabel(text, base.end + joint[0].length, keyword, takesLetters(word, keyword))
    const next = label === null ? null : continuation(text, base, label, plural, joint[0])
    if (next === null) break
    labels.push(next)
    base = next
  }
  return labels
}

/** "of Schedule 1", "of Part 2 of Schedule 1" after a mention, outermost last, and where the words end. */
function readChain(text: string, at: number): { readonly within: readonly Container[]; readonly end: number } {
  const within: Container[] = []
  let end = at
  while (within.length < 4) {
    const link = matchAt(CHAIN, text, end)
    const keyword = keywordOf(link?.[1] ?? '')
    if (link === null || keyword === null) break
    const label = readLabel(text, end + link[0].length, keyword, takesLetters(link[1] ?? '', keyword))
    if (label === null || label.plain === 0) break
    within.push({ keyword, parts: label.parts })
    end = label.end
  }
  return { within, end }
}

/** "this Section": the clause it stands in. */
function readSelf(text: string, start: number, word: string, keyword: string): readonly Mention[] {
  const before = THIS.exec(text.slice(Math.max(0, start - 8), start))
  if (before === null || /s$|^part$|^recital/i.test(word) || word.startsWith('§')) return []
  const begin = start - before[0].trimStart().length
  const end = start + word.length
  return [{ start: begin, end, listEnd: end, external: false, keyword, parts: [], plain: 0, within: [] }]
}

/** The mentions that start with a keyword at a place: one, a list, or none when no label follows it. */
export function readMentionsAt(text: string, start: number, word: string): readonly Mention[] {
  const keyword = keywordOf(word)
  if (keyword === null || !mayName(word, text, start + word.length)) return []
  // Only a shortened keyword has a dot of its own: "the fee schedule. 3.3 Materials" names nothing.
  const wordEnd = start + word.length + (SHORT.test(word) && text.charAt(start + word.length) === '.' ? 1 : 0)
  const labelAt = wordEnd + (matchAt(GAP, text, wordEnd)?.[0].length ?? 0)
  const first = readLabel(text, labelAt, keyword, takesLetters(word, keyword))
  if (first === null) return isQuantityAhead(text, labelAt) ? [] : readSelf(text, start, word, keyword)
  const labels = readList(text, first, word, keyword)
  const last = labels.at(-1) ?? first
  const chain = readChain(text, last.end)
  const external = isOutside(text, start, chain.end)
  return labels.map((label, at) => ({
    start: at === 0 ? start : label.start,
    end: label === last ? chain.end : label.end,
    listEnd: chain.end,
    external,
    keyword,
    parts: label.parts,
    plain: label.plain,
    within: chain.within,
  }))
}
