import type { WordRun } from '../../model/comparison.ts'
import type { Stretch } from './table-rows.ts'

/** One line of a redline: what stands between two line breaks, of whichever text they are. */
export interface RedlineLine {
  readonly runs: readonly WordRun[]
  /** The kind of the line break after it; null at the end of the whole. */
  readonly end: WordRun[0] | null
  /** A row of a table, its cells parted by tabs. */
  readonly isRow: boolean
  /** Where it begins in the newer text. */
  readonly start: number
}

/** The table rows of both texts that the runs lead from and to. */
export interface RowStretches {
  readonly old: readonly Stretch[]
  readonly new: readonly Stretch[]
}

/** Cuts the words of a change into lines. All runs and line ends in order are the words again. */
export function cutLines(words: readonly WordRun[], rows: RowStretches): readonly RedlineLine[] {
  const lines: RedlineLine[] = []
  const inRow = { old: makeFinder(rows.old), new: makeFinder(rows.new) }
  const at = { old: 0, new: 0 }
  let [runs, isRow, start]: [WordRun[], boolean, number] = [[], false, 0]
  for (const [kind, text] of words) {
    let from = 0
    for (let place = 0; place < text.length; place += 1) {
      const character = text[place]
      if (character !== '\n' && character !== '\t') continue
      const isInRow = kind === '-' ? inRow.old(at.old + place) : inRow.new(at.new + place)
      if (character === '\t') isRow ||= isInRow
      else if (!isInRow) {
        if (place > from) runs.push([kind, text.slice(from, place)])
        lines.push({ runs, end: kind, isRow, start })
        from = place + 1
        ;[runs, isRow, start] = [[], false, at.new + (kind === '-' ? 0 : from)]
      }
    }
    if (from < text.length) runs.push([kind, text.slice(from)])
    if (kind !== '+') at.old += text.length
    if (kind !== '-') at.new += text.length
  }
  lines.push({ runs, end: null, isRow, start })
  return lines
}

/** True for places inside a stretch. Places are asked for in ascending order. */
function makeFinder(stretches: readonly Stretch[]): (place: number) => boolean {
  let next = 0
  return (place) => {
    while (next < stretches.length && (stretches[next]?.[1] ?? 0) <= place) next += 1
    return (stretches[next]?.[0] ?? Number.POSITIVE_INFINITY) <= place
  }
}

/** Cuts the runs of a row into its cells; each keeps the tab after it, so that nothing of the text is lost. */
export function cutCells(runs: readonly WordRun[]): readonly (readonly WordRun[])[] {
  const cells: WordRun[][] = [[]]
  for (const [kind, text] of runs) {
    for (const [index, part] of text.split(/(?<=\t)/).entries()) {
      if (index > 0) cells.push([])
      cells.at(-1)?.push([kind, part])
    }
    if (text.endsWith('\t')) cells.push([])
  }
  return cells
}
