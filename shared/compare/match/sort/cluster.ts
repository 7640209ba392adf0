import { type Linkable, linkScore, weighNames } from './link.ts'

/** From here on two documents are drafts of one contract, and so many two groups must have on average. */
const LINKED = 0.34
const LINKED_ON_AVERAGE = 0.2

interface Edge {
  readonly one: number
  readonly other: number
  readonly score: number
}

/** The scores of all pairs, in a triangle. */
function scoreAll(all: readonly Linkable[]): (one: number, other: number) => number {
  const weigh = weighNames(all)
  const scores = new Float32Array((all.length * (all.length - 1)) / 2)
  all.forEach((one, at) => {
    all.slice(0, at).forEach((other, before) => {
      scores[(at * (at - 1)) / 2 + before] = one.isThere && other.isThere ? 0 : linkScore(one, other, weigh)
    })
  })
  return (one, other) => {
    const [low, high] = one < other ? [one, other] : [other, one]
    return scores[(high * (high - 1)) / 2 + low] ?? 0
  }
}

function listEdges(size: number, scoreOf: (one: number, other: number) => number): readonly Edge[] {
  const edges: Edge[] = []
  for (let one = 1; one < size; one += 1)
    for (let other = 0; other < one; other += 1) {
      const score = scoreOf(one, other)
      if (score >= LINKED) edges.push({ one, other, score })
    }
  return edges.sort((a, b) => b.score - a.score || a.one - b.one || a.other - b.other)
}

/**
 * Puts what belongs to one contract together: indices in groups, each in order, the groups by their first.
 *
 * The strongest links join first. Two groups join where their documents are linked on average, too: a text that many
 * contracts took over would otherwise chain them all. No group holds two contracts that are there already.
 */
export function clusterDrafts(all: readonly Linkable[]): readonly (readonly number[])[] {
  const scoreOf = scoreAll(all)
  const groups = new Map(all.map((_, at) => [at, [at]]))
  const groupOf = all.map((_, at) => at)
  const isThere = all.map((linkable) => linkable.isThere)
  for (const { one, other } of listEdges(all.length, scoreOf)) {
    const [to, from] = [groupOf[one] ?? one, groupOf[other] ?? other]
    const [into, out] = [groups.get(to) ?? [], groups.get(from) ?? []]
    if (to === from || (isThere[to] === true && isThere[from] === true)) continue
    let sum = 0
    for (const here of into) for (const there of out) sum += scoreOf(here, there)
    if (sum < LINKED_ON_AVERAGE * into.length * out.length) continue
    for (const moved of out) groupOf[moved] = to
    groups.set(to, [...into, ...out])
    groups.delete(from)
    isThere[to] = isThere[to] === true || isThere[from] === true
  }
  return [...groups.values()]
    .map((group) => group.toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}
