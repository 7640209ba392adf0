import { isWord } from '../../text/tokens.ts'
import { readIslands } from './islands.ts'

/** Matched words between two changes are kept apart from them only when they say something. */
const SHORT_WORD = 4
const MAX_SHORT_ISLAND = 2
const FEW_IN_MANY = 10

const countWords = (tokens: readonly string[], from: number, end: number): number => {
  let count = 0
  for (let at = from; at < end; at += 1) if (isWord(tokens[at] ?? '')) count += 1
  return count
}

/**
 * Gives up matches that would only chop two changes into pieces: a word or two of little meaning between rewritten
 * passages, or a few words between long ones.
 */
export function dropSmallMatches(a: readonly string[], b: readonly string[], partner: Int32Array): void {
  const islands = readIslands(partner)
  let endA = 0
  let endB = 0
  for (const [index, island] of islands.entries()) {
    const next = islands[index + 1]
    const nextA = next?.a ?? a.length
    const nextB = next?.b ?? b.length
    const before = Math.max(countWords(a, endA, island.a), countWords(b, endB, island.b))
    const islandEndA = island.a + island.length
    const islandEndB = island.b + island.length
    const after = Math.max(countWords(a, islandEndA, nextA), countWords(b, islandEndB, nextB))
    const tokens = a.slice(island.a, islandEndA)
    if (before > 0 && after > 0 && isSmall(tokens, before, after)) {
      partner.fill(-1, island.a, islandEndA)
    } else {
      endA = islandEndA
      endB = islandEndB
    }
  }
}

function isSmall(tokens: readonly string[], before: number, after: number): boolean {
  const words = tokens.filter(isWord)
  if (words.some((word) => /\d/.test(word))) return false
  if (words.length === 0) return Math.min(before, after) >= 3
  if (words.length <= (before + after) / FEW_IN_MANY) return true
  return (
    words.length <= MAX_SHORT_ISLAND &&
    words.every((word) => word.length <= SHORT_WORD) &&
    Math.min(before, after) >= 2 &&
    before + after >= 3 * words.length + 2
  )
}
