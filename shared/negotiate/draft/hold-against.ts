import type { Clause, VersionText } from '../../model/version-text.ts'
import type { AssembledDraft } from './assemble-draft.ts'

type Read = Pick<Clause, 'label' | 'heading' | 'text'>

/** A number, and all words up to the next one: headings and lines. */
interface Entry {
  readonly label: string | null
  readonly lines: readonly string[]
}

function entriesOf(clauses: readonly Read[]): readonly Entry[] {
  const entries: Entry[] = []
  for (const { label, heading, text } of clauses) {
    const lines = [...(heading === null ? [] : [heading]), ...(text === '' ? [] : text.split('\n'))]
    const last = entries.at(-1)
    if (label === null && last !== undefined)
      entries[entries.length - 1] = { ...last, lines: [...last.lines, ...lines] }
    else entries.push({ label, lines })
  }
  return entries
}

/** The clauses that a draft leaves, as a reader of the issued document should find them. */
export const standingClauses = ({ clauses }: AssembledDraft): readonly Read[] =>
  clauses
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ label, heading, paragraphs }) => ({ label, heading, text: paragraphs.join('\n') }))

/** Words wherever a heading ends in them; the full stop, colon or dash after a heading belongs to nothing. */
const flat = (lines: readonly string[]): string =>
  lines
    .join(' ')
    .replaceAll(/[.:]?\s+(?:[–—-]\s+)?/g, ' ')
    .replace(/[.:]$/, '')

const quoted = (text: string | null | undefined): string =>
  text == null || text === '' ? 'nothing' : `“${text.length > 160 ? `${text.slice(0, 160)}…` : text}”`

const nameOf = ({ label, lines }: Entry): string => label ?? lines[0] ?? ''

/**
 * Holds what was read of an issued document against the draft: null where numbers and words are the same, else the first
 * place that is not, with both.
 *
 * Which words are a heading is the reader's to say: a short sentence in a heading's type is read as one, and is no reason
 * not to send it.
 */
export function differsFromDraft(draft: AssembledDraft, text: VersionText): string | null {
  const [wanted, read] = [entriesOf(standingClauses(draft)), entriesOf(text.clauses)]
  for (const [at, one] of wanted.entries()) {
    const other = read[at]
    if (other === undefined) return `${quoted(nameOf(one))} is missing`
    if (one.label !== other.label)
      return `the number ${quoted(other.label)} instead of ${quoted(one.label)}, at ${quoted(one.lines[0])}`
    if (flat(one.lines) === flat(other.lines)) continue
    const line = one.lines.findIndex((words, index) => words !== other.lines[index])
    const place = line < 0 ? one.lines.length : line
    const where = one.label === null ? 'at the beginning' : `in ${one.label}`
    return `${where}, ${quoted(other.lines[place])} instead of ${quoted(one.lines[place])}`
  }
  const more = read[wanted.length]
  return more === undefined ? null : `${quoted(nameOf(more))} stands at the end, and should not`
}
