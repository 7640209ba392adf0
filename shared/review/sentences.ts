import type { Clause, VersionText } from '../model/version-text.ts'
import { splitSentences } from '../text/split-sentences.ts'
import type { PatternText, PlacedValue, PlacedWord } from './pattern/find-pattern.ts'
import { readPatternText } from './pattern/read-pattern-text.ts'

/** A sentence of a clause, ready for patterns to be looked for in it. */
export interface Sentence {
  /** Index of its clause. */
  readonly clause: number
  /** Exactly as it stands in the clause. */
  readonly text: string
  /** The sentence with what leads into it ("The Vendor shall not:") before it, so that an item is read with its lead. */
  readonly whole: string
  readonly read: PatternText
  /** How many words of `read` are of the lead. */
  readonly lead: number
}

const LEADS = /(?::|—|–|-|,|\b(?:and|or|not|to|that|following|includes?))\s*$/u

const lastSentence = ({ text }: Clause): string => splitSentences(text).at(-1)?.trim() ?? ''

const endsWithColon = (clause: Clause): boolean => clause.text.includes(':') && lastSentence(clause).endsWith(':')

/**
 * For each clause, the one that it is read under: its parent; for an item without one, the text before its list where
 * that ends with a colon, as an unnumbered paragraph does.
 */
export function readUnder(clauses: readonly Clause[]): readonly (number | null)[] {
  let before: number | null = null
  return clauses.map((clause, index) => {
    if (clause.kind === 'item') return clause.parent ?? before
    before = endsWithColon(clause) ? index : null
    return clause.parent
  })
}

/** More words in a cell are no name of a column. */
const MOST_WORDS_OF_COLUMN = 4

/** True for a row that says no more than what the columns below it are called. */
function isHeadRow({ text }: Clause): boolean {
  const cells = text.split('\t')
  const isName = (cell: string): boolean =>
    cell.split(/\s+/).length <= MOST_WORDS_OF_COLUMN && !/\d|^(?:yes|no)$/i.test(cell.trim())
  return cells.length > 1 && cells.every(isName)
}

/** The row that names the columns of a table, for the rows below it. */
function headRowOf(clauses: readonly Clause[], index: number): string {
  let first = index
  while (clauses[first - 1]?.kind === 'table') first -= 1
  const head = clauses[first]
  return head !== undefined && first < index && isHeadRow(head) ? `${head.text} ` : ''
}

const PARTY =
  /^(?:the )?(?:client|customer|buyer|company|principal|vendor|consultant|contractor|supplier|provider|freelancer|developer|agency)(?:['’]s (?:\p{L}+ ?){1,2})?$/iu

/** A cell, and what it is read with before it. */
interface Cell {
  readonly text: string
  readonly lead: string
}

/**
 * The cells of a row under columns that are called after the parties, each of them with what the row is about and whose it
 * is: what the client does is not said of the vendor. Null for any other clause.
 */
function cellsByParty(clauses: readonly Clause[], index: number): readonly Cell[] | null {
  if (clauses[index]?.kind !== 'table') return null
  const columns = headRowOf(clauses, index).trim().split('\t')
  if (columns.filter((column) => PARTY.test(column.trim())).length < 2) return null
  const [about = '', ...rest] = clauses[index].text.split('\t')
  return rest
    .map((text, at): Cell => ({ text, lead: `${about}: ${columns[at + 1] ?? ''} ` }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

/** The last sentence of what an item stands under, where that leads into its items; of a row, the head of its table. */
function leadOf(clauses: readonly Clause[], under: readonly (number | null)[], index: number): string {
  if (clauses[index]?.kind === 'table') return headRowOf(clauses, index)
  const above = under[index] ?? null
  const clause = above === null ? undefined : clauses[above]
  if (clauses[index]?.kind !== 'item' || above === null || clause === undefined) return ''
  const last = lastSentence(clause)
  if (last === '') return leadOf(clauses, under, above)
  return LEADS.test(last) ? `${leadOf(clauses, under, above)}${last} ` : ''
}

/** More words say what they are about themselves. */
const MOST_WORDS_UNDER_TITLE = 15

/** A heading that a few words stand under, which say little without it: "Non-compete: three months". */
function titleOf({ heading, text }: Clause): string {
  if (heading === null || heading === '') return ''
  return text.split(/\s+/).length <= MOST_WORDS_UNDER_TITLE ? `${heading}: ` : ''
}

/** The longest lead that is kept: a longer one says more about its own clause than about the item. */
const MAX_LEAD = 600

function shift({ words, values }: PatternText, by: number, characters: number): PatternText {
  const moved = words.map(
    ({ word, start, end }): PlacedWord => ({ word, start: start + characters, end: end + characters }),
  )
  return {
    words: moved,
    values: values.map((value): PlacedValue => ({ ...value, from: value.from + by, to: value.to + by })),
  }
}

/** The sentences of a version text in order; headings and labels are not among them. */
export function readSentences({ clauses }: Pick<VersionText, 'clauses'>): readonly Sentence[] {
  const under = readUnder(clauses)
  return clauses.flatMap((clause, index) => {
    const cells = cellsByParty(clauses, index)
    if (cells !== null) return cells.map(({ text, lead }) => readBehind(index, text, lead))
    const lead = (leadOf(clauses, under, index) || titleOf(clause)).slice(-MAX_LEAD)
    return splitSentences(clause.text).map((text, at) => readBehind(index, text, at === 0 ? lead : ''))
  })
}

/** A sentence of a clause with what leads into it. */
function readBehind(clause: number, text: string, lead: string): Sentence {
  const own = readPatternText(text)
  if (lead === '') return { clause, text, whole: text, read: own, lead: 0 }
  const before = readPatternText(lead)
  const moved = shift(own, before.words.length, lead.length)
  const read = { words: [...before.words, ...moved.words], values: [...before.values, ...moved.values] }
  return { clause, text, whole: lead + text, read, lead: before.words.length }
}
