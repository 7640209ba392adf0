import type { Decision } from '#shared/model/negotiation/our-draft.ts'
import { type Compared, isChanged } from '../../model/compared.ts'
import { ALL_DECIDED } from '../../rows/filters.ts'
import { listUnits } from '../../rows/units.ts'
import { editFrom, editOfClause, type Laid } from './laid.ts'

/** What was decided on a change, null for nothing yet. */
function decisionOn(laid: Laid, at: number): Decision | null {
  const change = laid.compared.comparison.changes[at]
  if (change === undefined || !isChanged(change)) return null
  const [old] = change.old
  const putIn = old === undefined ? undefined : editFrom(laid.edits, laid.pair.older, old)
  const [index] = change.new
  const edit = index === undefined ? putIn : (editOfClause(laid, index) ?? putIn)
  // What was merely carried along with the clause it stands under was not looked at.
  return edit === undefined || edit.decision === 'insert' ? null : edit.decision
}

/** Everything that was decided on a comparison, by the positions of its changes. */
export function decisionsOn(laid: Laid): ReadonlyMap<number, Decision> {
  const decisions = new Map<number, Decision>()
  if (laid.edits.length === 0) return decisions
  for (const at of laid.compared.comparison.changes.keys()) {
    const decision = decisionOn(laid, at)
    if (decision !== null) decisions.set(at, decision)
  }
  return decisions
}

/** How many of the changes of substance were decided. */
export interface Progress {
  readonly decided: number
  readonly of: number
  /** Changes that are nothing but noise, and not decided yet. */
  readonly noise: readonly number[]
}

const ALL = {
  filter: 'all',
  hidesNoise: true,
  among: null,
  corrected: new Set<number>(),
  decided: ALL_DECIDED,
} as const

export function progressOf(compared: Compared, decisions: ReadonlyMap<number, Decision>): Progress {
  const units = listUnits(compared, ALL)
  const noise = compared.comparison.changes.flatMap((change, at) =>
    change.noiseOnly && !decisions.has(at) ? [at] : [],
  )
  return { decided: units.filter(([at = -1]) => decisions.has(at)).length, of: units.length, noise }
}
