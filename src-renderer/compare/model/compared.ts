import type { Output } from '#shared/api/contract.ts'

/** Two versions and what changed between them, as the core answers. */
export type Compared = Output<'version.compare'>

export type Change = Compared['comparison']['changes'][number]
export type VersionText = Compared['old']
export type Clause = VersionText['clauses'][number]
export type TermChange = Change['terms'][number]
export type Rename = Compared['comparison']['renames'][number]
export type ComparedVersion = Output<'version.list'>[number]

/** Which of the two texts: A is older, B is newer. */
export type Which = 'old' | 'new'

/** True for anything but the same text under the same number in the same place. */
export const isChanged = (change: Change): boolean =>
  change.relation !== 'kept' || change.moved || change.renumbered || change.reworded || change.retitled

/** True where the sender left some of the change unmarked. */
export const isUnmarked = (change: Change): boolean => change.marked === 'none' || change.marked === 'some'

/** The clause that a change is about: that of the newer text where there is one. */
export function subjectOf(
  compared: Compared,
  change: Change,
): { readonly which: Which; readonly index: number } | null {
  const [inNew] = change.new
  if (inNew !== undefined) return { which: 'new', index: inNew }
  const [inOld] = change.old
  return inOld === undefined || compared.old.clauses[inOld] === undefined ? null : { which: 'old', index: inOld }
}
