import type { WordRun } from '#shared/model/comparison.ts'
import type { Piece } from './typefaces.ts'

/** A piece of a line, and the run of words it is of. */
export interface Segment extends Piece {
  readonly kind: WordRun[0]
  /** Position of its run. */
  readonly run: number
}

export type TextLine = readonly Segment[]

/** Where a line may end, where it must, and what holds together. */
const PARTS = /\n|[ \t\u2000-\u200a\u3000]+|[^ \t\n\u2000-\u200a\u3000]+/gu

/** Breaks words into lines that are at most so wide; the width is in ems. A word wider than a line is cut. */
export function breakLines(
  runs: readonly WordRun[],
  width: number,
  piecesOf: (text: string, run: number) => readonly Piece[],
): readonly TextLine[] {
  const lines: Segment[][] = []
  let [line, word]: [Segment[], Segment[]] = [[], []]
  let [filled, wordWidth] = [0, 0]

  const endLine = (): void => {
    lines.push(line)
    line = []
    filled = 0
  }
  const put = (segment: Segment): void => {
    line.push(segment)
    filled += segment.width
  }
  const endWord = (): void => {
    if (filled > 0 && filled + wordWidth > width) endLine()
    for (const segment of word) {
      if (filled + segment.width <= width) put(segment)
      else
        for (const one of charactersOf(segment, piecesOf)) {
          if (filled > 0 && filled + one.width > width) endLine()
          put(one)
        }
    }
    word = []
    wordWidth = 0
  }

  for (const [run, [kind, text]] of runs.entries()) {
    for (const [part] of text.matchAll(PARTS)) {
      if (part === '\n') {
        endWord()
        endLine()
        continue
      }
      const segments = piecesOf(part, run).map((piece) => ({ ...piece, kind, run }))
      if (/^\s/u.test(part) && part !== '\u00a0') {
        endWord()
        for (const segment of segments) put(segment)
        continue
      }
      for (const segment of segments) {
        word.push(segment)
        wordWidth += segment.width
      }
    }
  }
  endWord()
  lines.push(line)
  return lines
}

const charactersOf = (
  { text, kind, run }: Segment,
  piecesOf: (text: string, run: number) => readonly Piece[],
): readonly Segment[] =>
  [...text].flatMap((character) => piecesOf(character, run).map((piece) => ({ ...piece, kind, run })))

export const widthOf = (line: TextLine): number => line.reduce((sum, { width }) => sum + width, 0)
