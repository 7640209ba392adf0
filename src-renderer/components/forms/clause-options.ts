import type { Clause } from '#shared/model/version-text.ts'
import { nameClauses } from '#shared/text/clause-names.ts'
import type { ClauseOption } from './clause-picker.tsx'

const MOST_WORDS = 90

/** The beginning of a text, cut between two words. */
export function firstWords(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const end = line.lastIndexOf(' ', most)
  return `${line.slice(0, end > most / 2 ? end : most)}…`
}

/** Every clause of a version as the picker offers it: by its name, and its heading or first words. */
export function clauseOptions(clauses: readonly Clause[]): readonly ClauseOption[] {
  const names = nameClauses(clauses)
  return clauses.map(({ heading, text }, index) => ({
    index,
    name: names[index] ?? null,
    words: firstWords(heading === null || heading === '' ? text : heading, MOST_WORDS),
  }))
}
