import type { WordRun } from '../../model/comparison.ts'
import { isWord } from '../../text/tokens.ts'
import { matchTokens, type TokenMatch } from './match-tokens.ts'
import { slideChanges } from './slide-changes.ts'
import { dropSmallMatches } from './tidy-matches.ts'
import { numberTokens, readTokens, type TokenText } from './token-text.ts'
import { writeRuns } from './write-runs.ts'

/** What changed between two texts, word by word. */
export interface WordDiff {
  /** Equal and deleted runs are the old text, equal and inserted ones the new; never two runs of one kind in a row. */
  readonly runs: readonly WordRun[]
  /** Some difference is of typography alone. */
  readonly typography: boolean
  /** Share of the words' letters common to both: 1 for the same words. */
  readonly similarity: number
  /** Short passages that another one stands for, before small matches were given up. */
  readonly swaps: readonly (readonly [string, string])[]
  /** See `TokenMatch`. */
  readonly isCoarse: boolean
}

/**
 * The word changes from one text to another.
 *
 * Always computed in the same direction: the other way round gives the same runs with deletions and insertions swapped.
 */
export function diffWords(older: string, newer: string): WordDiff {
  if (older === newer) {
    return { runs: older === '' ? [] : [['=', older]], typography: false, similarity: 1, swaps: [], isCoarse: false }
  }
  const old = readTokens(older)
  const now = readTokens(newer)
  const matched = newer < older ? matchTidily(now, old) : matchTidily(old, now)
  const { isCoarse } = matched
  const partner = newer < older ? invert(matched.partner, old.tokens.length) : matched.partner
  const similarity = similarityOf(old, now, partner)
  const swaps = findSwaps(old, now, partner)
  if (newer < older) {
    const inverted = invert(partner, now.tokens.length)
    dropSmallMatches(now.tokens, old.tokens, inverted)
    return { ...writeRuns(old, now, invert(inverted, old.tokens.length)), similarity, swaps, isCoarse }
  }
  dropSmallMatches(old.tokens, now.tokens, partner)
  return { ...writeRuns(old, now, partner), similarity, swaps, isCoarse }
}

function matchTidily(one: TokenText, other: TokenText): TokenMatch {
  const [a, b] = numberTokens(one, other)
  const { partner, isCoarse } = matchTokens(a, b)
  slideChanges({ numbers: a, tokens: one.tokens }, { numbers: b, tokens: other.tokens }, partner)
  return { partner, isCoarse }
}

function invert(partner: Int32Array, length: number): Int32Array {
  const inverse = new Int32Array(length).fill(-1)
  partner.forEach((b, a) => {
    if (b >= 0) inverse[b] = a
  })
  return inverse
}

const lettersOf = (tokens: readonly string[]): number =>
  tokens.reduce((sum, token) => sum + (isWord(token) ? token.length : 0), 0)

function similarityOf(old: TokenText, now: TokenText, partner: Int32Array): number {
  const total = lettersOf(old.tokens) + lettersOf(now.tokens)
  if (total === 0) return 1
  let common = 0
  partner.forEach((inNew, inOld) => {
    const token = old.tokens[inOld] ?? ''
    if (inNew >= 0 && isWord(token)) common += token.length + (now.tokens[inNew]?.length ?? 0)
  })
  return Math.round((common / total) * 10_000) / 10_000
}

const MAX_SWAP = 4

function findSwaps(old: TokenText, now: TokenText, partner: Int32Array): readonly (readonly [string, string])[] {
  const swaps: (readonly [string, string])[] = []
  let fromOld = 0
  let fromNew = 0
  for (let inOld = 0; inOld <= old.tokens.length; inOld += 1) {
    const inNew = inOld === old.tokens.length ? now.tokens.length : (partner[inOld] ?? -1)
    if (inNew < 0) continue
    const [lengthOld, lengthNew] = [inOld - fromOld, inNew - fromNew]
    if (lengthOld > 0 && lengthNew > 0 && lengthOld <= MAX_SWAP && lengthNew <= MAX_SWAP) {
      const gone = old.tokens.slice(fromOld, inOld)
      const come = now.tokens.slice(fromNew, inNew)
      if (gone.every(isWord) && come.every(isWord)) swaps.push([gone.join(' '), come.join(' ')])
    }
    fromOld = inOld + 1
    fromNew = inNew + 1
  }
  return swaps
}
