import type { Side } from '../../model/side.ts'
import { type Clause, clauseText } from '../../model/version-text.ts'

/** A party that a contract names where it begins, and the side that the word it is called by stands for. */
export interface NamedParty {
  readonly name: string
  readonly side: Side | null
}

const VENDOR =
  /\b(?:vendor|supplier|seller|provider|contractor|consultant|licensor|manufacturer|developer|processor|lessor|landlord|agency|freelancer|franchisor)$/i
const BUYER =
  /\b(?:buyer|customer|client|purchaser|licensee|distributor|reseller|controller|lessee|tenant|recipient|subscriber|employer|franchisee)$/i

/** Parties are named in the first pages; what comes later is between others. */
const PREAMBLE_LENGTH = 8000
const MOST_PARTIES = 4

const OPENING =
  /\b(?:by and between|by and among|between|among|zwischen)\b\s*:?\s*(?:the (?:following )?parties(?: named below)?:?\s*)?|^\s*(?:the )?parties:?\s*$/gimu

/** A word in quotes that a party is called by: (the "Supplier"). */
const ROLE = /\([^()"“”„«]{0,60}["“”„«'‘*]+([^"“”„«»'’*()]{1,60}?)[,.]?["“”»’'*]+[^()]{0,80}\)/u

/** What follows a name: its description, its address, its role. */
const END =
  /\s*(?:[(\n\t;"“„]|,?\s(?:an?|the|whose|with|having|located|based|of|at|organi[sz]ed|incorporated|dated|effective|is|are|may|shall|would|as|doing business|d\/b\/a|dba|furnishing|for|made|registered|residing|acting|named|trading|about|to|collectively|this|each|in|on)\s|,\s(?=[\p{Ll}\p{N}])|\.\s)/u

const AND = /[\s,;)]*\b(?:and|And|AND|und)\b:?\s+(?=\(?[\p{Lu}\p{N}]|the \p{Lu}|\(\w\))/u

/** What stands between others than parties: "between the Cover Page and the Standard Terms"; and who is only called a role. */
const NO_PARTY =
  /^(?:customer|client|supplier|vendor|company|employee|employer|contractor|consultant|agent|developer|franchisor|university|institute|you)s?$|\b(?:page|terms|agreement|part|party|parties|form|exhibit|schedule|order|section|services?|date|article|policy)$|[{}<>[\]_:]|\s[\p{Lu}\d ]+\d$/iu

interface Read {
  readonly party: NamedParty
  /** It says by which word it calls the party. */
  readonly isCalled: boolean
  /** What follows it. */
  readonly rest: string
}

const sideOf = (role: string): Side | null =>
  VENDOR.test(role.trim()) ? 'vendor' : BUYER.test(role.trim()) ? 'buyer' : null

/** A full stop of an abbreviation ("Inc.", "St. Clair") ends no name. */
function endOfName(text: string): number {
  for (let from = 0; from < text.length; ) {
    const end = END.exec(text.slice(from))
    if (end === null) return text.length
    const at = from + end.index
    const isStop = end[0].startsWith('.')
    if (!isStop || !/\b(?:inc|ltd|co|corp|st|llc|[a-z])$/i.test(text.slice(0, at))) return at
    from = at + 1
  }
  return text.length
}

function readParty(text: string): Read | null {
  const start = text.replace(/^[\s:,*–—-]*(?:\(?\w{1,2}[).]\s+)?(?:the )?/iu, '')
  const line = start.slice(0, 160)
  const and = AND.exec(line)
  const size = Math.min(endOfName(line), and?.index ?? line.length)
  const name = line
    .slice(0, size)
    .replace(/[\s,:*]+$/u, '')
    .replace(/^["“*]+/u, '')
  if (!/^[\p{Lu}\p{N}]/u.test(name) || !/\p{L}{2}/u.test(name) || name.length > 100 || NO_PARTY.test(name)) return null
  const after = start.slice(size)
  const isNextAtOnce = and !== null && and.index === size
  const called = isNextAtOnce ? null : ROLE.exec(after.slice(0, 700))
  const party = { name, side: called === null ? null : sideOf(called[1] ?? '') }
  return {
    party,
    isCalled: called !== null,
    rest: called === null ? after : after.slice(called.index + called[0].length),
  }
}

/** The parties one after another from where the first begins. */
function readParties(text: string): readonly NamedParty[] {
  const parties: NamedParty[] = []
  let rest = text
  while (parties.length < MOST_PARTIES) {
    const read = readParty(rest)
    if (read === null) break
    // After the second, "and" mostly stands in the next sentence.
    if (parties.length >= 2 && !read.isCalled) break
    parties.push(read.party)
    const next = /^[\s,;]*(?:\n|$)\s*\(?2[).]\s/u.test(read.rest)
      ? { index: 0, 0: '' }
      : AND.exec(read.rest.slice(0, 500))
    if (next === null) break
    rest = read.rest.slice(next.index + next[0].length)
  }
  return parties
}

/** Cover pages name each party in a line or a row of its own: "Customer: Acme Ltd". */
function readRows(text: string): readonly NamedParty[] {
  return text.split('\n').flatMap((line): NamedParty[] => {
    const [, role = '', name = ''] =
      /^\s*(?:the )?([\p{L} ]{4,24}?)\s*[:\t]\s*([^\t]{3,100}?)\s*(?:\t|$)/u.exec(line) ?? []
    const side = sideOf(role)
    const isNamed = /^[\p{Lu}\p{N}]/u.test(name) && !NO_PARTY.test(name) && name.split(' ').length <= 8
    return side !== null && isNamed && !/[.:;?!]$/.test(name.replace(/\b(?:inc|ltd|co|corp)\.$/i, ''))
      ? [{ name, side }]
      : []
  })
}

function withoutRepeats(parties: readonly NamedParty[]): readonly NamedParty[] {
  const seen = new Set<string>()
  return parties.filter(({ name }) => {
    const key = name.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/**
 * Finds who a contract says it is between, in its first pages: at most four, in the order they are named, none where it
 * does not say. The first place that names two counts.
 */
export function findParties(clauses: readonly Pick<Clause, 'heading' | 'text'>[]): readonly NamedParty[] {
  let preamble = ''
  for (const clause of clauses) {
    if (preamble.length > PREAMBLE_LENGTH) break
    preamble += `${clauseText(clause)}\n`
  }
  const text = preamble.slice(0, PREAMBLE_LENGTH)
  for (const opening of text.matchAll(OPENING)) {
    const parties = withoutRepeats(readParties(text.slice(opening.index + opening[0].length)))
    if (parties.length >= 2) return parties
  }
  const rows = withoutRepeats(readRows(text)).slice(0, MOST_PARTIES)
  return rows.length >= 2 ? rows : []
}
