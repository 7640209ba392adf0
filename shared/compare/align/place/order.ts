import type { Group } from './groups.ts'
import { heaviestIncreasing } from './increasing.ts'

/** A group and the moved run of groups it belongs to, null when it kept its place. */
export interface PlacedGroup extends Group {
  readonly block: number | null
}

/** Moved groups this near to each other on both sides, in the same order, moved together. */
const NEAR = 4

/**
 * Tells which groups moved: all but the heaviest set whose order is the same on both sides.
 *
 * A split or merger alone never moved (its parts stand where the others are); within a moved run it did.
 */
export function placeGroups(groups: readonly Group[]): readonly PlacedGroup[] {
  const staying = new Set(
    heaviestIncreasing(
      Int32Array.from(groups, (group) => group.inB),
      Float64Array.from(groups, (group) => group.weight),
    ),
  )
  const moved = groups.filter((_, index) => !staying.has(index)).sort((one, other) => one.inB - other.inB)
  const blocks = new Map<Group, number>()
  let block = -1
  moved.forEach((group, index) => {
    const before = moved[index - 1]
    if (before === undefined || !isNear(before, group)) block += 1
    blocks.set(group, block)
  })
  const sizes = new Map<number, number>()
  for (const number of blocks.values()) sizes.set(number, (sizes.get(number) ?? 0) + 1)
  const isPart = (group: Group): boolean => group.a.length + group.b.length > 2
  return groups.map((group) => {
    const own = blocks.get(group)
    const alone = own !== undefined && sizes.get(own) === 1
    return { ...group, block: own === undefined || (alone && isPart(group)) ? null : own }
  })
}

const isNear = (before: Group, group: Group): boolean =>
  group.inA > before.inA && group.inA - before.inA <= NEAR && group.inB - before.inB <= NEAR
