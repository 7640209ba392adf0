import { wordsOf } from '../../../text/tokens.ts'
import { nameWords } from '../names.ts'
import { estimateSharedRuns, type Sketch, sketchOf } from './sketch.ts'
import type { Sortable, SortedInto } from './sortable.ts'

/** What is compared of a document, or of a contract that is there already. */
export interface Linkable {
  readonly sketch: Sketch
  /** The words of its names, each once. */
  readonly names: ReadonlySet<string>
  /** Its parties' names without their legal forms, in lower case. */
  readonly parties: readonly string[]
  readonly isThere: boolean
}

const FORMS = /^(?:ltd|limited|inc|incorporated|llc|gmbh|plc|corp|corporation|ag|bv|nv|sa|srl|co|company|the)$/

const partyKey = (name: string): string =>
  wordsOf(name)
    .filter((word) => !FORMS.test(word))
    .join(' ')

/** The last folder counts as part of the name: "Acme/draft 2.docx". */
const namesOf = (path: string): readonly string[] => nameWords(path.split('/').slice(-2).join(' '))

export const linkDocument = ({ name, title, print, parties }: Sortable): Linkable => ({
  sketch: sketchOf(print),
  names: new Set([...namesOf(name), ...nameWords(title ?? '')]),
  parties: parties.map((party) => partyKey(party.name)).filter((key) => key !== ''),
  isThere: false,
})

export const linkContract = ({ title, vendor, buyer, print, fileNames }: SortedInto): Linkable => ({
  sketch: sketchOf(print),
  names: new Set([...nameWords(title), ...fileNames.flatMap(namesOf)]),
  parties: [vendor, buyer].map(partyKey).filter((key) => key !== ''),
  isThere: true,
})

/** How telling each word of the names is: what most of them have tells nothing. */
export function weighNames(all: readonly Linkable[]): (word: string) => number {
  const held = new Map<string, number>()
  for (const { names } of all) for (const word of names) held.set(word, (held.get(word) ?? 0) + 1)
  return (word) => Math.log(1 + all.length / (held.get(word) ?? 1)) ** 2
}

/** How much two names say the same, 0 to 1; null where one says nothing. */
function likeNames(one: Linkable, other: Linkable, weigh: (word: string) => number): number | null {
  if (one.names.size === 0 || other.names.size === 0) return null
  const weightOf = (words: Iterable<string>): number => {
    let sum = 0
    for (const word of words) sum += weigh(word)
    return sum
  }
  const common = weightOf([...one.names].filter((word) => other.names.has(word)))
  return (2 * common) / (weightOf(one.names) + weightOf(other.names))
}

/** 1 where both are between the same parties, -1 where each names one that the other does not, 0 where it is not known. */
function likeParties(one: Linkable, other: Linkable): -1 | 0 | 1 {
  if (one.parties.length < 2 || other.parties.length < 2) return 0
  const isIn = (party: string, { parties }: Linkable): boolean =>
    parties.some((there) => there === party || there.startsWith(`${party} `) || party.startsWith(`${there} `))
  const strangers = one.parties.slice(0, 2).filter((party) => !isIn(party, other))
  if (strangers.length === 0) return 1
  return other.parties.slice(0, 2).some((party) => !isIn(party, one)) ? -1 : 0
}

/** Of the score, where both names say something. Chosen on real histories (`npm run corpus sorting`). */
const NAMES_SHARE = 0.3
const SAME_PARTIES = 0.1
/** The same text between others is another contract from the same template. */
const OTHER_PARTIES = -0.7

/** How strongly two documents seem to be drafts of one contract, about 0 to 1. */
export function linkScore(one: Linkable, other: Linkable, weigh: (word: string) => number): number {
  const runs = estimateSharedRuns(one.sketch, other.sketch)
  // Whatever they are called: texts that share nothing are not drafts of one contract.
  if (runs < LEAST_RUNS) return 0
  const names = likeNames(one, other, weigh)
  const like = names === null ? runs : (1 - NAMES_SHARE) * runs + NAMES_SHARE * names
  const parties = likeParties(one, other)
  return like + (parties > 0 ? SAME_PARTIES : parties < 0 ? OTHER_PARTIES : 0)
}

const LEAST_RUNS = 0.06
