import { diffWords } from '#shared/compare/words/diff-words.ts'
import type { WordRun } from '#shared/model/comparison.ts'
import type { Base } from './basis.ts'
import { baseWords, type Entry } from './entries.ts'

/** A clause's words against those of the base. */
export interface ClauseWords {
  readonly heading: readonly WordRun[]
  /** Its paragraphs, joined by newlines. */
  readonly body: readonly WordRun[]
}

const known = new WeakMap<Entry, ClauseWords>()

/** What of a clause is the base's and what is ours; what was put in or taken out is wholly so. */
export function clauseWords(entry: Entry, base: Base): ClauseWords {
  const found = known.get(entry)
  if (found !== undefined) return found
  const words = compareWords(entry, base)
  known.set(entry, words)
  return words
}

const whole = (kind: '=' | '-' | '+', text: string | null): readonly WordRun[] =>
  text === null || text === '' ? [] : [[kind, text]]

function compareWords(entry: Entry, base: Base): ClauseWords {
  const { clause } = entry
  const body = clause.paragraphs.join('\n')
  if (entry.base === null) return { heading: whole('+', clause.heading), body: whole('+', body) }
  if (clause.isRemoved) return { heading: whole('-', clause.heading), body: whole('-', body) }
  if (!clause.isChanged) return { heading: whole('=', clause.heading), body: whole('=', body) }
  const before = baseWords(entry, base)
  return {
    heading: diffWords(before.heading ?? '', clause.heading ?? '').runs,
    body: diffWords(before.paragraphs.join('\n'), body).runs,
  }
}
