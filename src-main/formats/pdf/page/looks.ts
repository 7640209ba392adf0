import type { Rule, Word } from './model.ts'

const THICKEST_UNDERLINE = 1.8
/** A page with more lines than this is a drawing. */
const MOST_LINES = 2_000

/** Words printed twice in almost the same place, as some programs make bold type, once and bold. */
export function withoutDoubles(words: readonly Word[]): readonly Word[] {
  const kept: Word[] = []
  const places = new Map<string, number[]>()
  for (const word of words) {
    const key = `${word.text}\n${Math.round(word.y / 4)}\n${word.angle}`
    const known = places.get(key) ?? []
    const twin = known.find((at) => {
      const other = kept[at]
      return other !== undefined && isTwin(other, word)
    })
    if (twin === undefined) {
      places.set(key, [...known, kept.length])
      kept.push(word)
    } else kept[twin] = { ...(kept[twin] ?? word), bold: true }
  }
  return kept
}

const isTwin = (a: Word, b: Word): boolean =>
  Math.abs(a.x0 - b.x0) < 0.12 * b.size && Math.abs(a.y - b.y) < 0.12 * b.size && Math.abs(a.size - b.size) < 0.5

export interface MarkedWords {
  readonly words: readonly Word[]
  /** Words with a line through them. */
  readonly struck: number
}

/** Words with a line under them count as bold, as in a word processor's file; those with a line through them are counted. */
export function markLines(words: readonly Word[], rules: readonly Rule[]): MarkedWords {
  const lines = rules.filter(({ x0, x1, y0, y1 }) => y1 - y0 <= THICKEST_UNDERLINE && x1 - x0 > y1 - y0)
  if (lines.length === 0 || lines.length > MOST_LINES) return { words, struck: 0 }
  const byHeight = new Map<number, Rule[]>()
  for (const line of lines) {
    const key = Math.round((line.y0 + line.y1) / 2 / 8)
    byHeight.set(key, [...(byHeight.get(key) ?? []), line])
  }
  let struck = 0
  const marked = words.map((word) => {
    const key = Math.round(word.y / 8)
    const near = [key - 1, key, key + 1].flatMap((at) => byHeight.get(at) ?? [])
    const over = near.filter((line) => fits(line, word))
    const middle = (line: Rule): number => (line.y0 + line.y1) / 2
    if (over.some((line) => middle(line) < word.y - 0.12 * word.size && middle(line) > word.y - 0.45 * word.size))
      struck += 1
    const under = over.some(
      (line) => middle(line) >= word.y - 0.02 * word.size && middle(line) < word.y + 0.28 * word.size,
    )
    return under && !word.bold && /[\p{L}\p{N}]/u.test(word.text) ? { ...word, bold: true, underlined: true } : word
  })
  return { words: marked, struck }
}

/** A line under words begins and ends about where words do; the line of a table goes on to its edge. */
function fits(line: Rule, word: Word): boolean {
  const inside = Math.min(line.x1, word.x1) - Math.max(line.x0, word.x0)
  return (
    inside >= 0.7 * (word.x1 - word.x0) && line.x0 >= word.x0 - 40 * word.size && line.x1 - line.x0 < 60 * word.size
  )
}
