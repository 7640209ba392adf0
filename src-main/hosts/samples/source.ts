import { invariant } from '#shared/model/result.ts'

/** What a paragraph of a sample is; its number and its style follow from it. */
export type ParagraphKind =
  | 'title'
  | 'subtitle'
  | 'lead'
  | 'party'
  | 'recital'
  | 'section'
  | 'clause'
  | 'item'
  | 'subitem'
  | 'definition'
  | 'schedule'

/** One paragraph of a sample: its id follows it through all versions. */
export interface SampleParagraph {
  readonly kind: ParagraphKind
  readonly id: string
  readonly text: string
}

/** A table of a sample; its cells have ids of the form `table.row.column`, counted from one. */
export interface SampleTable {
  readonly kind: 'table'
  readonly id: string
  readonly look: 'grid' | 'plain'
  readonly widths: readonly number[]
  /** Column set to the right, counted from one; 0 for none. */
  readonly right: number
  readonly rows: readonly (readonly string[])[]
}

export type SampleBlock = SampleParagraph | SampleTable

const MARKERS: readonly (readonly [string, ParagraphKind])[] = [
  ['### ', 'lead'],
  ['## ', 'section'],
  ['# ', 'title'],
  ['~ ', 'subtitle'],
  ['party: ', 'party'],
  ['recital: ', 'recital'],
  ['schedule: ', 'schedule'],
  ['    - ', 'subitem'],
  ['  - ', 'item'],
  ['- ', 'clause'],
  [': ', 'definition'],
]

const parseParagraph = (line: string, fallbackId: string): SampleParagraph => {
  const marker = MARKERS.find(([prefix]) => line.startsWith(prefix))
  invariant(marker !== undefined, `a line of a sample starts with a known marker: ${line}`)
  const rest = line.slice(marker[0].length).trim()
  const id = /\s*\{#([a-z0-9-]+)\}$/.exec(rest)
  return { kind: marker[1], id: id?.[1] ?? fallbackId, text: id === null ? rest : rest.slice(0, id.index) }
}

const parseRow = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

const parseTable = (head: string, rows: readonly string[]): SampleTable => {
  const match = /^\{table ([a-z-]+) (grid|plain) ([\d ]+?)(?: right=(\d+))?\}$/.exec(head)
  invariant(match !== null, `a table starts with its id, look and widths: ${head}`)
  return {
    kind: 'table',
    id: match[1] ?? '',
    look: match[2] === 'grid' ? 'grid' : 'plain',
    widths: (match[3] ?? '').split(' ').map(Number),
    right: Number(match[4] ?? 0),
    rows: rows.map(parseRow),
  }
}

/** The blocks that lines of sample source stand for; `prefix` names paragraphs that have no id of their own. */
export const parseBlocks = (lines: readonly string[], prefix: string): readonly SampleBlock[] => {
  const blocks: SampleBlock[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line.trim() === '') continue
    if (!line.startsWith('{table ')) {
      blocks.push(parseParagraph(line, `${prefix}-${at + 1}`))
      continue
    }
    const rest = lines.slice(at + 1)
    const length = rest.findIndex((row) => !row.startsWith('|'))
    const rows = length < 0 ? rest : rest.slice(0, length)
    blocks.push(parseTable(line, rows))
    at += rows.length
  }
  return blocks
}
