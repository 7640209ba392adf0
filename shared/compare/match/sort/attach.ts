import { isAttachment } from '../guess-kinds.ts'
import { nameWords } from '../names.ts'
import { type NameClues, readName } from './read-name.ts'
import type { Sortable } from './sortable.ts'

const folderOf = (draft: Sortable): string => readName(draft.name).folder

/** True for a group whose documents hang on another document: schedules, exhibits, price lists. */
const isAttached = (group: readonly Sortable[]): boolean => group.filter(isAttachment).length * 2 > group.length

/** How much speaks for an attached group belonging to an agreement: folders, words of the names, and parties they share. */
function kinship(attached: readonly Sortable[], agreement: readonly Sortable[]): number {
  const folders = new Set(agreement.map(folderOf))
  const inFolder = attached.filter((draft) => folders.has(folderOf(draft)) && folderOf(draft) !== '').length
  const words = new Set(agreement.flatMap(({ name }) => nameWords(name)))
  const named = new Set(attached.flatMap(({ name }) => nameWords(name)).filter((word) => words.has(word)))
  const parties = new Set(agreement.flatMap((draft) => draft.parties.map(({ name }) => name.toLowerCase())))
  const same = new Set(
    attached
      .flatMap((draft) => draft.parties.map(({ name }) => name.toLowerCase()))
      .filter((name) => parties.has(name)),
  )
  return (2 * inFolder) / attached.length + named.size / 2 + same.size
}

/**
 * Gives schedules and exhibits, which share no text with their agreement, to the agreement that most speaks for; to the
 * only one where there is only one. What nothing speaks for stays by itself, and so does what is placed already.
 */
export function attachGroups(
  groups: readonly (readonly number[])[],
  drafts: readonly Sortable[],
  isPlaced: (group: readonly number[]) => boolean,
): readonly (readonly number[])[] {
  const draftsOf = (group: readonly number[]): readonly Sortable[] => group.flatMap((at) => drafts[at] ?? [])
  const agreements = groups.filter((group) => isPlaced(group) || !isAttached(draftsOf(group)))
  const joined = new Map(agreements.map((group) => [group, [...group]]))
  for (const group of groups.filter((candidate) => !joined.has(candidate))) {
    const [best] = agreements
      .map((agreement) => ({ agreement, score: kinship(draftsOf(group), draftsOf(agreement)) }))
      .sort((a, b) => b.score - a.score)
    const belongs = best !== undefined && (best.score >= 0.5 || agreements.length === 1)
    const into = belongs ? joined.get(best.agreement) : undefined
    if (into === undefined) joined.set(group, [...group])
    else into.push(...group)
  }
  return [...joined.values()]
}

/** How well an attached document fits the turn of an agreement: what of folder, number and day is the same. */
function sameTurn(one: NameClues, other: NameClues): number {
  const folder = one.folder !== '' && one.folder === other.folder ? 4 : 0
  const version = one.version !== null && one.version === other.version ? 3 : 0
  const date = one.date !== null && one.date === other.date ? 3 : 0
  const stage = one.stage !== null && one.stage === other.stage ? 1 : 0
  return folder + version + date + stage
}

/**
 * Groups one contract's documents into versions: each agreement's draft with the attached documents of the same turn.
 * `ordered` are indices in order; an attached document that says no turn goes with the first draft that has none of its
 * kind yet.
 */
export function groupVersions(ordered: readonly number[], drafts: readonly Sortable[]): readonly (readonly number[])[] {
  const draftAt = (at: number): readonly Sortable[] => drafts.slice(at, at + 1)
  const mains = ordered.filter((at) => !draftAt(at).some(isAttachment))
  if (mains.length === 0 || mains.length === ordered.length) return ordered.map((at) => [at])
  const versions = mains.map((at) => [at])
  const cluesAt = (at: number | undefined): NameClues => readName(drafts[at ?? 0]?.name ?? '')
  const keyAt = (at: number): string => nameWords((drafts[at]?.name ?? '').split('/').at(-1) ?? '').join(' ')
  for (const attached of ordered.filter((at) => !mains.includes(at))) {
    const isFree = (version: readonly number[]): boolean =>
      !version.slice(1).some((at) => keyAt(at) === keyAt(attached))
    const fits = versions.map((version) => ({ version, turn: sameTurn(cluesAt(attached), cluesAt(version[0])) }))
    const most = Math.max(...fits.map(({ turn }) => turn))
    const best = fits.filter(({ turn }) => turn === most).map(({ version }) => version)
    const chosen = best.find(isFree) ?? best.at(-1)
    chosen?.push(attached)
  }
  return versions
}
