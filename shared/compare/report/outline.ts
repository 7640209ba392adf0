import type { ClauseChange } from '../../model/comparison.ts'
import type { Clause } from '../../model/version-text.ts'
import { nameClauses } from '../../text/clause-names.ts'
import type { ChangeNames } from './change-words.ts'
import type { Reported } from './reported.ts'

/** What the clauses of a change are called. */
export interface Outline {
  readonly namesOf: (change: ClauseChange) => ChangeNames
  /** The heading of the newer text, else of the older; else the first words. */
  readonly headingOf: (change: ClauseChange) => string
}

const FIRST_WORDS = 60

/** The names of all clauses of both texts, read once. */
export function outlineOf({ old, new: now }: Pick<Reported, 'old' | 'new'>): Outline {
  const names = { old: nameClauses(old.clauses), new: nameClauses(now.clauses) }
  const joined = (which: 'old' | 'new', indices: readonly number[]): string | null => {
    const found = indices.map((index) => names[which][index] ?? null).filter((name) => name !== null)
    return found.length === 0 ? null : found.join(' + ')
  }
  return {
    namesOf: (change) => ({ old: joined('old', change.old), new: joined('new', change.new) }),
    headingOf: (change) => {
      const [inNew, inOld] = [now.clauses[change.new[0] ?? -1], old.clauses[change.old[0] ?? -1]]
      return inNew?.heading || inOld?.heading || firstWords(inNew ?? inOld)
    },
  }
}

function firstWords(clause: Clause | undefined): string {
  const words = (clause?.text ?? '').replaceAll(/\s+/g, ' ').trim()
  if (words.length <= FIRST_WORDS) return words
  const cut = words.lastIndexOf(' ', FIRST_WORDS)
  return `${words.slice(0, cut > 0 ? cut : FIRST_WORDS)}…`
}
