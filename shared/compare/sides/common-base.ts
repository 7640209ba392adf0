/** A version and the one that its sender worked on, null for a first one. */
export interface AnsweringVersion {
  readonly number: number
  readonly answers: number | null
}

/**
 * The version against which two sides' drafts are laid side by side: the last one that both go back to.
 *
 * Where one draft answers the other, that would be the other draft itself, which shows nothing of what its sender did;
 * then it is the version before, that the other draft answers, if there is one. Drafts that go back to no common
 * version are laid against the latest one before both, or the older of the two. Null when a draft is not among the versions.
 */
export function findCommonBase(versions: readonly AnsweringVersion[], one: number, other: number): number | null {
  const answersByNumber = new Map(versions.map(({ number, answers }) => [number, answers]))
  if (!answersByNumber.has(one) || !answersByNumber.has(other)) return null
  const reachedByOne = new Set(ancestry(answersByNumber, one))
  const shared = ancestry(answersByNumber, other).find((number) => reachedByOne.has(number))
  if (shared === undefined) {
    const before = versions.filter(({ number }) => number < Math.min(one, other)).map(({ number }) => number)
    return before.length > 0 ? Math.max(...before) : Math.min(one, other)
  }
  if (shared !== one && shared !== other) return shared
  const before = answersByNumber.get(shared) ?? null
  return before !== null && answersByNumber.has(before) ? before : shared
}

/** A version and all that it goes back to, itself first. */
function ancestry(answersByNumber: ReadonlyMap<number, number | null>, from: number): readonly number[] {
  const reached: number[] = []
  let at: number | null = from
  while (at !== null && answersByNumber.has(at) && !reached.includes(at)) {
    reached.push(at)
    at = answersByNumber.get(at) ?? null
  }
  return reached
}
