import {
  type Compared,
  changeFlags,
  isVisible,
  makeChangeTitles,
  markedWords,
  summaryLine,
  termLines,
  unrelatedLines,
  type WordMarks,
} from './changes.ts'

/** Deletions in [-…-], insertions in {+…+}. */
export const plainMarks: WordMarks = {
  '=': (text: string) => text,
  '-': (text: string) => `[-${text}-]`,
  '+': (text: string) => `{+${text}+}`,
}

const indented = (text: string): string => text.replace(/^/gm, '    ')

/** A comparison for a terminal: every changed clause, deletions in [-…-], insertions in {+…+}. */
export function comparisonText(compared: Compared): string {
  const title = makeChangeTitles(compared)
  const { summary, renames, changes } = compared.comparison
  const shown = changes.filter(isVisible)
  const blocks = shown.map((change) => {
    const terms = termLines(change).map((line) => `    · ${line}`)
    return [
      `${title(change)}  (${changeFlags(change)})`,
      ...terms,
      indented(markedWords(compared, change, plainMarks)),
    ].join('\n')
  })
  const renamed = renames.map((rename) => `Renamed throughout: ${rename.old} → ${rename.new} (${rename.count} places)`)
  return [...unrelatedLines(compared.comparison), summaryLine(summary), ...renamed, '', blocks.join('\n\n')].join('\n')
}
