import type { Compared } from './compared.ts'
import { namesOf } from './outline.ts'
import { joinedText } from './pieces.ts'

const known = new WeakMap<Compared, readonly string[]>()

/** Everything that a change's row says, both texts, as it is searched. */
function haystacks(compared: Compared): readonly string[] {
  const found = known.get(compared)
  if (found !== undefined) return found
  const made = compared.comparison.changes.map((change) =>
    (['old', 'new'] as const)
      .flatMap((which) => [...namesOf(compared, change, which), joinedText(compared, change, which)])
      .join('\n')
      .toLowerCase(),
  )
  known.set(compared, made)
  return made
}

/** The words of a search, as they are compared: in lower case. */
export const wordsLookedFor = (query: string): readonly string[] =>
  query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')

/** The positions of the changes that hold all the words looked for, in either text or as a number. */
export function searchChanges(compared: Compared, query: string): ReadonlySet<number> {
  const wanted = wordsLookedFor(query)
  const found = haystacks(compared).flatMap((said, at) => (wanted.every((word) => said.includes(word)) ? [at] : []))
  return new Set(found)
}
