import { type Clause, clauseText } from '../../model/version-text.ts'
import { wordsOf } from '../../text/tokens.ts'

/** What one text has of words or of runs of words: their numbers, each once, and how often each occurs. */
export interface Counted {
  readonly numbers: Uint32Array
  readonly counts: Uint32Array
}

/** A text as the numbers by which it is found among others. Made once a text; a few hundred are compared in milliseconds. */
export interface TextPrint {
  readonly words: Counted
  /** Three neighbouring words each. */
  readonly runs: Counted
}

/**
 * How many different numbers there are. Two words or runs may get the same one; among the half million different runs
 * of three hundred contracts one in sixteen does, which moves no similarity by more than that.
 */
export const PRINT_NUMBERS = 2 ** 22

/** What follows the first half million words, some thousand pages, does not count, so that every print stays small. */
export const MAX_PRINT_WORDS = 500_000

const MASK = PRINT_NUMBERS - 1
const RUN = 3

function numberOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

function count(all: Uint32Array): Counted {
  const sorted = all.sort()
  const numbers = new Uint32Array(sorted.length)
  const counts = new Uint32Array(sorted.length)
  let size = 0
  for (const [at, number] of sorted.entries()) {
    if (at === 0 || number !== sorted[at - 1]) {
      numbers[size] = number
      size += 1
    }
    counts[size - 1] = (counts[size - 1] ?? 0) + 1
  }
  return { numbers: numbers.slice(0, size), counts: counts.slice(0, size) }
}

/** The print of any words. */
export function printWords(words: readonly string[]): TextPrint {
  const hashes = Uint32Array.from(words.slice(0, MAX_PRINT_WORDS), numberOf)
  const runs = new Uint32Array(Math.max(0, hashes.length - RUN + 1))
  for (let at = 0; at < runs.length; at += 1) {
    let hash = 0
    for (let next = at; next < at + RUN; next += 1)
      hash = Math.imul(hash ^ (hashes[next] ?? 0), 0x9e3779b1) ^ (hash >>> 13)
    runs[at] = (hash ^ (hash >>> 16)) & MASK
  }
  return { words: count(hashes.map((hash) => hash & MASK)), runs: count(runs) }
}

/** The print of a version's clauses; their labels do not count, so that renumbering makes no difference. */
export const printText = ({ clauses }: { readonly clauses: readonly Pick<Clause, 'heading' | 'text'>[] }): TextPrint =>
  printWords(clauses.flatMap((clause) => wordsOf(clauseText(clause))))
