import { type Found, isCapitalised, type Lexed, lowerAt, type Reading, touchesNext } from './lexemes.ts'

// A place must be named: "the laws of the Territory" or "of any State" name none.
const KINDS_OF_PLACE =
  /^(?:state|territory|country|jurisdiction|parties|party|land|province|commonwealth|republic|kingdom|federal|united|people's|licensed|applicable|client|customer|provider|seller|buyer|nation|city|county|god|nature)$/
const AFTER_AND = /^(?:wales|northern|the|herzegovina|tobago|nevis|barbuda)$/
const AFTER_COMMA = /^(?:usa|u|united|canada|australia|india|germany|ireland|republic|people's)$/
const PEOPLES = new Set(
  'english scots scottish irish british german french dutch swiss austrian belgian italian spanish portuguese polish danish swedish norwegian finnish estonian luxembourg czech hungarian greek japanese chinese korean indian singapore canadian australian israeli brazilian mexican turkish delaware california texas florida nevada ontario quebec massachusetts illinois washington virginia georgia utah colorado ohio michigan minnesota'.split(
    ' ',
  ),
)
// In a sentence all in capitals these end the name: "PENNSYLVANIA WITHOUT GIVING EFFECT".
const STOP =
  /^(?:without|applicable|applied|shall|will|regardless|excluding|exclusive|including|except|as|in|for|to|which|that|with|where|whose|is|are|or|if|but|notwithstanding|irrespective|section|article)$/
const MOST_WORDS = 14

/** Where the name of a place ends: capitals, joined by "of", "the" and, for some, "and" or a comma. */
function readPlace(source: Lexed, at: number): number | null {
  let end: number | null = null
  let next = at
  while (next < at + MOST_WORDS) {
    const word = lowerAt(source, next)
    const after = lowerAt(source, next + 1)
    if (STOP.test(word)) break
    if (isCapitalised(source, next)) {
      next += 1
      const initial = word.length === 1 && lowerAt(source, next) === '.' && touchesNext(source, next - 1)
      if (initial) next += 1
      if (!KINDS_OF_PLACE.test(word)) end = next
    } else if (word === 'of' || word === 'the') next += 1
    else if (
      end !== null &&
      (word === 'and' || word === '&') &&
      AFTER_AND.test(after) &&
      isPlaceAhead(source, next + 1)
    )
      next += 1
    else if (end !== null && word === ',' && AFTER_COMMA.test(after) && isCapitalised(source, next + 1)) next += 1
    else break
  }
  return end
}

/** After "and": "Wales", "Northern Ireland", "the State of …", "the United States". */
function isPlaceAhead(source: Lexed, at: number): boolean {
  if (isCapitalised(source, at)) return true
  return /^(?:state|united|commonwealth|province|republic|federal)$/.test(lowerAt(source, at + 1))
}

const FURTHEST_BACK = 12
const INCORPORATION = /^(?:organi[sz]ed|incorporated|existing|formed|constituted|established|registered|chartered)$/
const GOVERNING = /^(?:governed|construed|interpreted|enforced|governing)$/

/** What the law is named for: governing a contract, or the place a party was made in. */
function nameOfLaw(source: Lexed, at: number): string {
  const before = lowerAt(source, lowerAt(source, at - 1) === 'the' ? at - 2 : at - 1)
  const under = /^(?:under|to|by|of|with)$/.test(before)
  for (let back = at - 1; back > at - FURTHEST_BACK && back >= 0; back--) {
    const word = lowerAt(source, back)
    if (GOVERNING.test(word)) return 'law'
    if (INCORPORATION.test(word) && under) return 'place of incorporation'
  }
  return 'law'
}

/** Reads the law of a place: "laws of England and Wales", "laws of the State of New York", "German law". */
export function readLaw(source: Lexed, at: number): Reading<Found> | null {
  const word = lowerAt(source, at)
  const found = (next: number): Reading<Found> => ({
    from: at,
    next,
    value: { value: { type: 'text' }, name: nameOfLaw(source, at) },
  })
  if (PEOPLES.has(word) && isCapitalised(source, at))
    return /^laws?$/.test(lowerAt(source, at + 1)) ? found(at + 2) : null
  if (word === 'new' && /^(?:york|jersey|zealand|mexico)$/.test(lowerAt(source, at + 1)))
    return /^laws?$/.test(lowerAt(source, at + 2)) ? found(at + 3) : null
  if ((word !== 'laws' && word !== 'law') || lowerAt(source, at + 1) !== 'of') return null
  const end = readPlace(source, at + 2)
  return end === null ? null : found(end)
}
