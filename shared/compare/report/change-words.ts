import type { ClauseChange, Noise, TermChange } from '../../model/comparison.ts'

/** What every export says of a kind of noise. */
const NOISE_WORDS: Readonly<Record<Noise, string>> = {
  typography: 'quotes, dashes or spaces differ',
  references: 'references follow the new numbers',
  rename: 'a defined term was renamed throughout',
}

/** True for anything but the same text under the same number in the same place. */
export const isChanged = (change: ClauseChange): boolean =>
  change.relation !== 'kept' || change.moved || change.renumbered || change.reworded || change.retitled

/** The names of a change's clauses in both texts, "8.1 + 8.2"; null where none has a number. */
export interface ChangeNames {
  readonly old: string | null
  readonly new: string | null
}

/** "7.2 → 7.3", or nothing where the two are not both known. */
const fromTo = ({ old, new: now }: ChangeNames): string => (old === null || now === null ? '' : ` ${old} → ${now}`)

const relationWords = ({ relation, old, new: now }: ClauseChange): readonly string[] => {
  switch (relation) {
    case 'kept':
      return []
    case 'added':
    case 'removed':
      return [relation]
    case 'split':
      return [`split into ${now.length} clauses`]
    case 'merged':
      return [`merged from ${old.length} clauses`]
  }
}

/** "Reworded; moved; renumbered 7.2 → 7.3": what happened to a clause, as a reader would say it. */
export function changeWords(change: ClauseChange, names: ChangeNames): string {
  const { relation, reworded, retitled, noiseOnly } = change
  const parts = [
    ...relationWords(change),
    ...(retitled && !noiseOnly ? ['retitled'] : []),
    ...(relation === 'kept' && reworded && !noiseOnly ? ['reworded'] : []),
    ...(change.moved ? ['moved'] : []),
    ...(change.renumbered ? [`renumbered${fromTo(names)}`] : []),
    ...(noiseOnly ? change.noise.map((noise) => NOISE_WORDS[noise]) : []),
  ]
  return capitalised(parts.join('; '))
}

/** The kinds of noise in a change that has more to it. */
export const noiseBeside = (change: ClauseChange): string =>
  change.noiseOnly ? '' : capitalised(change.noise.map((noise) => NOISE_WORDS[noise]).join('; '))

/** What is said where the sender did not mark a change, or not all of it. */
export function markedWarning({ marked }: Pick<ClauseChange, 'marked'>): string | null {
  if (marked === 'none') return 'Not marked by the sender'
  return marked === 'some' ? 'Only partly marked by the sender' : null
}

/** A column of its own: whether the sender's tracked changes show the change. */
export function markedAnswer({ marked }: Pick<ClauseChange, 'marked'>): string {
  if (marked === null) return ''
  return { all: 'Yes', some: 'Partly', none: 'No' }[marked]
}

/** "duration: 72 hours → 24 hours" */
export const termWords = (term: TermChange): string =>
  `${term.name}: ${term.old?.text ?? 'none'} → ${term.new?.text ?? 'none'}`

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
