import { diffArrays } from 'diff'
import { invariant } from '#shared/model/result.ts'
import type { SampleBlock } from './source.ts'

/** Blocks that stand for each other: none on one side for an added or a removed one, several for a split or a merge. */
export interface Unit {
  readonly old: readonly SampleBlock[]
  readonly fresh: readonly SampleBlock[]
}

type Joins = ReadonlyMap<string, string>

const groups = (
  blocks: readonly SampleBlock[],
  joins: Joins,
): readonly { readonly id: string; readonly blocks: readonly SampleBlock[] }[] => {
  const grouped: { id: string; blocks: SampleBlock[] }[] = []
  for (const block of blocks) {
    const last = grouped.at(-1)
    const first = joins.get(block.id)
    if (first === undefined) grouped.push({ id: block.id, blocks: [block] })
    else {
      invariant(last?.id === first, `the parts of a split or a merge stand together: ${block.id}`)
      last.blocks.push(block)
    }
  }
  return grouped
}

/** Aligns two texts by the ids of their blocks; what moved is removed in one place and added in another. */
export const alignBlocks = (
  old: readonly SampleBlock[],
  fresh: readonly SampleBlock[],
  joins: Joins,
): readonly Unit[] => {
  const oldGroups = groups(old, joins)
  const freshGroups = groups(fresh, joins)
  const units: Unit[] = []
  let oldAt = 0
  let freshAt = 0
  const ids = (list: typeof oldGroups) => list.map(({ id }) => id)
  for (const { added, removed, count } of diffArrays(ids(oldGroups), ids(freshGroups))) {
    for (let n = 0; n < count; n += 1) {
      units.push({
        old: added ? [] : (oldGroups[oldAt]?.blocks ?? []),
        fresh: removed ? [] : (freshGroups[freshAt]?.blocks ?? []),
      })
      if (!added) oldAt += 1
      if (!removed) freshAt += 1
    }
  }
  return units
}
