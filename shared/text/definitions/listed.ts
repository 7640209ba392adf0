import type { Clause } from '../../model/version-text.ts'
import { clauseText } from '../../model/version-text.ts'
import type { DefinedTerm } from './quoted.ts'

const WORD = "[\\p{Lu}\\p{N}][\\p{L}\\p{N}'’&./-]{0,30}"
const NAME = `${WORD}(?:\\s{1,2}(?:${WORD}|of|and|or|for|to|the|in|on|with)){0,6}`
// Any number of "*" and "_" from Markdown may surround the term.
const MARK = '[*_]{0,3}'
const MEANS = new RegExp(
  `^\\s{0,6}(?:[-•]\\s{1,3})?${MARK}(${NAME})${MARK}[:,]?${MARK}\\s{1,3}(?:means?|shall\\smean|(?:has|have)\\sthe\\smeaning|refers\\sto)\\b`,
  'u',
)
const LISTED = new RegExp(
  `^\\s{0,6}(?:[-•]\\s{1,3})?${MARK}(${NAME})${MARK}(?:\\s{0,2}:${MARK}\\s|\\s[–—-]\\s|\\t)\\s{0,4}\\S`,
  'u',
)
const BOLD = new RegExp(
  `^\\s{0,6}(?:[-•]\\s{1,3})?(?:\\*\\*|__)(${NAME}):?(?:\\*\\*|__)\\s{0,2}(?::|–|—|-|means?\\b|is\\b|are\\b)`,
  'u',
)
const HEADING = new RegExp(`^${MARK}[“"]?(${NAME})[”"]?${MARK}[.:]?$`, 'u')
const MEANS_FIRST = /^[\s:–—-]{0,4}(?:means?|shall\smean|(?:has|have)\sthe\smeaning|refers\sto)\b/i

const LONGEST_LEAD = 160
// "This means", "Term: Meaning": words at the start of a line that name nothing, and the head of a table.
const NO_TERM =
  /^(?:(?:This|That|These|Those|It|Which|What|By|Such|There|If|In|For|When|Where|As|To|And|Or|All|Any|Each|No|Note|Notes|Example|Examples|Term|Terms|Word|Expression|Definition|Definitions|Defined Term|Defined Terms|Capitalised Term|Section|Clause|Article)|(?:This|That|These|If|In|For|Where|Section|Clause|Article)\s.*)$/

const withoutArticle = (term: string): string =>
  term
    .replace(/^\d+(?:\.\d+){0,5}\.?\s+/, '')
    .replace(/^(?:The|A|An)\s+/, '')
    .replace(/[.,]$/, '')

/** Terms that lines define without quotation marks; lists with a colon or a dash only under "Definitions". */
function readLines(text: string, inSection: boolean): readonly DefinedTerm[] {
  const found: DefinedTerm[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const lead = line.slice(0, LONGEST_LEAD)
    const match = MEANS.exec(lead) ?? BOLD.exec(lead) ?? (inSection ? LISTED.exec(lead) : null)
    const term = withoutArticle(match?.[1] ?? '')
    if (term !== '' && !NO_TERM.test(term)) found.push({ term, start })
    start += line.length + 1
  }
  return found
}

/** The terms a clause defines by its own heading, by lines of a list, or by rows of a table. */
export function readListedTerms(clause: Clause, inSection: boolean): readonly DefinedTerm[] {
  const lines = readLines(clauseText(clause), inSection)
  const head = clause.heading === null || clause.heading.length > 80 ? null : HEADING.exec(clause.heading)
  const term = withoutArticle(head?.[1] ?? '')
  if (term === '' || NO_TERM.test(term) || !MEANS_FIRST.test(clause.text.slice(0, 60))) return lines
  return [{ term, start: 0 }, ...lines]
}
