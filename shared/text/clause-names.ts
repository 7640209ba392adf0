import { err, ok, type Result } from '../model/result.ts'
import type { Clause } from '../model/version-text.ts'

export type ClauseNameError =
  | { readonly kind: 'missing'; readonly near: readonly string[] }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }

const bare = (label: string): string => label.trim().replace(/[.:]+$/, '')

/** True for a label that says nothing without its parent's: "(a)", "iv.", "b)". "7.2" and "Schedule 1" stand alone. */
const needsParent = (label: string): boolean => !/\d/.test(label) && !/^\p{L}{4,}/u.test(label)

/**
 * The name each clause is called by: "7.2", "7.2(a)", "Schedule 1, 2.1"; null for a clause without a label.
 *
 * Clauses inside a schedule carry the schedule's name in front, since their numbers start again there.
 */
export function nameClauses(clauses: readonly Clause[]): readonly (string | null)[] {
  const names: (string | null)[] = []
  const schedules: (string | null)[] = []
  for (const clause of clauses) {
    const above = clause.parent === null ? null : (schedules[clause.parent] ?? null)
    const isSchedule = clause.kind === 'schedule'
    const label = clause.label === null ? null : bare(clause.label)
    const parentName = clause.parent === null ? null : (names[clause.parent] ?? null)
    const own =
      label === null
        ? null
        : needsParent(label) && parentName !== null
          ? `${parentName}${label}`
          : above === null || isSchedule
            ? label
            : `${above}, ${label}`
    names.push(own)
    schedules.push(isSchedule ? (label ?? clause.heading) : above)
  }
  return names
}

const folded = (name: string): string =>
  bare(name.toLowerCase().replace(/^(?:clause|section|article|paragraph|§)\s*(?=[\d(])/, ''))
    .replace(/[\s,]+/g, ' ')
    .replace(/\.(?=\s|\(|$)/g, '')
    .trim()

/** The clause a person means by `typed` ("7.2", "clause 7.2 (a)", "schedule 1, 2.1"), by its name or its bare label. */
export function findClauseByName(clauses: readonly Clause[], typed: string): Result<number, ClauseNameError> {
  const names = nameClauses(clauses)
  const wanted = folded(typed).replaceAll(' (', '(')
  const indices = clauses.map((_, index) => index)
  const byName = indices.filter((index) => names[index] != null && folded(names[index] ?? '') === wanted)
  const found =
    byName.length > 0
      ? byName
      : indices.filter((index) => folded(clauses[index]?.label ?? '') === wanted && wanted !== '')
  const [only] = found
  if (only === undefined) return err({ kind: 'missing', near: nearNames(names, wanted) })
  if (found.length > 1)
    return err({ kind: 'ambiguous', candidates: found.map((index) => candidateName(clauses, names, index)) })
  return ok(only)
}

const candidateName = (clauses: readonly Clause[], names: readonly (string | null)[], index: number): string =>
  `${names[index] ?? ''} ${clauses[index]?.heading ?? ''}`.trim()

function nearNames(names: readonly (string | null)[], wanted: string): readonly string[] {
  const labels = names.filter((name): name is string => name !== null)
  const stem = wanted.split(/[.(]/)[0] ?? ''
  const near = stem === '' ? [] : labels.filter((name) => folded(name).startsWith(stem))
  return (near.length > 0 ? near : labels).slice(0, 8)
}
