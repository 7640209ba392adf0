import type { VersionText } from '../../model/version-text.ts'
import type { Sentence } from '../sentences.ts'

/** Words written like a defined term for which the text has no definition, where they stand first. */
export interface UndefinedTerm {
  readonly term: string
  readonly sentence: Sentence
}

// "the Acceptance Period", "any Permitted Affiliate": a determiner, then up to four capitalised words.
const CANDIDATE =
  /\b(?:the|any|each|all|such|its|their|this|every|no|an?|of|to|under|for)\s+((?:\p{Lu}[\p{Ll}-]+)(?:\s+\p{Lu}[\p{Ll}-]+){0,3})(?![\p{L}-]|\s+\d)/gu

/**
 * The last word of what contracts write like a defined term, in the singular. Names of people, places and laws are
 * capitalised as well; a list of what they are not is shorter than one of what they are.
 */
const LIKE_TERMS = new Set(
  `acceptance access account affiliate amount assessment asset authorisation background basis benchmark breach budget
  cause certificate change claim commencement competitor completion component condition consent content control cost
  criterion criteria damage data date default deliverable delivery derivative designee documentation effect element
  environment equipment event expense facility failure fee field foreground framework improvement incident indemnitee
  engine indemnitor information infrastructure input instruction insight interface invention item know-how learning layer level
  liability licence license limitation loss mark material matrix measure methodology milestone model modification module
  notice objective obligation occurrence offering order output package period personnel phase pipeline plan platform policy
  procedure process product program programme project property purpose rate record release report representative
  requirement resource restriction result right schema scope security service session site software solution specification
  standard statement support system tax technology term territory threshold tool transaction trigger update upgrade
  usage use user version warranty window work workflow workstream`.split(/\s+/),
)

/** What everybody knows without a definition. */
const KNOWN =
  /^(?:effective date|business days?|working days?|calendar days?|statement of work|services? agreement|personal data|value added tax|intellectual property|terms?|work|project|services?|fees?)$/i

const singular = (word: string): string =>
  word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.endsWith('ss') ? word : word.replace(/s$/, '')

const plain = (term: string): string => term.toLowerCase().split(/\s+/).map(singular).join(' ')

function isLikeTerm(term: string): boolean {
  const words = term.toLowerCase().split(/\s+/)
  const last = words.at(-1) ?? ''
  return !KNOWN.test(term) && (LIKE_TERMS.has(last) || LIKE_TERMS.has(singular(last)))
}

/** The terms without a definition, each once, in the order of the text. */
export function findUndefinedTerms(
  { definitions }: Pick<VersionText, 'definitions'>,
  sentences: readonly Sentence[],
): readonly UndefinedTerm[] {
  const known = new Set(definitions.map(({ term }) => plain(term)))
  const found: UndefinedTerm[] = []
  for (const sentence of sentences)
    for (const [, term = ''] of sentence.text.matchAll(CANDIDATE)) {
      if (!isLikeTerm(term) || known.has(plain(term))) continue
      known.add(plain(term))
      found.push({ term, sentence })
    }
  return found
}
