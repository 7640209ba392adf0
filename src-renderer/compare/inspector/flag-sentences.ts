import { text } from '#renderer/messages/text.ts'
import type { Shown } from '../list/shown.ts'
import { type Change, isChanged } from '../model/compared.ts'
import { namesOf } from '../model/outline.ts'

interface FlagSentence {
  readonly sentence: string
  readonly isWarning: boolean
}

const words = text.compare.inspector.flags

/** What happened to a clause, in sentences; what the sender did not say comes first. */
export function flagSentences(shown: Shown, change: Change): readonly FlagSentence[] {
  if (!isChanged(change)) return [{ sentence: words.unchanged, isWarning: false }]
  return [...markedSentences(shown, change), ...relationSentences(shown, change), ...noiseSentences(change)]
}

const plain = (sentence: string): FlagSentence => ({ sentence, isWarning: false })

function markedSentences({ pair, newer, answered }: Shown, { marked }: Change): readonly FlagSentence[] {
  if (answered !== pair.older) {
    return newer.revisionCount === 0 || answered === null ? [] : [plain(words.otherTracked(newer.number, answered))]
  }
  if (marked === 'none') return [{ sentence: words.notMarked, isWarning: true }]
  if (marked === 'some') return [{ sentence: words.partlyMarked, isWarning: true }]
  if (marked === 'all') return [plain(words.allMarked)]
  return newer.revisionCount === 0 ? [plain(words.noTracked(newer.number))] : []
}

function relationSentences({ compared, pair }: Shown, change: Change): readonly FlagSentence[] {
  const [from, to] = [namesOf(compared, change, 'old')[0], namesOf(compared, change, 'new')[0]]
  const hasBoth = from != null && to != null
  const { relation } = change
  const sentences: string[] = []
  if (relation === 'added') sentences.push(words.added(pair.newer))
  if (relation === 'removed') sentences.push(words.removed(pair.newer))
  if (relation === 'split') sentences.push(words.split(change.new.length))
  if (relation === 'merged') sentences.push(words.merged(change.old.length))
  if (change.moved) sentences.push(hasBoth && from !== to ? words.moved(from, to) : words.movedAlone)
  else if (change.renumbered && hasBoth) sentences.push(words.renumbered(from, to))
  if (change.retitled) sentences.push(words.retitled)
  if (change.reworded && !change.noiseOnly && relation === 'kept') sentences.push(words.reworded)
  return sentences.map(plain)
}

const noiseSentences = ({ noise }: Change): readonly FlagSentence[] => noise.map((each) => plain(words.noise[each]))
