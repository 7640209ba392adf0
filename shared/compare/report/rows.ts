import type { ClauseChange, WordRun } from '../../model/comparison.ts'
import { textOf } from '../compared-clauses.ts'
import { changeWords, isChanged, markedAnswer, markedWarning, noiseBeside, termWords } from './change-words.ts'
import { type Outline, outlineOf } from './outline.ts'
import type { Reported } from './reported.ts'
import { compareStories } from './stories.ts'

/** One change as a row of a change report. */
export interface ChangeRow {
  /** From 1, in the order of the new text. */
  readonly number: number
  /** The number of the clause in each text, "" where it has none. */
  readonly oldName: string
  readonly newName: string
  readonly heading: string
  /** "Reworded; moved; renumbered 7.2 → 7.3" */
  readonly what: string
  /** "duration: 72 hours → 24 hours" */
  readonly terms: readonly string[]
  /** Yes, Partly, No, or "" where there is nothing to say. */
  readonly marked: string
  /** Set where the sender did not mark it all. */
  readonly warning: string | null
  /** What in it touches no substance, in words; "" for none. */
  readonly noise: string
  /** Equal and deleted words are the old text exactly, equal and inserted ones the new one. */
  readonly words: readonly WordRun[]
}

/** Every change of substance, and apart from them those in which nothing of substance changed. */
export interface ChangeRows {
  readonly changes: readonly ChangeRow[]
  readonly folded: readonly ChangeRow[]
}

/** The rows of a change report; all numbers are different, the folded ones come last. */
export function changeRows(reported: Reported): ChangeRows {
  const outline = outlineOf(reported)
  const changed = reported.comparison.changes.filter(isChanged)
  const ofClauses = changed.filter((change) => !change.noiseOnly)
  const toRow = (change: ClauseChange): Omit<ChangeRow, 'number'> => rowOf(reported, outline, change)
  const changes = number(1, [...ofClauses.map(toRow), ...storyRows(reported)])
  const folded = changed.filter((change) => change.noiseOnly).map(toRow)
  return { changes, folded: number(changes.length + 1, folded) }
}

const number = (first: number, rows: readonly Omit<ChangeRow, 'number'>[]): readonly ChangeRow[] =>
  rows.map((row, at) => ({ number: first + at, ...row }))

function rowOf(reported: Reported, outline: Outline, change: ClauseChange): Omit<ChangeRow, 'number'> {
  const names = outline.namesOf(change)
  return {
    oldName: names.old ?? '',
    newName: names.new ?? '',
    heading: outline.headingOf(change),
    what: changeWords(change, names),
    terms: change.terms.map(termWords),
    marked: markedAnswer(change),
    warning: markedWarning(change),
    noise: noiseBeside(change),
    words: changedWords(reported, change),
  }
}

/** The words of a change, those of an added or removed clause all of one kind. */
export function changedWords(
  { old, new: now }: Pick<Reported, 'old' | 'new'>,
  change: ClauseChange,
): readonly WordRun[] {
  if (change.relation === 'added') return [['+', textOf(now, change.new)]]
  if (change.relation === 'removed') return [['-', textOf(old, change.old)]]
  return change.words
}

/** Changes outside the clauses. Nobody's marks are looked for there, so that nothing is said of them. */
const storyRows = ({ old, new: now }: Reported): readonly Omit<ChangeRow, 'number'>[] =>
  compareStories(old, now)
    .filter(({ isChanged: differs }) => differs)
    .map(({ name, words }) => ({
      ...{ oldName: '', newName: '', heading: name, what: 'Reworded', words },
      ...{ terms: [], marked: '', warning: null, noise: '' },
    }))

/** One of the two texts of a row. */
export const wordingOf = ({ words }: Pick<ChangeRow, 'words'>, which: 'old' | 'new'): string =>
  words
    .filter(([kind]) => kind !== (which === 'old' ? '+' : '-'))
    .map(([, text]) => text)
    .join('')
