import type { Output } from '#shared/api/contract.ts'
import type { WordRun } from '#shared/model/comparison.ts'

export type ClauseStep = Output<'clause.history'>[number]

/** A version in which the clause changed, and the version before in which it stood. */
export interface HistoryStep {
  readonly step: ClauseStep
  readonly before: number | null
}

const SILENT: ReadonlySet<ClauseStep['relation']> = new Set(['same', 'absent'])

/** True where the clause is not what it was: it came, went, or reads or stands otherwise. */
const isTold = ({ relation, moved }: ClauseStep): boolean => !SILENT.has(relation) || moved

/** The versions in which the clause changed, oldest first; `before` is what such a version is compared with. */
export function historySteps(steps: readonly ClauseStep[]): readonly HistoryStep[] {
  return steps.flatMap((step, at) => {
    if (!isTold(step)) return []
    const earlier = steps.slice(0, at)
    const stood = earlier.findLast(({ clause }) => clause !== null) ?? earlier.at(-1)
    return [{ step, before: stood?.version ?? null }]
  })
}

const MOST_CHARACTERS = 220

/** The words that came and went, without what stayed between them; cut where it would be too long to read beside. */
export function changedRuns(words: readonly WordRun[]): { readonly runs: readonly WordRun[]; readonly isCut: boolean } {
  const runs: WordRun[] = []
  let left = MOST_CHARACTERS
  for (const [kind, said] of words) {
    const trimmed = said.trim()
    if (kind === '=' || trimmed === '') continue
    if (left <= 0) return { runs, isCut: true }
    runs.push([kind, trimmed.slice(0, left)])
    if (trimmed.length > left) return { runs, isCut: true }
    left -= trimmed.length
  }
  return { runs, isCut: false }
}
