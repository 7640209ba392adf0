import type { Clause, Paragraph, VersionText } from '../../../model/version-text.ts'
import { alignLines } from './align-lines.ts'
import type { WrittenParagraph } from './rewrite-clause.ts'

/** True when a clause is a row of a table: its cells hold its words, parted by tabs. */
export function isTableRow(base: VersionText, { kind, heading, text }: Clause, indices: readonly number[]): boolean {
  // A blank line after a table belongs to its last row.
  const filled = indices.filter((index) => base.paragraphs[index]?.text.trim() !== '')
  const cells = filled.map((index) => base.paragraphs[index]?.cell ?? null)
  if (heading !== null || cells.length === 0 || cells.includes(null)) return false
  return kind === 'table' || text.includes('\t') || new Set(cells.map((cell) => cell?.column)).size > 1
}

interface Member {
  readonly index: number
  readonly paragraph: Paragraph
}

/** What stands between two tabs of a row's line: words of a paragraph, or an empty cell's first one. */
interface Token {
  readonly text: string
  readonly member: Member | null
}

/**
 * Writes the words of a row into its cells: a tab goes on to the next cell, a newline to the next paragraph of one.
 *
 * Rows keep their cells, and cells their paragraphs: a line stays in the paragraph of the line that it continues, and what
 * has none is a line of the one before it.
 */
export function rewriteRow(base: VersionText, indices: readonly number[], text: string): readonly WrittenParagraph[] {
  const members = indices.flatMap((index): Member[] => {
    const paragraph = base.paragraphs[index]
    return paragraph === undefined ? [] : [{ index, paragraph }]
  })
  const written = writeTokens(tokensOfRow(members), text)
  const numbered = members.find(({ paragraph }) => paragraph.label !== null)?.index
  return members.map((member) => {
    const { index, paragraph } = member
    const lines = written.get(member) ?? []
    const isKept = lines.length === 0 && paragraph.text.trim() === ''
    const own = isKept ? paragraph.text : rewrite(member, lines)
    return { model: index, isNew: false, text: own, isNumbered: index === numbered, isBare: isKept }
  })
}

/** The words of a paragraph of a row; a number inside it is one of them. */
const wordsOf = ({ paragraph: { label, text } }: Member): string =>
  text.trim() === '' ? '' : `${label ?? ''} ${text.trim()}`.trim()

/** The lines of a row as its text has them, token by token. */
function tokensOfRow(members: readonly Member[]): readonly (readonly Token[])[] {
  const lines: Token[][] = [[]]
  let column = 0
  let isFilled = false
  for (const member of members) {
    const words = wordsOf(member)
    if (words === '') continue
    const here = member.paragraph.cell?.column ?? 0
    if (isFilled && here <= column) lines.push([])
    for (; column < here; column++) {
      const empty =
        members.find(({ paragraph }) => paragraph.cell?.column === column + 1 && paragraph.text.trim() === '') ?? null
      if (column + 1 < here) lines.at(-1)?.push({ text: '', member: empty })
    }
    for (const [at, line] of words.split('\n').entries()) {
      if (at > 0) lines.push([])
      lines.at(-1)?.push(...line.split('\t').map((token) => ({ text: token, member })))
    }
    isFilled = true
  }
  // The text of a row begins with its first words.
  const [first = [], ...rest] = lines
  return [
    first.slice(
      Math.max(
        0,
        first.findIndex((token) => token.text !== ''),
      ),
    ),
    ...rest,
  ]
}

function writeTokens(older: readonly (readonly Token[])[], text: string): ReadonlyMap<Member, readonly string[]> {
  const lines = text.split('\n')
  const aligned = alignLines(
    older.map((tokens) => tokens.map((token) => token.text).join('\t')),
    lines,
  )
  const written = new Map<Member, string[]>()
  let last: Member | null = older[0]?.[0]?.member ?? null
  lines.forEach((line, at) => {
    const tokens = older[aligned[at] ?? -1] ?? []
    const own = new Map<Member, string[]>()
    line.split('\t').forEach((token, place) => {
      const member = tokens[place]?.member ?? last
      if (member === null) return
      last = member
      if (token !== '' || tokens[place]?.text !== '') own.set(member, [...(own.get(member) ?? []), token])
    })
    for (const [member, parts] of own) written.set(member, [...(written.get(member) ?? []), parts.join('\t')])
  })
  return written
}

function rewrite({ paragraph: { label, text } }: Member, lines: readonly string[]): string {
  const words = lines.join('\n')
  const number = `${label ?? ''} `
  const begins = text.length - text.trimStart().length
  const trail = text.slice(text.trimEnd().length)
  return (
    text.slice(0, begins) + (label !== null && words.startsWith(number) ? words.slice(number.length) : words) + trail
  )
}
