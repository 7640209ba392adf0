import type { TableRows } from '#shared/negotiate/issues/table-rows.ts'
import { type MarkdownToken, parseMarkdown } from '../markdown/parse-markdown.ts'

/** The tables of a Markdown text; `<br>` begins a new line in a cell. */
export function readMarkdownTables(text: string): readonly TableRows[] {
  const tables: string[][][] = []
  const tokens = parseMarkdown(text)
  for (const [at, { type }] of tokens.entries()) {
    const cells = tables.at(-1)?.at(-1)
    if (type === 'table_open') tables.push([])
    if (type === 'tr_open') tables.at(-1)?.push([])
    if (type === 'th_open' || type === 'td_open') cells?.push(wordsOf(tokens[at + 1]))
  }
  return tables
}

function wordsOf(token: MarkdownToken | undefined): string {
  return (token?.children ?? [])
    .map(({ type, content }) => {
      if (type === 'softbreak' || type === 'hardbreak') return '\n'
      if (type === 'html_inline') return /^<br\s*\/?>$/i.test(content) ? '\n' : ''
      return content
    })
    .join('')
}
