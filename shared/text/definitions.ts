import { type Clause, clauseText, type Definition } from '../model/version-text.ts'
import { readListedTerms } from './definitions/listed.ts'
import { readQuotedTerms } from './definitions/quoted.ts'

const DEFINITIONS_HEADING = /\b(?:definitions?|defined\s+terms|interpretation|glossary)\b/i

/** Whether a clause stands under a heading that promises definitions. */
function isDefinitionsSection(clauses: readonly Clause[], at: number, known: readonly boolean[]): boolean {
  const clause = clauses[at]
  if (clause === undefined) return false
  if (clause.heading !== null && clause.heading.length < 80 && DEFINITIONS_HEADING.test(clause.heading)) return true
  return clause.parent !== null && known[clause.parent] === true
}

/** The defined terms of a version, each with the clause that defines it, in the order of the text. */
export function findDefinitions(clauses: readonly Clause[]): readonly Definition[] {
  const inSection: boolean[] = []
  return clauses.flatMap((clause, at) => {
    inSection.push(isDefinitionsSection(clauses, at, inSection))
    const text = clauseText(clause)
    const found = [...readQuotedTerms(text, inSection[at] === true), ...readListedTerms(clause, inSection[at] === true)]
    const terms = new Set(found.sort((one, two) => one.start - two.start).map(({ term }) => term))
    return [...terms].map((term) => ({ term, clause: at }))
  })
}
