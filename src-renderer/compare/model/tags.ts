import type { Tone } from '#renderer/components/marks/tag.tsx'
import { text } from '#renderer/messages/text.ts'
import { type Change, type Compared, subjectOf } from './compared.ts'
import { changeHeading, firstWords, namesOf } from './outline.ts'
import { pairingsOf } from './pairings.ts'

export interface ChangeTag {
  readonly label: string
  readonly tone: Tone
}

const words = text.compare.tags

/** What happened to a clause, in small words; what the sender did not mark comes first. */
export function tagsOf(compared: Compared, change: Change): readonly ChangeTag[] {
  const { relation } = change
  const tags: ChangeTag[] = []
  if (change.marked === 'none') tags.push({ label: words.notMarked, tone: 'warning' })
  if (change.marked === 'some') tags.push({ label: words.partlyMarked, tone: 'warning' })
  if (relation === 'added') tags.push({ label: words.added, tone: 'inserted' })
  if (relation === 'removed') tags.push({ label: words.removed, tone: 'deleted' })
  if (relation === 'split' || relation === 'merged') tags.push({ label: words[relation], tone: 'accent' })
  if (change.moved) tags.push({ label: words.moved, tone: 'moved' })
  if (change.retitled && !change.noiseOnly) tags.push({ label: words.retitled, tone: 'accent' })
  if (relation === 'kept' && change.reworded && !change.noiseOnly) tags.push({ label: words.reworded, tone: 'accent' })
  return [...tags, ...(change.noiseOnly ? noiseTags(change) : []), ...pairingTags(compared, change)]
}

/** What the user said against the machine. */
const pairingTags = (compared: Compared, change: Change): readonly ChangeTag[] => {
  const said = new Set(pairingsOf(compared, change).map(({ same }) => same))
  return [
    ...(said.has(true) ? [{ label: words.paired, tone: 'plain' as const }] : []),
    ...(said.has(false) ? [{ label: words.parted, tone: 'plain' as const }] : []),
  ]
}

const noiseTags = (change: Change): readonly ChangeTag[] => [
  ...(change.renumbered ? [{ label: words.renumbered, tone: 'plain' as const }] : []),
  ...change.noise.map((noise) => ({ label: words.noise[noise], tone: 'plain' as const })),
]

/** The same in one sentence part: "moved, reworded". */
export const flagWords = (compared: Compared, change: Change): string =>
  tagsOf(compared, change)
    .map(({ label }) => label.toLowerCase())
    .join(', ')

/** What a change is called: the name and heading of its clause, or its first words. */
export function changeTitle(compared: Compared, change: Change): string {
  const subject = subjectOf(compared, change)
  const name = subject === null ? null : namesOf(compared, change, subject.which)[0]
  const title = [name, changeHeading(compared, change)].filter((part) => part != null).join(' ')
  if (title !== '') return title
  const opening = firstWords(compared, change)
  return opening === '' ? text.compare.unnumbered : opening
}
