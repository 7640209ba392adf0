import type { ContractId, PointId } from '../model/ids.ts'
import { foldTypography } from '../text/normalise.ts'
import { wordsOf } from '../text/tokens.ts'

/** An agreed point of some contract. */
export interface AgreedPoint {
  readonly contract: ContractId
  /** The contract's title. */
  readonly title: string
  readonly counterparty: string
  readonly point: PointId
  readonly pointTitle: string
  readonly topic: string | null
  /** The headings of its clauses, or of what they stand under. */
  readonly headings: readonly string[]
  readonly text: string
  /** The version that it was agreed in, and that version's day. */
  readonly version: number
  readonly date: string
}

/** What precedents are looked for. */
export interface AskedPrecedents {
  readonly topic: string | null
  /** A point's title or a clause's heading. */
  readonly words: string | null
}

/** Words agreed on elsewhere: where they were agreed last, and in how many contracts they were. */
export type Precedent = Omit<AgreedPoint, 'topic' | 'headings'> & { readonly count: number }

/** So many precedents are looked through at most. */
const MOST = 50

/**
 * What was agreed on a matter in other contracts: on the same topic first, then where title or heading share the most words;
 * the latest first among those alike. The same words are one precedent.
 */
export function findPrecedents(asked: AskedPrecedents, agreed: readonly AgreedPoint[]): readonly Precedent[] {
  const found = agreed
    .map((point) => ({ point, likeness: likenessOf(asked, point) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((one, other) => other.likeness - one.likeness || compare(other.point.date, one.point.date))
  const byWords = Map.groupBy(found, ({ point }) => foldTypography(point.text))
  return [...byWords.values()].slice(0, MOST).flatMap((alike) => {
    const [first] = alike
    if (first === undefined) return []
    const { topic, headings, ...precedent } = first.point
    return { ...precedent, count: new Set(alike.map(({ point }) => point.contract)).size }
  })
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const SAME_TOPIC = 2
/** Half of the words that tell something. */
const ALIKE = 0.5

function likenessOf({ topic, words }: AskedPrecedents, { topic: own, pointTitle, headings }: AgreedPoint): number {
  if (topic !== null && topic === own) return SAME_TOPIC
  if (words === null) return 0
  const asked = tellingWords(words)
  return Math.max(...[pointTitle, ...headings].map((name) => shareOf(asked, tellingWords(name))))
}

/** How much of the shorter of two names is in the other one. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shorter = Math.min(one.size, other.size)
  return shorter === 0 ? 0 : [...one].filter((word) => other.has(word)).length / shorter
}

const SILENT = new Set(
  'a all an and any as at by etc for from in into no of on or other per the to under upon with'.split(' '),
)

/** The words that tell names apart, in the singular. */
const tellingWords = (name: string): ReadonlySet<string> =>
  new Set(
    wordsOf(name)
      .filter((word) => !SILENT.has(word) && !/^\d+$/.test(word))
      .map((word) => word.replace(/(?<=\p{L}{3})s$/u, '')),
  )
