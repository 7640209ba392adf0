/** One clause of the sample: where it was, where its point says that it is, and whether a person found that right. */
export interface SampleRow {
  readonly history: string
  readonly first: string
  readonly last: string
  /** Null: not checked yet. */
  readonly verdict: 'right' | 'wrong' | null
  readonly note: string
}

/** So many are checked by hand, and so many of them must be right. */
export const CHECKED = 50
export const LEAST_RIGHT = 48

const HEAD = ['| History | First version | Last version | Checked | Note |', '| --- | --- | --- | --- | --- |']

/** The sample as the table in positions.md. */
export const showTable = (rows: readonly SampleRow[]): readonly string[] => [
  ...HEAD,
  ...rows.map(
    ({ history, first, last, verdict, note }) => `| ${[history, first, last, verdict ?? '', note].join(' | ')} |`,
  ),
]

/** The rows of positions.md. */
export const readTable = (text: string): readonly SampleRow[] =>
  text.split('\n').flatMap((line) => {
    if (!line.startsWith('| ') || HEAD.includes(line)) return []
    const [history = '', first = '', last = '', checked = '', note = ''] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
    return { history, first, last, note, verdict: checked === 'right' || checked === 'wrong' ? checked : null }
  })
