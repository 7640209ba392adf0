import type { TextDocument, VersionText } from '../../model/version-text.ts'
import type { ClausePair, ClauseWords } from './clause-words.ts'

/**
 * The two texts with the documents of one version matched to those of the other, for versions of several documents.
 *
 * A text that stands in more than one document, as every annex has its closing words, reads alike only within matched
 * documents then, so that the exact steps pair it in its own one, wherever that now stands in the version.
 */
export function tieDocuments(pair: ClausePair, first: VersionText, second: VersionText): ClausePair {
  const [inA, inB] = [documentOf(first), documentOf(second)]
  const [countA, countB] = [first.documents?.length ?? 1, second.documents?.length ?? 1]
  if (countA === 1 && countB === 1) return pair
  const partners = matchDocuments(votesOf(pair, inA, inB), first.documents ?? [], second.documents ?? [])
  const numbers = { a: inA, b: inB.map((document) => partners.get(document) ?? countA + document) }
  const repeated = new Set([...repeatedKeys(pair.a.keys, numbers.a), ...repeatedKeys(pair.b.keys, numbers.b)])
  const tied = new Map<string, number>()
  const tie = (words: ClauseWords, documents: Int32Array): ClauseWords => ({
    ...words,
    documents,
    keys: words.keys.map((key, clause) => {
      if (!repeated.has(key)) return key
      const name = `${key} ${documents[clause]}`
      const number = tied.get(name) ?? TIED - tied.size
      tied.set(name, number)
      return number
    }),
  })
  return { ...pair, a: tie(pair.a, numbers.a), b: tie(pair.b, numbers.b) }
}

/** Keys of their own, far from those of texts (from 0 up) and of what the user said (from -1 down). */
const TIED = -(2 ** 30)

/** The document of each clause, by its place in the version. */
function documentOf({ clauses, documents = [] }: VersionText): Int32Array {
  let at = 0
  return Int32Array.from(clauses, (_, clause) => {
    while ((documents[at + 1]?.firstClause ?? Number.POSITIVE_INFINITY) <= clause) at += 1
    return at
  })
}

/** Documents of both versions that may be the same one, and how much of their text says so. */
interface Vote {
  readonly a: number
  readonly b: number
  readonly weight: number
}

/** What the texts say that stand once in each version. */
function votesOf(pair: ClausePair, inA: Int32Array, inB: Int32Array): readonly Vote[] {
  const [onceInA, onceInB] = [placesOfSingles(pair.a.keys), placesOfSingles(pair.b.keys)]
  const votes = new Map<string, Vote>()
  for (const [key, clauseA] of onceInA) {
    const clauseB = onceInB.get(key)
    if (clauseB === undefined) continue
    const [a, b] = [inA[clauseA] ?? 0, inB[clauseB] ?? 0]
    const weight = (votes.get(`${a} ${b}`)?.weight ?? 0) + (pair.a.weights[clauseA] ?? 1)
    votes.set(`${a} ${b}`, { a, b, weight })
  }
  return [...votes.values()]
}

/** Which document of A each one of B is: those that share most, then those of one name, then the main ones. */
function matchDocuments(
  votes: readonly Vote[],
  first: readonly TextDocument[],
  second: readonly TextDocument[],
): ReadonlyMap<number, number> {
  const partners = new Map<number, number>()
  const taken = new Set<number>()
  const match = ({ a, b }: Pick<Vote, 'a' | 'b'>): void => {
    if (partners.has(b) || taken.has(a)) return
    partners.set(b, a)
    taken.add(a)
  }
  const heaviestFirst = (one: Vote, other: Vote): number =>
    other.weight - one.weight || one.a - other.a || one.b - other.b
  for (const vote of votes.toSorted(heaviestFirst)) match(vote)
  for (const [b, { name }] of second.entries()) {
    const a = first.findIndex((document) => document.name === name)
    if (a >= 0) match({ a, b })
  }
  match({ a: 0, b: 0 })
  return partners
}

function placesOfSingles(keys: Int32Array): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  for (const [clause, key] of keys.entries()) places.set(key, places.has(key) ? -1 : clause)
  return new Map([...places].filter(([, clause]) => clause >= 0))
}

/** The texts that stand in more than one document of a version. */
function repeatedKeys(keys: Int32Array, documents: Int32Array): readonly number[] {
  const seen = new Map<number, number>()
  const repeated: number[] = []
  for (const [clause, key] of keys.entries()) {
    const document = documents[clause] ?? 0
    const before = seen.get(key)
    if (before === undefined) seen.set(key, document)
    else if (before !== document) repeated.push(key)
  }
  return repeated
}
