import type { PrintCell, PrintLine, Printout, PrintSection, PrintTable } from '#shared/model/printout/printout.ts'
import { visibleText } from '../report/visible-text.ts'

/** A printout as Markdown with tables as GitHub writes them. Nothing of a contract becomes markup. */
export function printoutMarkdown({ title, facts, sections, closing, madeOn }: Printout): Uint8Array {
  const head = facts.map(({ name, value }) => `- ${plain(name)}: ${plain(value)}`)
  const blocks = [
    `# ${plain(title)}`,
    ...(head.length === 0 ? [] : [head.join('\n')]),
    ...sections.flatMap(sectionBlocks),
    ...[...closing, ...(madeOn === null ? [] : [`Made ${madeOn}.`])].map((text) => `_${plain(text)}_`),
  ]
  return new TextEncoder().encode(`${blocks.join('\n\n')}\n`)
}

function sectionBlocks({ heading, lines, table }: PrintSection): readonly string[] {
  return [
    ...(heading === null ? [] : [`## ${plain(heading)}`]),
    ...lines.map(toned),
    ...(table === null ? [] : [tableBlock(table)]),
  ]
}

const tableBlock = ({ columns, rows }: PrintTable): string =>
  [
    rowOf(columns.map(({ title }) => plain(title))),
    rowOf(columns.map(() => '---')),
    ...rows.map((cells) => rowOf(cells.map(cellText))),
  ].join('\n')

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const cellText = (cell: PrintCell): string => cell.map(toned).join('<br>')

function toned({ text, tone }: PrintLine): string {
  const words = plain(text)
  if (words === '') return ''
  if (tone === 'quote') return `“${words}”`
  return tone === 'warning' || tone === 'strong' ? `**${words}**` : words
}

/** One line in which every sign that Markdown or HTML would take for its own is escaped. */
const plain = (text: string): string =>
  visibleText(text)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>|~&]/g, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`))
    .replace(/^(?=[#+>-])/, '\\')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
