import { holding } from './findings.ts'
import type { Reviewed, ReviewedRule } from './reviewed.ts'

/** What the notes of a playbook are, by the letter of their ids. */
export type AdviceKind = 'X' | 'Q' | 'P' | 'V' | 'B' | 'T' | 'other'

const KINDS: readonly AdviceKind[] = ['X', 'Q', 'V', 'B', 'P', 'T', 'other']

const kindOf = (id: string): AdviceKind => {
  const letter = /^([A-Z])\d+$/.exec(id)?.[1]
  return KINDS.find((kind) => kind === letter) ?? 'other'
}

export interface AdviceGroup {
  readonly kind: AdviceKind
  readonly notes: readonly ReviewedRule[]
}

/** The notes that apply, by kind; kinds without any are left out. */
export const groupAdvice = ({ rules }: Reviewed): readonly AdviceGroup[] =>
  KINDS.map((kind) => ({
    kind,
    notes: holding(rules.notes).filter(({ rule }) => kindOf(rule.id) === kind),
  })).filter(({ notes }) => notes.length > 0)
