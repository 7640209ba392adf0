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

// Contract text is data: nothing in it may become markup of ours.
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&')

const emphasised = (text: string, mark: string): string =>
  text
    .split('\n')
    .map((line) =>
      line.replace(/^(\s*)(.*?)(\s*)$/su, (_, before, words, after) =>
        words === '' ? line : `${before}${mark}${escaped(words)}${mark}${after}`,
      ),
    )
    .join('\n')

const marks: WordMarks = {
  '=': escaped,
  '-': (text: string) => emphasised(text, '~~'),
  '+': (text: string) => emphasised(text, '**'),
}

/** A comparison as Markdown: a heading per changed clause, ~~deletions~~ and **insertions**. */
export function comparisonMarkdown(compared: Compared): string {
  const title = makeChangeTitles(compared)
  const { summary, renames, changes } = compared.comparison
  const blocks = changes.filter(isVisible).map((change) => {
    const terms = termLines(change).map((line) => `- ${escaped(line)}`)
    return [
      `## ${escaped(title(change))}`,
      `*${changeFlags(change)}*`,
      terms.join('\n'),
      markedWords(compared, change, marks),
    ]
      .filter((part) => part !== '')
      .join('\n\n')
  })
  const renamed = renames.map((rename) => `- ${escaped(rename.old)} → ${escaped(rename.new)} (${rename.count} places)`)
  const renamedBlock = renamed.length === 0 ? [] : ['Renamed throughout:', renamed.join('\n')]
  return [
    '# What changed',
    ...unrelatedLines(compared.comparison),
    summaryLine(summary),
    ...renamedBlock,
    ...blocks,
  ].join('\n\n')
}
