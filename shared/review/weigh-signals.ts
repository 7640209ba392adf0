import type { Topic } from '../model/playbook/playbook.ts'
import type { CompiledPattern } from './pattern/compile-pattern.ts'
import type { Marks } from './pattern/find-patterns.ts'

/** A signal of a topic, found by its pattern. */
interface Speaking {
  readonly topic: string
  readonly isOfHeading: boolean
  readonly weight: number
}

/** The signals of all topics, so that each sentence is weighed for all of them by what was found in it. */
export type SignalIndex = ReadonlyMap<CompiledPattern, readonly Speaking[]>

/** Makes the index of the signals that a playbook's topics have. */
export function indexSignals(
  topics: readonly Pick<Topic, 'id' | 'signals'>[],
  pattern: (source: string) => CompiledPattern,
): SignalIndex {
  const speaking = topics.flatMap(({ id, signals }) =>
    signals.map(({ find, in: where, weight = 1 }) => ({
      found: pattern(find),
      signal: { topic: id, isOfHeading: where === 'heading', weight },
    })),
  )
  const byPattern = Map.groupBy(speaking, ({ found }) => found)
  return new Map([...byPattern].map(([found, all]) => [found, all.map(({ signal }) => signal)]))
}

/**
 * What the signals weigh that are found in a sentence, and in its headings: by topic.
 *
 * What a pattern finds in the lead alone speaks for the sentence that leads, not for this one.
 */
export function weighSignals(
  index: SignalIndex,
  inSentence: Marks,
  lead: number,
  inHeadings: readonly Marks[],
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  const add = (pattern: CompiledPattern, isOfHeading: boolean): void => {
    for (const signal of index.get(pattern) ?? NONE)
      if (signal.isOfHeading === isOfHeading)
        weights.set(signal.topic, (weights.get(signal.topic) ?? 0) + signal.weight)
  }
  for (const [pattern, found] of inSentence) if ((found.at(-1)?.to ?? 0) > lead) add(pattern, false)
  for (const pattern of patternsIn(inHeadings)) add(pattern, true)
  return weights
}

const NONE: readonly Speaking[] = []

/** Each pattern that is found in some headings, once. */
const patternsIn = (headings: readonly Marks[]): Iterable<CompiledPattern> =>
  headings.length < 2 ? (headings[0]?.keys() ?? []) : new Set(headings.flatMap((marks) => [...marks.keys()]))
