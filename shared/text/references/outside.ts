const REACH = 140

const STATUTE =
  'Act|Acts|Code|Codes|Law|Laws|Statutes?|Regulations?|Directive|Decree|Ordinance|Constitution|Convention|Treaty|Bill|Rules?|GDPR|CCPA|CPRA|HIPAA|UCC|FCPA|ERISA|IRC|TFEU|TEU|BGB|HGB|Bylaws|By-laws'
const INSTRUMENT =
  'Agreement|Contract|Deed|Lease|License|Licence|Plan|Addendum|Indenture|Terms|Policy|Order|Charter|Certificate|Articles|Memorandum|Guidelines?|Clauses|Framework|Warrant|Note'

// "of this Agreement", "of these Terms", "of the Agreement": the text itself.
const OURS = new RegExp(
  `^\\s{0,3}(?:hereof|herein|hereto|above|below|(?:of|to|in|under)\\s{1,3}(?:(?:this|these|our)\\b|(?:the|your)\\s{1,3}(?:${INSTRUMENT})\\b))`,
  'i',
)
const SHORT_NAME =
  /^\s{0,3},?\s{0,2}(?:of\s{1,2})?(?:the\s)?(?:UK\s|EU\s)?(?:GDPR|CCPA|CPRA|HIPAA|UCC|TFEU|TEU|BGB|HGB|ERISA|et\.? seq)\b/
const PREPOSITION = /^\s{0,3},?\s{0,2}(?:of|to|in|under)\s{1,3}(?:the|that|such|said|any|an|a)?\s{0,3}/
// Capitalised words, numbers and the small words between them, up to the end of the name.
const NAME = /^(?:(?:[\p{Lu}][\p{L}.'’&-]{0,24}|\d{1,4}(?:\/\d{1,4})?|\([A-Z]{2,6}\)|of|the|and|for|on)\s{0,3}){1,14}/u
const ENDS_IN_STATUTE = new RegExp(`(?:^|[\\s(])(?:${STATUTE})(?:\\s|$)`)
const ENDS_IN_INSTRUMENT = new RegExp(`\\S\\s{1,3}(?:${INSTRUMENT})(?:\\s|$)`)
const SUCH_STATUTE = new RegExp(`^\\s{0,3}(?:of|under)\\s{1,3}(?:that|such|said|the)\\s{1,3}(?:${STATUTE})\\b`, 'i')
const US_CODE = /^\s{0,3},?\s{0,2}(?:of\s)?(?:the\s)?(?:U\.\s?S\.|C\.\s?F\.\s?R|USC|CFR|Title\s\d)/

const BEFORE = new RegExp(
  `(?:(?:^|[\\s(.])(?:${STATUTE}|Procedure|Reg|Stat|Ann)|U\\.?\\s?S\\.?\\s?C|C\\.?\\s?F\\.?\\s?R|F\\.?A\\.?R|DFARS)[.,]{0,2}\\s{0,3}$`,
)

/** True when the words around a mention say that it names another document: an act, a code, another agreement. */
export function isOutside(text: string, start: number, end: number): boolean {
  if (BEFORE.test(text.slice(Math.max(0, start - 24), start))) return true
  const after = text.slice(end, end + REACH)
  if (OURS.test(after)) return false
  if (SHORT_NAME.test(after) || US_CODE.test(after) || SUCH_STATUTE.test(after)) return true
  const preposition = PREPOSITION.exec(after)
  if (preposition === null || !/\S/.test(preposition[0])) return false
  const name = NAME.exec(after.slice(preposition[0].length))?.[0] ?? ''
  return ENDS_IN_STATUTE.test(name) || ENDS_IN_INSTRUMENT.test(name)
}
