import type { Clause, VersionText } from '../../model/version-text.ts'
import type { AssembledDraft } from './assemble-draft.ts'

interface Entry {
  readonly label: string | null
  readonly heading: string | null
  readonly lines: readonly string[]
}

/**
 * Clauses as entries with a number or a heading, and all lines up to the next one: where a reader puts paragraphs that
 * have neither depends on how many there are.
 */
function entriesOf(clauses: readonly Pick<Clause, 'label' | 'heading' | 'text'>[]): readonly Entry[] {
  const entries: Entry[] = []
  for (const { label, heading, text } of clauses) {
    const lines = text === '' ? [] : text.split('\n')
    const last = entries.at(-1)
    if (label === null && heading === null && last !== undefined)
      entries[entries.length - 1] = { ...last, lines: [...last.lines, ...lines] }
    else entries.push({ label, heading, lines })
  }
  return entries
}

/** The clauses that a draft leaves, as a reader of the issued document should find them. */
export const standingClauses = ({ clauses }: AssembledDraft): readonly Pick<Clause, 'label' | 'heading' | 'text'>[] =>
  clauses
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ label, heading, paragraphs }) => ({ label, heading, text: paragraphs.join('\n') }))

const quoted = (text: string | null | undefined): string =>
  text == null || text === '' ? 'nothing' : `“${text.length > 160 ? `${text.slice(0, 160)}…` : text}”`

const nameOf = ({ label, heading }: Entry): string => label ?? heading ?? 'the beginning'

/**
 * Holds what was read of an issued document against the draft: null where numbers, headings and texts are the same,
 * else the first place that is not, with both.
 */
export function differsFromDraft(draft: AssembledDraft, text: VersionText): string | null {
  const [wanted, read] = [entriesOf(standingClauses(draft)), entriesOf(text.clauses)]
  for (let at = 0; at < Math.max(wanted.length, read.length); at++) {
    const [one, other] = [wanted[at], read[at]]
    if (one === undefined)
      return `${quoted(other === undefined ? null : nameOf(other))} stands at the end, and should not`
    if (other === undefined) return `${quoted(nameOf(one))} is missing`
    if (one.label !== other.label)
      return `the number ${quoted(other.label)} instead of ${quoted(one.label)}, at ${quoted(one.heading ?? one.lines[0])}`
    if (one.heading !== other.heading)
      return `in ${nameOf(one)}, the heading ${quoted(other.heading)} instead of ${quoted(one.heading)}`
    const line = one.lines.findIndex((words, index) => words !== other.lines[index])
    const place = line < 0 && other.lines.length > one.lines.length ? one.lines.length : line
    if (place >= 0) return `in ${nameOf(one)}, ${quoted(other.lines[place])} instead of ${quoted(one.lines[place])}`
  }
  return null
}
