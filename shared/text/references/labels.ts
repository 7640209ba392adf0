/** What a label names: the word before it, if any, and its parts from the outermost to the innermost. */
export interface LabelPath {
  /** `section`, `article`, `schedule` … singular and lower-case, null for a bare label. */
  readonly keyword: string | null
  /** `7.2(a)` is `['7', '2', 'a']`; lower-case; `['iv']` for "Article IV". */
  readonly parts: readonly string[]
}

const KEYWORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    section: 'section sections sec secs sect § §§ subsection subsections sub-section sub-sections',
    clause: 'clause clauses subclause subclauses sub-clause sub-clauses cl',
    article: 'article articles art arts',
    paragraph: 'paragraph paragraphs para paras subparagraph subparagraphs sub-paragraph sub-paragraphs',
    schedule: 'schedule schedules',
    exhibit: 'exhibit exhibits',
    annex: 'annex annexes annexure annexures',
    appendix: 'appendix appendices appendixes',
    attachment: 'attachment attachments',
    part: 'part parts',
    recital: 'recital recitals',
  }).flatMap(([keyword, spellings]) => spellings.split(' ').map((spelling) => [spelling, keyword] as const)),
)

const SCHEDULES = new Set(['schedule', 'exhibit', 'annex', 'appendix', 'attachment'])

/** The keyword a word stands for ("Sections" is `section`), null for any other word. */
export const keywordOf = (word: string): string | null => KEYWORDS.get(word.toLowerCase().replace(/\.$/, '')) ?? null

/** True for the keywords of documents that hang on the main text: schedule, exhibit, annex, appendix, attachment. */
export const isScheduleKeyword = (keyword: string | null): boolean => keyword !== null && SCHEDULES.has(keyword)

const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** One part as it is looked up: lower-case; "Four" after a keyword is 4, "01" is 1. */
export function normalPart(part: string, keyword: string | null): string {
  const lower = part.toLowerCase()
  const word = keyword === null ? -1 : WORDS.indexOf(lower)
  return word >= 0 ? String(word + 1) : /^0\d+$/.test(lower) ? lower.replace(/^0+/, '') : lower
}

const LABEL =
  /^(?:([\p{L}§-]{1,16})\.?\s{0,4})?((?:[0-9]{1,5}[a-z]?|[a-z]{1,6})(?:[.-][0-9]{1,5}[a-z]?|\.[a-z](?![a-z]))*)?((?:\s?\([a-z0-9]{1,5}\))*)[.:)]{0,2}$/iu
const PART = /[0-9]+[a-z]?|[a-z]+/gi

/** The path a clause's printed label stands for: "7.2", "(a)", "1)", "Article IV", "Schedule 2". Null for a bullet. */
export function parseLabel(label: string): LabelPath | null {
  const plain = label
    .trim()
    .replace(/["“”*]/g, '')
    .replace(/(\s)No\.?\s+/i, '$1')
  const trimmed = plain.replace(/^\(([a-z0-9]{1,6})\)\.?$/i, '$1')
  if (trimmed.length > 40) return null
  const match = LABEL.exec(trimmed)
  const word = match?.[1] ?? ''
  const keyword = word === '' ? null : keywordOf(word)
  const bare = match === null || (word !== '' && keyword === null) ? LABEL.exec(`§ ${trimmed}`) : match
  if (bare === null) return null
  const named = bare === match ? keyword : null
  const texts = `${bare[2] ?? ''} ${bare[3] ?? ''}`.match(PART) ?? []
  return texts.length === 0 ? null : { keyword: named, parts: texts.map((part) => normalPart(part, named)) }
}

const HEAD =
  /^\s*([\p{L}]{3,12})\s{1,4}([0-9]{1,4}(?:[.-][0-9]{1,4}){0,3}[A-Z]?|[A-Z](?:[-.]?[0-9]{1,3})?|[IVXLC]{1,7})(?![\p{L}\p{N}])/iu

/** The schedule that the first words of a heading name ("Schedule 2 – Security"), or null. */
export function parseScheduleHead(heading: string): LabelPath | null {
  const match = HEAD.exec(heading.slice(0, 60))
  const keyword = keywordOf(match?.[1] ?? '')
  const number = match?.[2]
  if (number === undefined || !isScheduleKeyword(keyword)) return null
  const parts = (number.match(PART) ?? []).map((part) => normalPart(part, keyword))
  return { keyword, parts }
}
