import type { Change, Compared } from '../model/compared.ts'
import { isListed, type ListView } from './filters.ts'

/** True for a clause that went elsewhere and stayed as it was, but for noise: its block says all there is to say. */
const isMoveAlone = (change: Change): boolean =>
  change.block !== null &&
  change.relation === 'kept' &&
  (change.noiseOnly || (!change.reworded && !change.retitled && change.terms.length === 0))

/**
 * The changes listed, as they are counted and stepped through: each by itself, but clauses that merely moved together
 * are one move. In the order of the newer text, each by the positions of its changes.
 */
export function listUnits(compared: Compared, view: ListView): readonly (readonly number[])[] {
  const units: number[][] = []
  const blocks = new Map<number, number[]>()
  for (const [at, change] of compared.comparison.changes.entries()) {
    if (!isListed(compared, at, view)) continue
    const block = isMoveAlone(change) ? change.block : null
    const together = block === null ? undefined : blocks.get(block)
    if (together !== undefined) {
      together.push(at)
      continue
    }
    const unit = [at]
    units.push(unit)
    if (block !== null) blocks.set(block, unit)
  }
  return units
}
