import type { Word } from './model.ts'
import { WORD_GAP } from './print-text.ts'

/** Words that stand on one baseline, left to right. */
export interface Line {
  readonly words: readonly Word[]
  readonly x0: number
  readonly x1: number
  readonly y: number
  /** Of most of its characters. */
  readonly size: number
}

/** The size most characters of the words have. */
function usualSize(words: readonly Word[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of words) {
    const rounded = Math.round(size * 4) / 4
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
  }
  let best = 0
  let most = -1
  for (const [size, count] of counts) {
    if (count > most) {
      most = count
      best = size
    }
  }
  return best
}

export function lineOf(words: readonly Word[]): Line {
  const sorted = words.toSorted((a, b) => a.x0 - b.x0)
  const size = usualSize(sorted)
  const main = sorted.find((word) => Math.abs(word.size - size) < 0.5) ?? sorted[0]
  let [x0, x1] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const word of sorted) {
    x0 = Math.min(x0, word.x0)
    x1 = Math.max(x1, word.x1)
  }
  return { words: sorted, x0, x1, y: main?.y ?? 0, size }
}

/** True when a word stands raised or lowered beside words of this size on this baseline, as note marks do. */
const isBeside = (word: Word, row: Row): boolean =>
  word.size < 0.85 * row.size && word.y < row.y + 0.35 * row.size && word.y > row.y - 0.75 * row.size

interface Row {
  y: number
  size: number
  readonly words: Word[]
}

const onBaseline = (word: Word, row: Row): boolean =>
  Math.abs(word.y - row.y) <= 0.22 * Math.min(Math.max(word.size, 1), Math.max(row.size, 1))

/**
 * The lines of a page or of a part of it, from the top down.
 *
 * Raised and lowered figures join the line they stand beside when they touch one of its words.
 */
export function findLines(words: readonly Word[]): readonly Line[] {
  const sorted = words.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)
  const rows: Row[] = []
  for (const word of sorted) {
    const near = rows
      .slice(-4)
      .toReversed()
      .find((row) => onBaseline(word, row))
    if (near === undefined) rows.push({ y: word.y, size: word.size, words: [word] })
    else {
      near.words.push(word)
      near.size = Math.max(near.size, word.size)
    }
  }
  return joinRaised(rows).map(({ words: own }) => lineOf(own))
}

const touches = (word: Word, row: Row): boolean =>
  row.words.some(
    (other) => word.x0 - other.x1 < 0.5 * row.size && other.x0 - word.x1 < 0.5 * row.size && other.size > word.size,
  )

function joinRaised(rows: readonly Row[]): readonly Row[] {
  const kept: Row[] = []
  rows.forEach((row, at) => {
    const around = [rows[at - 1], rows[at + 1], rows[at - 2], rows[at + 2]]
    for (const word of [...row.words]) {
      const host = around.find((other) => other !== undefined && isBeside(word, other) && touches(word, other))
      if (host === undefined) continue
      host.words.push(word)
      row.words.splice(row.words.indexOf(word), 1)
    }
    if (row.words.length > 0) kept.push(row)
  })
  return kept.toSorted((a, b) => a.y - b.y)
}

/** True when a space stands between two words of a line. */
export const isParted = (before: Word, word: Word): boolean =>
  word.spaced || word.x0 - before.x1 > WORD_GAP * Math.min(before.size, word.size)
