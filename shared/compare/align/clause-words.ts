import { clauseText, type VersionText } from '../../model/version-text.ts'
import { foldTypography } from '../../text/normalise.ts'
import { wordsOf } from '../../text/tokens.ts'

/** One version text as numbers: everything the alignment reads, clause by clause. */
export interface ClauseWords {
  readonly count: number
  /** Equal numbers, equal texts (typography aside). 0 is the empty text. */
  readonly keys: Int32Array
  /** Heading alone; 0 for none. */
  readonly headings: Int32Array
  /** Sorted word numbers of each clause, repeats kept. */
  readonly words: readonly Int32Array[]
  /** Sorted numbers of each clause's pairs of neighbouring words, without repeats. */
  readonly grams: readonly Int32Array[]
  /** The document that each clause stands in; the same number, the same document of both versions. */
  readonly documents: Int32Array
  /** Index of the parent clause, -1 at the top. */
  readonly parents: Int32Array
  /** 1 for a heading without text of its own. */
  readonly bare: Uint8Array
  /** How much of the text a clause is: its words, three times over for a bare heading. */
  readonly weights: Float64Array
}

/** Two version texts in the same numbers, with what each word and pair of words is worth. */
export interface ClausePair {
  readonly a: ClauseWords
  readonly b: ClauseWords
  /** Rare words weigh more (inverse clause frequency over both texts). */
  readonly wordWorth: Float64Array
  readonly gramWorth: Float64Array
  /** How many clauses of both texts hold the pair of words. */
  readonly gramSpread: Int32Array
  /** True of two clauses that the user said are not the same. */
  readonly isApart: (inA: number, inB: number) => boolean
}

interface Numbering<K> {
  readonly of: (key: K) => number
  readonly size: () => number
}

function startNumbering<K>(): Numbering<K> {
  const numbers = new Map<K, number>()
  return {
    of: (key) => {
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, numbers.size)
      return numbers.size - 1
    },
    size: () => numbers.size,
  }
}

const GRAM_BASE = 2 ** 24

function readClauses(
  version: VersionText,
  texts: Numbering<string>,
  words: Numbering<string>,
  grams: Numbering<number>,
): ClauseWords {
  const folded = version.clauses.map((clause) => foldTypography(clauseText(clause)))
  const sequences = folded.map((text) => Int32Array.from(wordsOf(text), (word) => words.of(word)))
  return {
    count: version.clauses.length,
    keys: Int32Array.from(folded, (text) => texts.of(text)),
    headings: Int32Array.from(version.clauses, (clause) => texts.of(foldTypography(clause.heading ?? ''))),
    grams: sequences.map((sequence) => gramsOf(sequence, grams)),
    words: sequences.map((sequence) => sequence.slice().sort()),
    documents: new Int32Array(version.clauses.length),
    parents: Int32Array.from(version.clauses, (clause) => clause.parent ?? -1),
    bare: Uint8Array.from(version.clauses, (clause) => (clause.text === '' ? 1 : 0)),
    weights: Float64Array.from(version.clauses, (clause, index) => {
      const length = sequences[index]?.length ?? 0
      return 1 + length * (clause.text === '' ? 3 : 1)
    }),
  }
}

function gramsOf(sequence: Int32Array, grams: Numbering<number>): Int32Array {
  const found = new Set<number>()
  let before = 0
  for (const word of sequence) {
    found.add(grams.of(before * GRAM_BASE + word + 1))
    before = word + 1
  }
  return Int32Array.from(found).sort()
}

function spreadOf(lists: Iterable<Int32Array>, size: number): Int32Array {
  const spread = new Int32Array(size)
  const lastSeen = new Int32Array(size).fill(-1)
  let index = 0
  for (const list of lists) {
    for (const number of list) {
      if (lastSeen[number] === index) continue
      lastSeen[number] = index
      spread[number] = (spread[number] ?? 0) + 1
    }
    index += 1
  }
  return spread
}

const worthOf = (spread: Int32Array, clauses: number): Float64Array =>
  Float64Array.from(spread, (count) => 0.1 + Math.log((clauses + 1) / Math.max(1, count)))

/** Numbers both texts alike. */
export function readClausePair(older: VersionText, newer: VersionText): ClausePair {
  const texts = startNumbering<string>()
  const words = startNumbering<string>()
  const grams = startNumbering<number>()
  texts.of('')
  const a = readClauses(older, texts, words, grams)
  const b = readClauses(newer, texts, words, grams)
  const clauses = a.count + b.count
  const gramSpread = spreadOf([...a.grams, ...b.grams], grams.size())
  return {
    a,
    b,
    wordWorth: worthOf(spreadOf([...a.words, ...b.words], words.size()), clauses),
    gramWorth: worthOf(gramSpread, clauses),
    gramSpread,
    isApart: () => false,
  }
}
